import type { Awarded } from './award-order-paper.js';

/** What is wrong with a field that was filled in by hand, in words for the person at that field. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

export interface AwardFields {
  readonly number: string;
  /** ISO. */
  readonly date: string;
  readonly grounds: string;
  readonly awarded: readonly Awarded[];
  readonly control: string;
  readonly signer: { readonly position: string; readonly name: string };
}

/** An order names dozens, not thousands. */
const MOST_PERSONS = 200;

/**
 * An order is entered by hand: each person on a line of his own, «Фамилия Имя Отчество; должность; награда». Nothing is
 * guessed from the register: who is awarded is decided by people.
 */
export const readAwardFields = (
  fields: Readonly<Record<string, string>>,
):
  | { readonly ok: true; readonly fields: AwardFields }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] } => {
  const text = (name: string) => (fields[name] ?? '').trim();
  const problems: FieldProblem[] = [];
  const needed = (name: string, words: string): string => {
    if (text(name) === '') problems.push({ field: name, text: words });
    return text(name);
  };
  const number = needed('number', 'Укажите номер приказа.');
  const date = needed('date', 'Укажите дату приказа.');
  if (date !== '' && !isDate(date))
    problems.push({ field: 'date', text: `«${date}»\u00a0— не\u00a0дата. Пример: 2026-06-26.` });
  const grounds = needed('grounds', 'Укажите основание: за\u00a0что и\u00a0по\u00a0каким итогам награждают.');
  const awarded = readPersons(text('persons'), problems);
  const name = needed('signerName', 'Укажите, кто подписывает приказ.');
  const position = needed('signerPosition', 'Укажите должность того, кто подписывает приказ.');
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    fields: { number, date, grounds, awarded, control: text('control'), signer: { position, name } },
  };
};

const readPersons = (text: string, problems: FieldProblem[]): Awarded[] => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0)
    problems.push({ field: 'persons', text: 'Назовите хотя\u00a0бы одного награждаемого.' });
  if (lines.length > MOST_PERSONS)
    problems.push({
      field: 'persons',
      text: `В приказе не\u00a0больше ${MOST_PERSONS} человек, сейчас ${lines.length}.`,
    });
  const seen = new Map<string, number>();
  return lines.slice(0, MOST_PERSONS).map((line, at) => {
    const [name = '', position = '', ...award] = line.split(';').map((part) => part.trim());
    const person = { name, position, award: award.join('; ') };
    if (name === '' || position === '' || person.award === '')
      problems.push({
        field: 'persons',
        text: `Строка ${at + 1}: нужны фамилия, имя, отчество; должность и\u00a0организация; награда\u00a0— через точку с\u00a0запятой.`,
      });
    const key = `${name}|${person.award}`.toLocaleLowerCase('ru');
    const before = seen.get(key);
    if (before !== undefined && name !== '')
      problems.push({
        field: 'persons',
        text: `Строка ${at + 1} повторяет строку ${before}: ${name}.`,
      });
    seen.set(key, before ?? at + 1);
    return person;
  });
};

/** A day of the calendar: 30 February is none. */
const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 2000 && year <= 2100;
};
