import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { Panel } from '@tandem/ui';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../../shared/format/today.js';
import { DayInput } from '../../../../shared/pieces/day-input.js';
import type { DraftFieldsProps } from './draft-fields.js';
import type { OfferedKind } from './offered-kinds.js';
import classes from './open.module.css';
import { schoolYearOn, schoolYearWords } from './school-year.js';

export interface PeriodFieldsProps extends DraftFieldsProps {
  readonly kinds: readonly OfferedKind[];
  readonly onKind: (kind: OfferedKind['kind']) => void;
}

const HALVES = ['H1', 'H2'] as const;

/** The year before, this one and the next; the chosen one is always among them. */
const schoolYears = (chosen: number) => {
  const now = schoolYearOn(today());
  return [...new Set([now - 1, now, now + 1, chosen])]
    .sort((a, b) => a - b)
    .map((year) => ({ value: `${year}`, label: schoolYearWords(year) }));
};

/** What is asked and of which period. */
export function PeriodFields({ draft, offered, preview, problems, kinds, onKind, onSet }: PeriodFieldsProps) {
  const { t } = useTranslation();
  const half = useId();
  const onYear = (year: number) => onSet({ year, dues: {}, cutOff: undefined });
  return (
    <Panel title={t('campaigns.open.what')}>
      <div className={classes.row}>
        <Select
          className={classes.kind}
          label={t('campaigns.kind')}
          data={kinds.map(({ kind }) => ({ value: kind, label: t(`campaigns.kinds.${kind}`) }))}
          value={draft.kind}
          allowDeselect={false}
          onChange={(kind) => kind && onKind(kind as OfferedKind['kind'])}
        />
        {offered.period !== 'window' ? (
          <>
            {offered.period === 'halfYear' && (
              <div className={classes.half} role="group" aria-labelledby={half}>
                <span id={half} className={classes.label}>
                  {t('campaigns.open.half')}
                </span>
                <SegmentedControl
                  data={HALVES.map((value) => ({ value, label: t(`campaigns.open.halves.${value}`) }))}
                  value={draft.half}
                  onChange={(value) =>
                    onSet({ half: value === 'H1' ? 'H1' : 'H2', dues: {}, cutOff: undefined })
                  }
                />
              </div>
            )}
            {offered.period === 'schoolYear' ? (
              <Select
                className={classes.year}
                label={t('campaigns.open.schoolYear')}
                data={schoolYears(draft.year)}
                value={`${draft.year}`}
                allowDeselect={false}
                error={problems.of('/period')}
                onChange={(year) => year && onYear(Number(year))}
              />
            ) : (
              <NumberInput
                className={classes.year}
                label={t('campaigns.year')}
                min={2000}
                max={2100}
                allowDecimal={false}
                thousandSeparator=""
                value={draft.year}
                error={problems.of('/period')}
                onChange={(year) => typeof year === 'number' && year >= 2000 && onYear(year)}
              />
            )}
          </>
        ) : (
          <>
            <DayInput
              className={classes.day}
              label={t('campaigns.open.from')}
              value={draft.from}
              onChange={(from) => from && onSet({ from })}
            />
            <DayInput
              className={classes.day}
              label={t('campaigns.open.till')}
              value={draft.to}
              error={problems.of('/period')}
              onChange={(to) => to && onSet({ to })}
            />
          </>
        )}
      </div>
      <TextInput
        mt="sm"
        label={t('campaigns.open.title')}
        description={t('campaigns.open.titleText')}
        placeholder={preview?.title}
        maxLength={300}
        value={draft.title}
        error={problems.of('/title')}
        onChange={(event) => onSet({ title: event.currentTarget.value })}
      />
    </Panel>
  );
}
