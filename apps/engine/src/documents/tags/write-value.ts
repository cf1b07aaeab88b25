import { isObject } from '@tandem/forms-core';
import { localDate, type Json, type JsonObject } from '@tandem/domain';

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const;

/** `2026-09-14` → «14 сентября 2026 г.», with no-break spaces. */
export const dateInWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day}\u00a0${MONTHS[month - 1] ?? ''}\u00a0${year}\u00a0г.`;
};

/** «14 сентября 2026 г., 15:30» on the clock of the school. */
const momentInWords = (moment: string, zone: string): string => {
  const time = new Intl.DateTimeFormat('ru', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${dateInWords(localDate(moment, zone))}, ${time.format(Date.parse(moment))}`;
};

/** How the pipeline says that answers were signed. */
const SIGNED_BY_SESSION = 'signed-in session';

/** Longer than any answer that a form lets in: a bound for documents, not a rule for people. */
const LONGEST = 20_000;

/** A plain answer as a document says it: titles instead of codes, dates in words, numbers with a comma. */
export const writeValue = (schema: JsonObject, value: Json, zone: string): string => {
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  const title = titleOf(schema, value);
  if (title !== undefined) return title;
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'string') return '';
  if (schema['format'] === 'date' && DATE.test(value)) return dateInWords(value);
  if (MOMENT.test(value)) return momentInWords(value, zone);
  if (value === SIGNED_BY_SESSION) return 'вход в систему под своим логином';
  return value.slice(0, LONGEST);
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

interface Option {
  readonly code: string;
  readonly title: string;
}

/** The options of a choice: `oneOf` of constants. */
export const optionsOf = (schema: JsonObject): Option[] =>
  (Array.isArray(schema['oneOf']) ? (schema['oneOf'] as Json[]) : [])
    .filter(isObject)
    .filter((option) => option['const'] !== undefined)
    .map((option) => ({
      code: String(option['const']),
      title: text(option['title']) ?? String(option['const']),
    }));

/** Steps of a matrix's scale. */
export const scaleOf = (schema: JsonObject): Option[] =>
  (Array.isArray(schema['x-scale']) ? (schema['x-scale'] as Json[]) : [])
    .filter(isObject)
    .map((step) => ({ code: String(step['const']), title: text(step['title']) ?? String(step['const']) }));

const titleOf = (schema: JsonObject, value: Json): string | undefined =>
  optionsOf(schema).find((option) => option.code === String(value))?.title;

export const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;
