import { Button, Checkbox, NumberInput, Select, Stack } from '@mantine/core';
import type { PlanPeriod, ScheduleRule } from '@tandem/roadmap-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { RULE_KINDS, ruleOf, type RuleFields, type RuleKind } from './rule-fields.js';

export interface RuleChooserProps {
  readonly period: PlanPeriod;
  readonly first: ScheduleRule | undefined;
  readonly onRule: (rule: ScheduleRule) => void;
}

const fieldsOf = (rule: ScheduleRule | undefined, period: PlanPeriod): RuleFields => {
  const known = (rule ?? {}) as { readonly [field: string]: unknown };
  const text = (field: string, otherwise: string) =>
    typeof known[field] === 'string' ? known[field] : otherwise;
  const number = (field: string, otherwise: number) =>
    typeof known[field] === 'number' ? known[field] : otherwise;
  const month = period.from.slice(0, 7);
  return {
    on: text('on', period.from),
    from: text('from', text('month', month)),
    to: text('to', month),
    day: text('day', '10-01'),
    year: number('year', number('fromYear', Number(period.from.slice(0, 4)))),
    fromMonth: number('from', 9),
    toMonth: number('to', 5),
    times: number('times', 1),
    per: text('per', 'year') as RuleFields['per'],
    atLeast: known['atLeast'] === true,
  };
};

/** A term put together from its kind and what the kind asks for. */
export function RuleChooser({ period, first, onRule }: RuleChooserProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<RuleKind>(first?.kind ?? 'by');
  const [fields, setFields] = useState(() => fieldsOf(first, period));
  const set = (change: Partial<RuleFields>) => setFields((before) => ({ ...before, ...change }));
  const rule = ruleOf(kind, fields);
  return (
    <Stack gap="xs">
      <Select
        label={t('plan.rules.kind')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={RULE_KINDS.map((value) => ({ value, label: t(`plan.rules.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(RULE_KINDS.find((one) => one === value) ?? 'by')}
      />
      <KindFields kind={kind} fields={fields} period={period} onSet={set} />
      <Button disabled={!rule} onClick={() => rule && onRule(rule)}>
        {t('plan.rules.take')}
      </Button>
    </Stack>
  );
}

interface KindFieldsProps {
  readonly kind: RuleKind;
  readonly fields: RuleFields;
  readonly period: PlanPeriod;
  readonly onSet: (change: Partial<RuleFields>) => void;
}

function KindFields({ kind, fields, period, onSet }: KindFieldsProps) {
  const { t } = useTranslation();
  switch (kind) {
    case 'date':
    case 'by':
      return (
        <DateInput label={t('plan.rules.on')} type="date" value={fields.on} onValue={(on) => onSet({ on })} />
      );
    case 'month':
    case 'thenContinuous':
      return (
        <DateInput
          label={t('plan.rules.month_')}
          type="month"
          value={fields.from}
          onValue={(from) => onSet({ from })}
        />
      );
    case 'months':
      return (
        <>
          <DateInput
            label={t('plan.rules.from')}
            type="month"
            value={fields.from}
            onValue={(from) => onSet({ from })}
          />
          <DateInput
            label={t('plan.rules.to')}
            type="month"
            value={fields.to}
            onValue={(to) => onSet({ to })}
          />
        </>
      );
    case 'year':
    case 'yearly':
      return (
        <NumberInput
          label={t(kind === 'year' ? 'plan.rules.year_' : 'plan.rules.fromYear')}
          value={fields.year}
          min={Number(period.from.slice(0, 4)) - 10}
          max={Number(period.to.slice(0, 4)) + 10}
          onChange={(year) => onSet({ year: Number(year) })}
        />
      );
    case 'yearlyBy':
      return (
        <DateInput
          label={t('plan.rules.day')}
          type="date"
          value={`${period.from.slice(0, 4)}-${fields.day}`}
          onValue={(day) => onSet({ day: day.slice(5) })}
        />
      );
    case 'yearlyMonths':
      return (
        <>
          <MonthSelect
            label={t('plan.rules.from')}
            value={fields.fromMonth}
            onValue={(fromMonth) => onSet({ fromMonth })}
          />
          <MonthSelect
            label={t('plan.rules.to')}
            value={fields.toMonth}
            onValue={(toMonth) => onSet({ toMonth })}
          />
        </>
      );
    case 'times':
      return <TimesFields fields={fields} onSet={onSet} />;
    default:
      return null;
  }
}

function TimesFields({ fields, onSet }: Pick<KindFieldsProps, 'fields' | 'onSet'>) {
  const { t } = useTranslation();
  const pers = ['month', 'quarter', 'halfYear', 'year'] as const;
  return (
    <>
      <NumberInput
        label={t('plan.rules.timesCount')}
        value={fields.times}
        min={1}
        max={366}
        allowDecimal={false}
        onChange={(times) => onSet({ times: Number(times) })}
      />
      <Select
        label={t('plan.rules.per')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={pers.map((value) => ({ value, label: t(`plan.rules.pers.${value}`) }))}
        value={fields.per}
        onChange={(value) => onSet({ per: pers.find((one) => one === value) ?? 'year' })}
      />
      <Checkbox
        label={t('plan.rules.atLeast')}
        checked={fields.atLeast}
        onChange={(event) => onSet({ atLeast: event.currentTarget.checked })}
      />
    </>
  );
}

interface DateInputProps {
  readonly label: string;
  readonly type: 'date' | 'month';
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A month is chosen as one of a year: browsers without a picker of months would leave a bare text. */
function DateInput({ label, type, value, onValue }: DateInputProps) {
  const { t } = useTranslation();
  if (type === 'date')
    return (
      <label>
        {label}
        <input
          type="date"
          value={value}
          onChange={(event) => event.currentTarget.value && onValue(event.currentTarget.value)}
          style={{ display: 'block', width: '100%', height: '1.875rem', font: 'inherit' }}
        />
      </label>
    );
  const [year = '', month = '01'] = value.split('-');
  return (
    <>
      <MonthSelect
        label={label}
        value={Number(month)}
        onValue={(next) => onValue(`${year}-${String(next).padStart(2, '0')}`)}
      />
      <NumberInput
        label={t('plan.rules.year_')}
        value={Number(year)}
        min={1990}
        max={2100}
        allowDecimal={false}
        onChange={(next) => String(next).length === 4 && onValue(`${next}-${month}`)}
      />
    </>
  );
}

interface MonthSelectProps {
  readonly label: string;
  readonly value: number;
  readonly onValue: (month: number) => void;
}

function MonthSelect({ label, value, onValue }: MonthSelectProps) {
  const language = useLanguage();
  const names = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <Select
      label={label}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      data={Array.from({ length: 12 }, (_, index) => ({
        value: String(index + 1),
        label: names.format(new Date(Date.UTC(2025, index, 1))),
      }))}
      value={String(value)}
      onChange={(month) => onValue(Number(month ?? value))}
    />
  );
}
