import type { SurveyFormView } from '@tandem/contracts';
import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../../shared/format/today.js';
import { useIdempotencyKey } from '../../../../shared/http/idempotency.js';
import { Crumbs } from '../../../../shared/pieces/crumbs.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { Page } from '../../../../shared/pieces/page.js';
import { usePermission, useSession } from '../../../../shared/session/use-session.js';
import layout from '../../pieces/opening.module.css';
import { openSurvey, surveyFormsQuery } from '../api/surveys.js';
import { AskedFields } from './asked-fields.js';
import { ModeFields } from './mode-fields.js';
import { SurveyPreviewPanel } from './survey-preview-panel.js';
import { bodyOf, firstDraft, type SurveyDraft } from './survey-draft.js';
import { TellsFields } from './tells-fields.js';
import { useSurveyPreview } from './use-survey-preview.js';

export interface NewSurveyPageProps {
  readonly onOpened: (surveyId: string) => void;
}

/** Opening a survey: whom, in which mode and with what promise, with a live picture of what would happen. */
export function NewSurveyPage({ onOpened }: NewSurveyPageProps) {
  const { t } = useTranslation();
  const { unit } = useSession();
  const runs = usePermission('surveys.run');
  const forms = useQuery({ ...surveyFormsQuery(unit?.id ?? ''), enabled: runs && unit !== null });
  if (!unit) return null;
  return (
    <Page title={t('surveys.new')}>
      <PageTitle
        above={
          <Crumbs
            items={[{ label: t('surveys.title'), to: '/monitoring/surveys' }, { label: t('surveys.new') }]}
          />
        }
        title={t('surveys.new')}
        subtitle={unit.title}
      />
      {runs ? (
        <Loaded query={forms}>
          {({ items }) =>
            items.length > 0 ? (
              <OpenSurvey key={unit.id} unit={unit.id} forms={items} onOpened={onOpened} />
            ) : (
              <Panel>
                <EmptyState title={t('surveys.opening.noForms')} text={t('surveys.opening.noFormsText')} />
              </Panel>
            )
          }
        </Loaded>
      ) : (
        <Panel>
          <EmptyState title={t('surveys.opening.notYours')} text={t('surveys.opening.notYoursText')} />
        </Panel>
      )}
    </Page>
  );
}

interface OpenSurveyProps extends NewSurveyPageProps {
  readonly unit: string;
  readonly forms: readonly SurveyFormView[];
}

function OpenSurvey({ unit, forms, onOpened }: OpenSurveyProps) {
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  const [draft, setDraft] = useState<SurveyDraft>(() => firstDraft(forms[0]!, today()));
  const form = forms.find(({ key }) => key === draft.form) ?? forms[0]!;
  const body = bodyOf(draft, unit);
  const shown = useSurveyPreview(body);
  const open = useMutation({
    mutationFn: () => openSurvey(body, keyOf(body)),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['surveys'] });
      onOpened(id);
    },
  });
  const problemAt = (...places: readonly string[]) =>
    (shown.fresh ? (shown.preview?.problems ?? []) : [])
      .filter(({ at }) => places.includes(at))
      .map(({ text }) => text)
      .join(' ') || undefined;
  const fields = { draft, form, forms, problemAt, onChange: setDraft };
  return (
    <div className={layout.open}>
      <div className={layout.fields}>
        <AskedFields {...fields} />
        <ModeFields {...fields} />
        <TellsFields {...fields} />
      </div>
      <SurveyPreviewPanel
        {...shown}
        opening={open.isPending}
        openError={open.error}
        onOpen={() => open.mutate()}
      />
    </div>
  );
}
