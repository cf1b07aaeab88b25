import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Report } from './report.js';

/** Does the person choose from a list? */
export const isChoice = (schema: JsonObject): boolean =>
  schema['oneOf'] !== undefined || schema['enum'] !== undefined;

/** Options are values of the field's own type, each with a title, none twice. */
export const checkChoice = (schema: JsonObject, path: string, report: Report): void => {
  if (!isChoice(schema)) return;
  if (schema['type'] === 'array' || schema['type'] === 'object')
    report.error(
      'bad-choice',
      path,
      'Варианты списка записывают в items.',
      'The options of a list are written in its items.',
    );
  const known = new Set<string>();
  (Array.isArray(schema['oneOf']) ? (schema['oneOf'] as Json[]) : []).forEach((option, at) => {
    const place = `${path}/oneOf/${at}`;
    if (!isObject(option) || option['const'] === undefined || typeof option['title'] !== 'string')
      return report.error(
        'bad-choice',
        place,
        'У варианта есть значение и подпись: const и title.',
        'An option has a value and a label: const and title.',
      );
    const value = JSON.stringify(option['const']);
    if (known.has(value))
      report.error(
        'duplicate-option',
        place,
        `Значение ${value} стоит в списке дважды.`,
        `The value ${value} stands in the list twice.`,
      );
    known.add(value);
    if (!isOfType(option['const'], schema['type']))
      report.error(
        'bad-choice',
        place,
        `Значение ${value} не того вида, что поле.`,
        `The value ${value} is of another kind than the field.`,
      );
  });
};

const isOfType = (value: Json, type: Json | undefined): boolean => {
  if (typeof type !== 'string') return true;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
};
