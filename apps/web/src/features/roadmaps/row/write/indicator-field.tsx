import { Checkbox, Select, TextInput } from '@mantine/core';
import {
  changeIndicator,
  indicatorWords,
  readIndicator,
  type Indicator,
  type RoadmapPlan,
} from '@tandem/roadmap-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { yearColumns } from '../../grid/columns.js';
import { readCell } from '@tandem/roadmap-core';
import { writeTarget } from '../../grid/write/write-target.js';
import { targetOf } from '../target-of.js';
import { LateText } from '../../../../shared/pieces/late-text.js';
import { NumberField } from './number-field.js';
import classes from './row-form.module.css';
import { Understood } from './understood.js';

export interface IndicatorFieldProps {
  readonly plan: RoadmapPlan;
  readonly indicator: Indicator | undefined;
  readonly onIndicator: (indicator: Indicator | null) => void;
}

const UNITS: readonly Indicator['unit'][] = ['percent', 'count', 'presence', 'text'];

/** What the row is judged by: in the words of a document, or number by number; each follows the other. */
export function IndicatorField({ plan, indicator, onIndicator }: IndicatorFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState<string>();
  const understood =
    typed === undefined ? indicator : typed.trim() ? readIndicator(typed, plan.period) : undefined;
  const change = (set: Partial<Omit<Indicator, 'raw'>>) =>
    indicator && onIndicator(changeIndicator(indicator, set));
  return (
    <>
      <LateText
        label={t('plan.columns.indicator')}
        placeholder={t('plan.write.indicatorExample')}
        text={indicator?.raw ?? ''}
        onTyping={setTyped}
        onText={(text) => {
          setTyped(undefined);
          onIndicator(text ? (readCell('indicator', text, plan, String).indicator ?? null) : null);
        }}
      />
      <Understood
        words={understood && understood.unit !== 'text' ? indicatorWords(understood, language) : undefined}
        unread={(typed ?? indicator?.raw ?? '').trim() !== ''}
      />
      <div className={classes.years}>
        {yearColumns(plan).map(({ year, to }) => {
          const found = targetOf(indicator, year, to);
          return (
            <NumberField
              key={year}
              label={to === year ? String(year) : `${year}–${to}`}
              value={found.kind === 'own' ? found.target.value : undefined}
              {...(found.kind === 'carried' ? { placeholder: '→' } : {})}
              onValue={(value) => {
                const text = value === undefined ? '' : String(value);
                const next = writeTarget(indicator, { year, to }, text);
                if (next) onIndicator(next);
              }}
            />
          );
        })}
      </div>
      {indicator && (
        <>
          <Checkbox
            label={t('plan.write.carryForward')}
            checked={indicator.carryForward}
            onChange={(event) => change({ carryForward: event.currentTarget.checked })}
          />
          <div className={classes.pair}>
            <Select
              label={t('plan.write.unit')}
              allowDeselect={false}
              data={UNITS.map((value) => ({ value, label: t(`plan.units.${value}`) }))}
              value={indicator.unit}
              onChange={(value) => change({ unit: UNITS.find((one) => one === value) ?? 'count' })}
            />
            <Select
              label={t('plan.write.operator')}
              allowDeselect={false}
              data={(['atLeast', 'exactly'] as const).map((value) => ({
                value,
                label: t(`plan.operators.${value}`),
              }))}
              value={indicator.operator}
              onChange={(value) => change({ operator: value === 'atLeast' ? 'atLeast' : 'exactly' })}
            />
          </div>
          <Whose indicator={indicator} onChange={change} />
          <div className={classes.pair}>
            <NumberField
              label={t('plan.write.base')}
              value={indicator.base}
              onValue={(base) => onIndicator(withNumber(indicator, 'base', base))}
            />
            <NumberField
              label={t('plan.write.final')}
              value={indicator.final}
              onValue={(final) => onIndicator(withNumber(indicator, 'final', final))}
            />
          </div>
        </>
      )}
    </>
  );
}

const withNumber = (indicator: Indicator, field: 'base' | 'final', value: number | undefined): Indicator => {
  const { [field]: _, ...rest } = indicator;
  return changeIndicator(rest, value === undefined ? {} : { [field]: value });
};

interface WhoseProps {
  readonly indicator: Indicator;
  readonly onChange: (set: Partial<Omit<Indicator, 'raw'>>) => void;
}

function Whose({ indicator, onChange }: WhoseProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const field = indicator.unit === 'percent' ? 'denominator' : 'of';
  const now = indicator[field] ?? '';
  return (
    <TextInput
      label={t(`plan.write.${field}`)}
      value={typed ?? now}
      maxLength={400}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== undefined && typed.trim() !== now) onChange({ [field]: typed.trim() });
        setTyped(undefined);
      }}
    />
  );
}
