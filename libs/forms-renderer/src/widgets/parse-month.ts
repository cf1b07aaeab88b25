import type { Language } from '@tandem/domain';
import { dateFormat } from '@tandem/ui';

const MONTHS: readonly (readonly string[])[] = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['май', 'мая', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];

const monthOf = (year: string, month: number): string | null =>
  month >= 1 && month <= 12
    ? `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}`
    : null;

/** A month as people type it (09.2026, 9/26, сентябрь 2026, Sep 2026, 2026-09) as 2026-09; null where there is no such month. */
export const parseTypedMonth = (typed: string): string | null => {
  const text = typed.trim().toLocaleLowerCase('ru');
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (iso) return monthOf(iso[1]!, Number(iso[2]));
  const dotted = /^(\d{1,2})[.\-/ ](\d{4}|\d{2})$/.exec(text);
  if (dotted) return monthOf(dotted[2]!, Number(dotted[1]));
  const worded = /^([a-zа-я]{3,9})\.?\s+(\d{4})(\s*г\.?)?$/u.exec(text);
  if (!worded) return null;
  return monthOf(
    worded[2]!,
    MONTHS.findIndex((starts) => starts.some((one) => worded[1]!.startsWith(one))) + 1,
  );
};

const WRITTEN = /^\d{4}-(0[1-9]|1[0-2])$/;

/** «сентябрь 2026»; what is no month is shown as it was typed. */
export const formatMonth = (value: string, language: Language): string => {
  if (!WRITTEN.test(value)) return value;
  return dateFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(`${value}-01T00:00:00Z`))
    .replace(' г.', '');
};
