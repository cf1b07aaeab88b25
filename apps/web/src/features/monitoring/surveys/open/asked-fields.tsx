import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../../../shared/pieces/day-input.js';
import type { DraftFields } from './draft-fields.js';
import classes from './open-survey.module.css';
import { chooseForm, type SurveyDraft } from './survey-draft.js';

const AUDIENCES = ['mentee', 'mentor', 'curator', 'head'] as const;
const PAIRS = ['active', 'ended', 'any'] as const;

/** What is asked, of whom and when. */
export function AskedFields({ draft, forms, problemAt, onChange }: DraftFields) {
  const { t } = useTranslation();
  const set = (change: Partial<SurveyDraft>) => onChange({ ...draft, ...change });
  const ofPairs = draft.of === 'mentee' || draft.of === 'mentor';
  const day = (name: 'from' | 'to') => (
    <DayInput
      className={classes.day}
      label={t(`surveys.opening.${name}`)}
      value={draft[name] || null}
      onChange={(value) => set({ [name]: value ?? '' })}
      error={problemAt(`/${name}`)}
    />
  );
  return (
    <Panel title={t('surveys.opening.what')}>
      <div className={classes.column}>
        <Select
          label={t('surveys.opening.form')}
          description={t('surveys.opening.formHint')}
          data={forms.map(({ key, title }) => ({ value: key, label: title }))}
          value={draft.form}
          onChange={(key) => {
            const chosen = forms.find((one) => one.key === key);
            if (chosen) onChange(chooseForm(draft, chosen));
          }}
          allowDeselect={false}
          searchable
          error={problemAt('/form')}
        />
        <TextInput
          label={t('surveys.opening.name')}
          description={t('surveys.opening.nameHint')}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          maxLength={300}
          error={draft.title.trim() === '' ? t('surveys.opening.nameMissing') : undefined}
        />
        <div className={classes.row}>
          <Select
            className={classes.whom}
            label={t('surveys.opening.whom')}
            data={AUDIENCES.map((value) => ({ value, label: t(`surveys.audience.${value}`) }))}
            value={draft.of}
            onChange={(value) => value && set({ of: value as SurveyDraft['of'] })}
            allowDeselect={false}
            error={problemAt('/audience')}
          />
          {ofPairs && (
            <div className={classes.pairs}>
              <span className={classes.label}>{t('surveys.opening.pairs')}</span>
              <SegmentedControl
                aria-label={t('surveys.opening.pairs')}
                data={PAIRS.map((value) => ({ value, label: t(`surveys.pairs.${value}`) }))}
                value={draft.pairs}
                onChange={(value) => set({ pairs: value as SurveyDraft['pairs'] })}
              />
            </div>
          )}
        </div>
        <div className={classes.row}>
          {day('from')}
          {day('to')}
          <NumberInput
            className={classes.grace}
            label={t('surveys.opening.grace')}
            min={0}
            max={30}
            value={draft.graceDays}
            onChange={(value) => set({ graceDays: Math.min(30, Math.max(0, Number(value) || 0)) })}
          />
        </div>
        <p className={classes.hint}>{t('surveys.opening.windowHint')}</p>
      </div>
    </Panel>
  );
}
