import type { SurveyResultsView, SurveyRow } from '@tandem/contracts';
import { formatDate, PageTitle, StatusChip } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { Crumbs } from '../../../../shared/pieces/crumbs.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { Page } from '../../../../shared/pieces/page.js';
import { resultsQuery, surveyQuery } from '../api/surveys.js';
import { PHASE_TONES } from '../list/surveys-table.js';
import { CancelButton } from './cancel-button.js';
import { SurveyFigures } from './survey-figures.js';
import { WaitingPanel } from './waiting-panel.js';

export interface ResultsPageProps {
  readonly surveyId: string;
  /** The unit whose figures are shown; without it, the whole. */
  readonly of: string | undefined;
  readonly onUnit: (unit: string | undefined) => void;
}

/** One survey: while it lasts, how it goes on the whole; afterwards all that is ever told of it. */
export function ResultsPage({ surveyId, of, onUnit }: ResultsPageProps) {
  const survey = useQuery(surveyQuery(surveyId));
  const results = useQuery(resultsQuery(surveyId));
  return (
    <Loaded query={survey}>
      {(row) => (
        <Page title={row.title}>
          <Head row={row} />
          <Loaded query={results}>{(told) => <Body row={row} told={told} of={of} onUnit={onUnit} />}</Loaded>
        </Page>
      )}
    </Loaded>
  );
}

function Head({ row }: { readonly row: SurveyRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { from, to } = row.window;
  return (
    <PageTitle
      above={
        <Crumbs items={[{ label: t('surveys.title'), to: '/monitoring/surveys' }, { label: row.title }]} />
      }
      title={row.title}
      subtitle={[
        row.unit.title,
        t(`surveys.modes.${row.mode}.short`),
        `${formatDate(from, language, 'short')} – ${formatDate(to, language)}`,
      ].join(', ')}
      actions={
        <>
          <StatusChip tone={PHASE_TONES[row.phase]}>
            {t(row.published ? 'surveys.told' : `surveys.phases.${row.phase}`)}
          </StatusChip>
          {row.mayRun && !row.published && row.phase !== 'cancelled' && <CancelButton survey={row} />}
        </>
      }
    />
  );
}

interface BodyProps extends Omit<ResultsPageProps, 'surveyId'> {
  readonly row: SurveyRow;
  readonly told: SurveyResultsView;
}

function Body({ row, told, of, onUnit }: BodyProps) {
  if (told.publishedAt === null || told.units.length === 0) return <WaitingPanel row={row} told={told} />;
  return <SurveyFigures title={row.title} told={told} of={of} onUnit={onUnit} />;
}
