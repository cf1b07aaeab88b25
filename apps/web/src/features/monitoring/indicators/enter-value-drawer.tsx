import { Alert, Button, Drawer, Radio, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { EnterIndicatorValue, IndicatorSeriesView, UnitRef } from '@tandem/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/http/problem.js';
import { today } from '../../../shared/format/today.js';
import { Failure } from '../../../shared/pieces/failure.js';
import { useFocusBack } from '../../../shared/pieces/use-focus-back.js';
import { useEnterValue } from './indicators-api.js';
import classes from './indicators.module.css';
import { useValueWords } from './value-words.js';

export interface EnterValueDrawerProps {
  readonly series: IndicatorSeriesView;
  readonly unit: UnitRef;
  readonly onClose: () => void;
}

type Part = 'year' | 'H1' | 'H2';

const NUMBERS = { percent: ['numerator', 'denominator'], count: ['count'], presence: [] } as const;

/** A value by hand: what is wrong is told at its field, and nothing that was typed is lost. */
export function EnterValueDrawer({ series, unit, onClose }: EnterValueDrawerProps) {
  const { t } = useTranslation();
  useFocusBack();
  const words = useValueWords();
  const enter = useEnterValue();
  const { passport, points } = series;
  const now = Number(today().slice(0, 4));
  const years = points.map(({ year }) => year).filter((year) => year <= now);
  const [year, setYear] = useState(years.at(-1) ?? now);
  const [part, setPart] = useState<Part>('year');
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [present, setPresent] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const point = points.find((one) => one.year === year);
  const errors = fieldErrors(enter.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body: EnterIndicatorValue = {
      indicator: passport.key,
      unit: unit.id,
      period: periodOf(year, part),
      ...typed,
      ...(present !== null && { present: present === 'yes' }),
      source,
    };
    enter.mutate(body, { onSuccess: onClose });
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(30rem, 100%)"
      title={t('indicators.enterTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className={classes.drawer} onSubmit={send} noValidate>
        <div>
          <b>{passport.title}</b>
          <div className={classes.quiet}>{unit.title}</div>
        </div>
        {passport.from.kind !== 'hand' && (
          <Alert color="yellow" variant="light">
            {t(`indicators.overFact.${passport.from.kind}`)}
          </Alert>
        )}
        <Select
          label={t('indicators.year')}
          data={years.map(String)}
          value={String(year)}
          onChange={(value) => value && setYear(Number(value))}
          allowDeselect={false}
          error={errors.get('/period/from') ?? errors.get('/period/to')}
        />
        <SegmentedControl
          aria-label={t('indicators.part')}
          data={(['year', 'H1', 'H2'] as const).map((value) => ({
            value,
            label: t(`indicators.parts.${value}`),
          }))}
          value={part}
          onChange={(value) => setPart(value)}
        />
        {point && point.target !== null && (
          <div className={classes.quiet}>
            {t('indicators.targetOf', { year, target: words.amount(point.target, passport.unit) })}
          </div>
        )}
        {NUMBERS[passport.unit].map((field) => (
          <TextInput
            key={field}
            label={t(`indicators.fields.${field}`)}
            description={
              field === 'denominator' && passport.population
                ? t('indicators.population', { population: passport.population })
                : undefined
            }
            inputMode="numeric"
            autoComplete="off"
            value={typed[field] ?? ''}
            error={errors.get(`/${field}`)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((before) => ({ ...before, [field]: value }));
            }}
          />
        ))}
        {passport.unit === 'presence' && (
          <Radio.Group
            label={t('indicators.fields.present')}
            value={present}
            onChange={setPresent}
            error={errors.get('/present')}
          >
            <Radio value="yes" label={t('indicators.present')} mt="xs" />
            <Radio value="no" label={t('indicators.absent')} mt="xs" />
          </Radio.Group>
        )}
        <TextInput
          label={t('indicators.fields.source')}
          description={t('indicators.fields.sourceHint')}
          value={source}
          error={errors.get('/source')}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        {enter.error && errors.size === 0 && <Failure error={enter.error} />}
        <Button type="submit" loading={enter.isPending}>
          {t('indicators.save')}
        </Button>
      </form>
    </Drawer>
  );
}

/** What the server said of each field. */
const fieldErrors = (error: unknown): Map<string, string> =>
  new Map(
    isProblem(error, 400)
      ? (error.problem.errors ?? []).map(({ path, message }) => [path, message] as const)
      : [],
  );

const periodOf = (year: number, part: Part): EnterIndicatorValue['period'] => {
  if (part === 'year') return { kind: 'calendarYear', from: `${year}-01-01`, to: `${year}-12-31` };
  return part === 'H1'
    ? { kind: 'halfYear', from: `${year}-01-01`, to: `${year}-06-30` }
    : { kind: 'halfYear', from: `${year}-07-01`, to: `${year}-12-31` };
};
