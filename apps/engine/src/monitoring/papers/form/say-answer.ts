import { localDate, sayDay, type Json, type JsonObject } from '@tandem/domain';
import { isObject } from '@tandem/forms-core';
import { amountWords } from '@tandem/monitoring-core';
import type { AmountCell, PaperCell } from '../../../documents/shaped/filled-paper.js';
import { writeField, type Around } from '../../../documents/tags/flatten-answers.js';

/** Nobody's answer is said to be none: an empty place would be read as one. */
export const UNTOLD = 'не\u00a0указано';

/** Longer answers are read as paragraphs, not beside their question. */
const FEW = 160;
export const isFew = (said: string): boolean => said.length <= FEW && !said.includes('\n');

/** An answer in the form's own words: titles of options, dates in words, names of units and persons. */
export const sayAnswer = (schema: JsonObject, answer: Json | undefined, around: Around): string => {
  if (answer === undefined || answer === null || answer === '') return UNTOLD;
  if (Array.isArray(answer)) {
    const items = isObject(schema['items']) ? schema['items'] : {};
    // Files are references of the list itself.
    const one = schema['x-ref'] === undefined ? items : { ...items, 'x-ref': schema['x-ref'] };
    const said = (answer as Json[]).map((value) => writeField(one, value, around)).filter(Boolean);
    return said.length === 0 ? UNTOLD : said.join('; ');
  }
  if (isObject(answer)) return sayParts(schema, answer, around);
  return amountOf(schema, answer)?.words ?? (writeField(schema, answer, around) || UNTOLD);
};

/** «6 из 8 (75 %)»; of other blocks each part under its word. */
const sayParts = (schema: JsonObject, answer: JsonObject, around: Around): string => {
  const { numerator, denominator, percent } = answer;
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const whole = `${NUMBER.format(numerator)} из\u00a0${NUMBER.format(denominator)}`;
    return typeof percent === 'number' ? `${whole} (${amountWords(percent, 'percent', 'ru')})` : whole;
  }
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const said = Object.entries(properties).flatMap(([key, child]) => {
    if (!isObject(child) || answer[key] === undefined || answer[key] === null) return [];
    const words = sayAnswer(child, answer[key], around);
    return [typeof child['title'] === 'string' ? `${child['title']}: ${words}` : words];
  });
  return said.length === 0 ? UNTOLD : said.join('; ');
};

/** The same in a cell of a table: numbers stay numbers, a date is short, what is not told is a dash. */
export const cellOfAnswer = (schema: JsonObject, answer: Json | undefined, around: Around): PaperCell => {
  const amount = amountOf(schema, answer);
  if (amount) return amount;
  if (typeof answer === 'string' && schema['format'] === 'date' && DAY.test(answer))
    return sayDay(answer, 'ru');
  const said = sayAnswer(schema, answer, around);
  return said === UNTOLD ? '—' : said;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const FIRST_YEAR = 1_900;

/** Thousands stand apart from five digits on: a year is written together. */
const NUMBER = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 2, useGrouping: 'min2' });

/** Numbers that name an option or a year are no amounts. */
export const amountOf = (schema: JsonObject, value: Json | undefined): AmountCell | undefined => {
  if (typeof value !== 'number') return undefined;
  if (Array.isArray(schema['oneOf']) || Number(schema['minimum']) >= FIRST_YEAR) return undefined;
  const unit = schema['x-unit'];
  if (unit === '%') return { value, unit: 'percent', words: amountWords(value, 'percent', 'ru') };
  const words = NUMBER.format(value);
  return { value, unit: 'count', words: typeof unit === 'string' ? `${words}\u00a0${unit}` : words };
};

/** Who signed and on which day. */
export const saySignature = (schema: JsonObject, answer: Json | undefined, around: Around): string => {
  if (!isObject(answer) || answer['signed'] !== true) return 'не\u00a0подписано';
  const { by, at } = answer;
  const name = typeof by === 'string' && by !== '' ? writeField(propertyOf(schema, 'by'), by, around) : '';
  const day = typeof at === 'string' && at !== '' ? sayDay(localDate(at, around.zone), 'ru') : '';
  return ['подписано', name, day].filter(Boolean).join(', ');
};

const propertyOf = (schema: JsonObject, key: string): JsonObject => {
  const property = isObject(schema['properties']) ? schema['properties'][key] : undefined;
  return isObject(property) ? property : {};
};
