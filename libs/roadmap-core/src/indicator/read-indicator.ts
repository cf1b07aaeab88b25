import { PLAN_LIMITS } from '../plan/limits.js';
import { planYears } from '../plan/plan-years.js';
import type { PlanPeriod } from '../plan/plan.js';
import { guessCounts } from './guess-counts.js';
import type { Indicator, Target } from './indicator.js';
import { readValues, type Value } from './read-values.js';

/**
 * What a measure is judged by, out of a cell: targets by year, the unit, whose share. What has numbers that are not
 * understood stays words (`text`); an empty cell has no indicator. `about`, the title and the result of the measure,
 * tells stock from flow where the cell does not name what is counted.
 */
export const readIndicator = (raw: string, period: PlanPeriod, about = ''): Indicator | undefined => {
  if (!/[\p{L}\d%]/u.test(raw)) return undefined;
  const { values, carryForward, unread } = readValues(raw);
  const targets = unread ? undefined : targetsOf(values, planYears(period));
  if (!targets) return inWords(raw);
  const unit = values.some(({ percent }) => percent) ? 'percent' : 'count';
  const words = wordsOf(values, unit);
  return {
    raw,
    unit,
    operator: values.some(({ atLeast }) => atLeast) ? 'atLeast' : 'exactly',
    ...words,
    targets,
    carryForward: carryForward || values.some(isForAll),
    ...valueOf(values, 'base'),
    ...valueOf(values, 'final'),
    counts: guessCounts(unit, words.of === undefined ? `${raw} ${about}` : words.of),
  };
};

const PRESENCE = /^\s*(?:наличие|имеется|есть|да|выполнено|факт)(?!\p{L})/iu;

const inWords = (raw: string): Indicator => ({
  raw,
  unit: PRESENCE.test(raw) ? 'presence' : 'text',
  operator: 'exactly',
  targets: [],
  carryForward: false,
  counts: 'stock',
});

/** Said of no year, or «ежегодно»: it holds from the first year of the plan on. */
const isForAll = ({ of }: Value): boolean => of === undefined || of.is === 'yearly';

const targetsOf = (values: readonly Value[], years: readonly number[]): Target[] | undefined => {
  const targets = values.flatMap((value): (Target | undefined)[] => {
    if (isForAll(value)) return [years[0] === undefined ? undefined : { year: years[0], value: value.value }];
    const { is, year, to } = value.of!;
    return is === 'year' ? [{ year: year!, ...(to !== undefined && { to }), value: value.value }] : [];
  });
  if (!targets.every((target) => target !== undefined) || !isKept(values)) return undefined;
  const sorted = targets.toSorted((a, b) => a.year - b.year);
  const apart = sorted.every(({ year }, at) => at === 0 || year > lastYear(sorted[at - 1]!));
  return apart && values.length > 0 && sorted.length <= PLAN_LIMITS.targets ? sorted : undefined;
};

/** Numbers beyond any that is counted, and a base or an aim said twice, are not understood. */
const isKept = (values: readonly Value[]): boolean =>
  values.every(({ value }) => value <= 1_000_000_000) &&
  (['base', 'final'] as const).every((is) => values.filter(({ of }) => of?.is === is).length < 2);

const lastYear = ({ year, to }: Target): number => to ?? year;

const valueOf = <Name extends 'base' | 'final'>(values: readonly Value[], name: Name) => {
  const found = values.find(({ of }) => of?.is === name);
  return found && ({ [name]: found.value } as { readonly [one in Name]: number });
};

/** What is counted, or whose share it is, from the first value that says it. */
const wordsOf = (
  values: readonly Value[],
  unit: 'percent' | 'count',
): { readonly of?: string; readonly denominator?: string } => {
  const words = values.map(({ words }) => tidy(words)).find((found) => found !== '');
  if (words === undefined) return {};
  const brackets = /^\(([^()]*)\)$/u.exec(words)?.[1]?.trim();
  if (unit === 'percent') return { denominator: brackets ?? words };
  const inside = /^([^()]*)\(([^()]*)\)$/u.exec(words);
  return inside && inside[1]!.trim() !== ''
    ? { of: inside[1]!.trim(), denominator: inside[2]!.trim() }
    : { of: brackets ?? words };
};

/** «Мероприятия и», «;»: what only joins one value to the next. */
const tidy = (words: string): string => {
  const text = words.replace(/\s+/gu, ' ').trim();
  let end = text.length;
  while (end > 0 && /[\s.,;:–—-]/u.test(text[end - 1]!)) end--;
  return text
    .slice(0, end)
    .replace(/(?:^|\s)и(?:\s+в)?$/u, '')
    .replace(/^[.,;:\s]+/u, '')
    .trim();
};
