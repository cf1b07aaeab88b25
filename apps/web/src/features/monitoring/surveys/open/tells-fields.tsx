import { Checkbox, Radio, Select } from '@mantine/core';
import { Panel } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { surveysQuery } from '../api/surveys.js';
import type { DraftFields } from './draft-fields.js';
import classes from './open-survey.module.css';
import type { SurveyDraft } from './survey-draft.js';

/** What will be told: questions or an index, and whether an entry and its exit are told together. */
export function TellsFields({ draft, form, problemAt, onChange }: DraftFields) {
  const { t } = useTranslation();
  const set = (change: Partial<SurveyDraft>) => onChange({ ...draft, ...change });
  const confidential = draft.mode === 'confidential';
  if (!form.index && !confidential) return null;
  return (
    <Panel title={t('surveys.opening.tells')}>
      <div className={classes.column}>
        {form.index && (
          <Radio.Group
            aria-label={t('surveys.opening.tells')}
            value={draft.tells}
            onChange={(tells) => set({ tells: tells as SurveyDraft['tells'] })}
            error={problemAt('/tells')}
          >
            <div className={classes.modes}>
              {(['questions', 'index'] as const).map((tells) => (
                <Radio.Card key={tells} value={tells} className={classes.mode}>
                  <Radio.Indicator />
                  <span>
                    <b>{t(`surveys.tells.${tells}.title`)}</b>
                    <span>{t(`surveys.tells.${tells}.text`)}</span>
                  </span>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
        )}
        {confidential && <Waves draft={draft} problemAt={problemAt} onSet={set} />}
      </div>
    </Panel>
  );
}

interface WavesProps extends Pick<DraftFields, 'draft' | 'problemAt'> {
  readonly onSet: (change: Partial<SurveyDraft>) => void;
}

function Waves({ draft, problemAt, onSet }: WavesProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(surveysQuery());
  const entries = (list.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ awaitsExit, published, phase, mayRun }) => awaitsExit && !published && phase !== 'cancelled' && mayRun,
  );
  return (
    <>
      {entries.length > 0 && (
        <Select
          label={t('surveys.opening.joins')}
          description={t('surveys.opening.joinsHint')}
          placeholder={t('surveys.opening.joinsNone')}
          data={entries.map(({ id, title }) => ({ value: id, label: title }))}
          value={draft.joins}
          onChange={(joins) => onSet({ joins, ...(joins ? { awaitsExit: false } : {}) })}
          clearable
          error={problemAt('/joins')}
        />
      )}
      {draft.joins === null && (
        <Checkbox
          label={t('surveys.opening.awaitsExit')}
          description={t('surveys.opening.awaitsExitHint')}
          checked={draft.awaitsExit}
          onChange={(event) => onSet({ awaitsExit: event.currentTarget.checked })}
          error={problemAt('/awaitsExit')}
        />
      )}
    </>
  );
}
