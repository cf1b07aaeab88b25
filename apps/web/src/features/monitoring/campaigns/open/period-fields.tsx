import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { Panel } from '@tandem/ui';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../../../shared/pieces/day-input.js';
import type { DraftFieldsProps } from './draft-fields.js';
import type { OfferedKind } from './offered-kinds.js';
import classes from './open.module.css';

export interface PeriodFieldsProps extends DraftFieldsProps {
  readonly kinds: readonly OfferedKind[];
  readonly onKind: (kind: OfferedKind['kind']) => void;
}

const HALVES = ['H1', 'H2'] as const;

/** What is asked and of which period. */
export function PeriodFields({ draft, offered, preview, problems, kinds, onKind, onSet }: PeriodFieldsProps) {
  const { t } = useTranslation();
  const half = useId();
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
            <NumberInput
              className={classes.year}
              label={t('campaigns.year')}
              min={2000}
              max={2100}
              allowDecimal={false}
              thousandSeparator=""
              value={draft.year}
              error={problems.of('/period')}
              onChange={(year) =>
                typeof year === 'number' && year >= 2000 && onSet({ year, dues: {}, cutOff: undefined })
              }
            />
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
