import type { ToldFormView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { DownloadButton } from '../../../shared/pieces/download-button.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { toldFormQuery } from '../api/told-form.js';
import { ToldAnswers } from './told-answers.js';
import { ToldUnits } from './told-units.js';

export interface ToldFormPanelProps {
  readonly campaign: string;
  readonly unit: string | undefined;
}

/** A campaign by a form: its numbers by unit with their sum, and how often each answer was given. */
export function ToldFormPanel({ campaign, unit }: ToldFormPanelProps) {
  const query = useQuery(toldFormQuery(campaign, unit));
  return <Loaded query={query}>{(view) => <Told view={view} />}</Loaded>;
}

function Told({ view }: { readonly view: ToldFormView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const anybody = view.units.some(({ values }) => values !== null);
  const rows = () => [
    [t('campaigns.total.unit'), ...view.columns.map(headOf)],
    ...view.units.map(({ unit, values }) => [
      unit.title,
      ...view.columns.map(({ key }) => (values ? values[key] : t('campaigns.total.silent'))),
    ]),
    [t('campaigns.told.sum'), ...view.columns.map(({ key }) => view.total[key])],
  ];
  return (
    <>
      <Panel
        flush
        title={view.title}
        note={t('campaigns.told.accepted')}
        actions={
          <DownloadButton file={t('campaigns.told.file')} rows={rows} label={t('campaigns.told.download')}>
            {t('campaigns.told.table')}
          </DownloadButton>
        }
      >
        <ToldUnits view={view} language={language} />
      </Panel>
      {anybody && <ToldAnswers tables={view.tables} language={language} />}
    </>
  );
}

/** A column with its measure, where the numbers say none themselves. */
const headOf = ({ title, unit }: ToldFormView['columns'][number]): string =>
  unit ? `${title}, ${unit}` : title;
