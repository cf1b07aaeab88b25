import fc from 'fast-check';
import type { ScheduleRule } from '../schedule/schedule.js';
import { lastOf, monthDay, yearMonth } from '../schedule/year-months.js';

const year = fc.integer({ min: 2000, max: 2060 });
const monthOfYear = fc.integer({ min: 1, max: 12 });

const month = fc.tuple(year, monthOfYear).map(([y, m]) => yearMonth(y, m));

const date = fc.tuple(month, fc.integer({ min: 1, max: 31 })).map(([at, day]) => {
  const last = lastOf(at);
  const wanted = `${at}-${String(day).padStart(2, '0')}`;
  return wanted > last ? last : wanted;
});

const times = fc.record(
  {
    kind: fc.constant('times' as const),
    times: fc.integer({ min: 1, max: 366 }),
    per: fc.constantFrom('month' as const, 'quarter' as const, 'halfYear' as const, 'year' as const),
    atLeast: fc.constant(true),
    from: month,
  },
  { requiredKeys: ['kind', 'times', 'per'], noNullPrototype: true },
);

/** Any rule of a term. */
export const arbitraryRule: fc.Arbitrary<ScheduleRule> = fc.oneof(
  fc.record({ kind: fc.constantFrom('date' as const, 'by' as const), on: date }, { noNullPrototype: true }),
  month.map((at): ScheduleRule => ({ kind: 'month', month: at })),
  fc.tuple(month, month).map((ends): ScheduleRule => {
    const [from, to] = [...ends].sort() as [string, string];
    return { kind: 'months', from, to };
  }),
  year.map((at): ScheduleRule => ({ kind: 'year', year: at })),
  month.map((from): ScheduleRule => ({ kind: 'thenContinuous', from })),
  fc
    .option(year, { nil: undefined })
    .map((fromYear): ScheduleRule =>
      fromYear === undefined ? { kind: 'yearly' } : { kind: 'yearly', fromYear },
    ),
  fc
    .tuple(monthOfYear, fc.integer({ min: 1, max: 29 }))
    .map(([m, day]): ScheduleRule => ({ kind: 'yearlyBy', day: monthDay(m, day) })),
  fc.tuple(monthOfYear, monthOfYear).map(([from, to]): ScheduleRule => ({ kind: 'yearlyMonths', from, to })),
  times,
  fc
    .constantFrom(
      'continuous' as const,
      'halfYears' as const,
      'onDemand' as const,
      'endOfSchoolYear' as const,
      'wholePeriod' as const,
      'byWorkPlan' as const,
    )
    .map((kind): ScheduleRule => ({ kind })),
);
