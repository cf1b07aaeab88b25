import { changeIndicator, type Indicator, type Target } from '@tandem/roadmap-core';
import { readNumber } from './read-number.js';

export interface Years {
  readonly year: number;
  readonly to: number;
}

const NEW: Omit<Indicator, 'unit'> = {
  raw: '',
  operator: 'exactly',
  targets: [],
  carryForward: false,
  counts: 'stock',
};

const CARRY = /^(→|->|=|"|далее|то\s*же)$/iu;
const YES = /^(есть|да|наличие|\+|yes)$/iu;
const NO = /^(нет|-|no)$/iu;

/**
 * The indicator with another target in these years; undefined where the text is no target. «→» carries the one before
 * forward. The words of the document no longer say what the numbers do, so they are written anew.
 */
export function writeTarget(
  indicator: Indicator | undefined,
  { year, to }: Years,
  text: string,
): Indicator | undefined {
  const typed = text.trim();
  const base = indicator ?? {
    ...NEW,
    unit: typed.endsWith('%') || YES.test(typed) ? unitOf(typed) : 'count',
  };
  const rest = base.targets.flatMap((target) => without(target, year, to));
  if (typed === '') return changeIndicator(base, { targets: rest });
  if (CARRY.test(typed)) return changeIndicator(base, { targets: rest, carryForward: true });
  const presence = YES.test(typed) ? 1 : NO.test(typed) ? 0 : undefined;
  const value = presence ?? readNumber(typed);
  if (value === undefined) return undefined;
  const unit = typed.endsWith('%') ? 'percent' : base.unit === 'text' ? unitOf(typed) : base.unit;
  const target: Target = to === year ? { year, value } : { year, to, value };
  const targets = [...rest, target].toSorted((one, other) => one.year - other.year);
  return changeIndicator(base, { unit, targets });
}

const unitOf = (typed: string): Indicator['unit'] =>
  typed.endsWith('%') ? 'percent' : YES.test(typed) || NO.test(typed) ? 'presence' : 'count';

/** What is left of a joined period once some of its years have a target of their own. */
const without = ({ year, to = year, value }: Target, from: number, until: number): Target[] => {
  if (to < from || year > until) return [to === year ? { year, value } : { year, to, value }];
  const part = (first: number, last: number): Target[] =>
    first > last ? [] : [first === last ? { year: first, value } : { year: first, to: last, value }];
  return [...part(year, from - 1), ...part(until + 1, to)];
};
