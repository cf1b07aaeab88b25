import type { Language } from '@tandem/domain';
import { numberFormat } from '@tandem/ui';

const MONTHS = new Set(['мес.', 'мес', 'months']);
const DAYS: { readonly [language in Language]: string } = { ru: 'дн.', en: 'days' };
/** As `monthsBetween` counts: a day is a part of a month of thirty. */
const DAYS_IN_MONTH = 30;

/** Four digits are not parted: so books are set in Russian, and «2 025 год» would be no year. */
const write = (value: number, language: Language, options: Intl.NumberFormatOptions): string =>
  numberFormat(language, { useGrouping: 'min2', ...options }).format(value);

/** «13,03 мес.» is nothing that people count in: «13 мес. 1 дн.» is. */
const monthsAndDays = (value: number, unit: string, language: Language): string => {
  const days = Math.round(Math.abs(value % 1) * DAYS_IN_MONTH);
  const months = Math.trunc(value) + (days === DAYS_IN_MONTH ? Math.sign(value) : 0);
  const parts = [
    ...(months !== 0 || days % DAYS_IN_MONTH === 0 ? [`${write(months, language, {})}\u00a0${unit}`] : []),
    ...(days % DAYS_IN_MONTH === 0 ? [] : [`${days}\u00a0${DAYS[language]}`]),
  ];
  return parts.join(' ');
};

/** A number with its unit as people write it. */
export const formatNumber = (value: number, unit: unknown, language: Language): string => {
  const named = typeof unit === 'string' && unit !== '' ? unit : undefined;
  if (named !== undefined && MONTHS.has(named)) return monthsAndDays(value, named, language);
  const kopecks = named === '₽' && !Number.isInteger(value);
  const digits = write(value, language, {
    maximumFractionDigits: kopecks ? 2 : 6,
    minimumFractionDigits: kopecks ? 2 : 0,
  });
  return named === undefined ? digits : `${digits}\u00a0${named}`;
};
