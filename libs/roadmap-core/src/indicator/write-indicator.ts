import type { Indicator, Target } from './indicator.js';

/**
 * The cell of an indicator whose numbers were changed by hand, written anew from its fields: «2025 год – не менее 4
 * мероприятий; 2026 год – 5 мероприятий и последующие годы». Read again it is the same.
 */
export const writeIndicatorRaw = (indicator: Indicator): string => {
  const { unit, targets, carryForward, base, final, raw } = indicator;
  if (unit === 'text' || unit === 'presence') return raw;
  const amount = (value: number, first: boolean) => amountOf(indicator, value, first);
  const parts = [
    ...(base === undefined ? [] : [`базовое значение – ${written(base)}${signOf(unit)}`]),
    ...targets.map((target, at) => `${yearsOf(target)} – ${amount(target.value, at === 0)}`),
  ];
  const end = carryForward && targets.length > 0 ? ' и последующие годы' : '';
  const aim = final === undefined ? '' : `; итоговое значение – ${written(final)}${signOf(unit)}`;
  return `${parts.join('; ')}${end}${aim}`.replace(/^; /u, '');
};

/** The indicator with these changes, its words written anew. */
export const changeIndicator = (indicator: Indicator, set: Partial<Omit<Indicator, 'raw'>>): Indicator => {
  const changed = { ...indicator, ...set };
  return { ...changed, raw: writeIndicatorRaw(changed) };
};

const yearsOf = ({ year, to }: Target): string => (to === undefined ? `${year} год` : `${year}–${to} годы`);

/** What is counted is said once, with the first number. */
const amountOf = ({ unit, operator, of, denominator }: Indicator, value: number, first: boolean): string => {
  const number = `${operator === 'atLeast' ? 'не менее ' : ''}${written(value)}${signOf(unit)}`;
  if (!first) return number;
  const what = of === undefined ? '' : ` ${of}`;
  const whose = denominator === undefined ? '' : ` (${denominator})`;
  return `${number}${what}${whose}`;
};

const signOf = (unit: Indicator['unit']): string => (unit === 'percent' ? ' %' : '');

/** Without an exponent, with a comma. */
const written = (value: number): string => String(value).replace('.', ',');
