import type { JsonObject } from '@tandem/domain';
import type { Indicator, Target } from '../indicator/indicator.js';

const UNITS = { percent: 'pct', count: 'count', presence: 'bool', text: 'text' } as const;

/** Years that have a column of their own in form 25. */
const FIRST = 2024;
const LAST = 2034;

/** An indicator as form 25 asks for it: a column a year, one joint period, and a list for all the rest. */
export const indicatorAnswers = (indicator: Indicator): JsonObject => {
  const { unit, operator, of, counts, denominator, base, final, raw, carryForward, targets } = indicator;
  const joint = targets.find(({ to }) => to !== undefined);
  const columns = targets.filter(hasColumn);
  const others = targets.filter((target) => target !== joint && !hasColumn(target));
  return {
    unit: UNITS[unit],
    operator: operator === 'atLeast' ? 'ge' : 'eq',
    counts,
    carryForward,
    ...said('of', of),
    ...said('base', denominator),
    ...said('text', raw),
    ...(base !== undefined && { baseline: base }),
    ...(final !== undefined && { finalTarget: final }),
    ...(columns.length > 0 && {
      targets: Object.fromEntries(columns.map(({ year, value }) => [`y${year}`, value])),
    }),
    ...(joint?.to !== undefined && {
      aggregatedFrom: joint.year,
      aggregatedTo: joint.to,
      aggregatedValue: joint.value,
    }),
    ...(others.length > 0 && {
      otherTargets: others.map(({ year, to, value }) => ({ year, ...(to !== undefined && { to }), value })),
    }),
  };
};

const hasColumn = ({ year, to }: Target): boolean => to === undefined && year >= FIRST && year <= LAST;

/** A text that says something; the form has no empty answers. */
export const said = (key: string, text: string | undefined): JsonObject => {
  const words = text?.trim() ?? '';
  return words === '' ? {} : { [key]: words };
};
