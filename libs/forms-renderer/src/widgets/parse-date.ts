const MONTHS = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

const isoOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
};

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** A date as people type it (26.06.2026, 26.6.26, 26062026, 26 июня 2026, 2026-06-26) as ISO; null where there is no such day. */
export const parseTypedDate = (typed: string): string | null => {
  const text = typed.trim().toLocaleLowerCase('ru');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted =
    /^(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (dotted) return isoOf(fullYear(dotted[3] ?? ''), Number(dotted[2]), Number(dotted[1]));
  const worded = /^(\d{1,2})\s+([а-я]+)\.?\s+(\d{4})(\s*г\.?)?$/u.exec(text);
  if (!worded) return null;
  const month = MONTHS.findIndex(
    (start) => (worded[2] ?? '').startsWith(start) || (start === 'мая' && worded[2] === 'май'),
  );
  return month < 0 ? null : isoOf(Number(worded[3]), month + 1, Number(worded[1]));
};
