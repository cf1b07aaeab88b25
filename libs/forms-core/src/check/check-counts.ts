import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import type { Report } from './report.js';

/** Of each part of a form, how many at the most. */
export const MOST_PARTS = { fields: 600, options: 500, optionsInAll: 3_000, rules: 300 } as const;

/**
 * More parts than people can fill or keep in mind take a checker minutes: then nothing else is looked at. Answers
 * whether the rest may be.
 */
export const checkCounts = (schema: JsonObject, fields: readonly Field[], report: Report): boolean => {
  if (fields.length > MOST_PARTS.fields)
    report.error(
      'too-many-fields',
      '/schema',
      `Полей больше ${MOST_PARTS.fields}: разделите форму.`,
      `There are more than ${MOST_PARTS.fields} fields: divide the form.`,
    );
  for (const part of ['x-rules', 'x-checks', 'x-computed', 'allOf'])
    if (lengthOf(schema[part]) > MOST_PARTS.rules)
      report.error(
        'too-many-rules',
        `/schema/${part}`,
        `Здесь больше ${MOST_PARTS.rules} правил: разделите форму.`,
        `There are more than ${MOST_PARTS.rules} rules here: divide the form.`,
      );
  return checkOptions(fields, report) && !report.has('too-many-fields') && !report.has('too-many-rules');
};

const checkOptions = (fields: readonly Field[], report: Report): boolean => {
  let all = 0;
  for (const { schema, schemaAt } of fields) {
    const own = optionsIn(schema) + (isObject(schema['items']) ? optionsIn(schema['items']) : 0);
    all += own;
    if (own > MOST_PARTS.options || all > MOST_PARTS.optionsInAll) {
      report.error(
        'too-many-options',
        `/schema${schemaAt}`,
        own > MOST_PARTS.options
          ? `Вариантов больше ${MOST_PARTS.options}: такой список ведут в справочнике.`
          : `Вариантов во всей форме больше ${MOST_PARTS.optionsInAll}: разделите форму.`,
        own > MOST_PARTS.options
          ? `There are more than ${MOST_PARTS.options} options: such a list belongs into a register.`
          : `There are more than ${MOST_PARTS.optionsInAll} options in the whole form: divide it.`,
      );
      return false;
    }
  }
  return true;
};

const optionsIn = (schema: JsonObject): number =>
  ['oneOf', 'enum', 'x-scale'].reduce((count, part) => count + lengthOf(schema[part]), 0);

const lengthOf = (list: Json | undefined): number => (Array.isArray(list) ? list.length : 0);
