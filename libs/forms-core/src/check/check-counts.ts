import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import type { Report } from './report.js';

const MOST = { fields: 600, options: 500, optionsInAll: 3_000, rules: 300 } as const;

/**
 * More parts than people can fill or keep in mind take a checker minutes: then nothing else is looked at. Answers
 * whether the rest may be.
 */
export const checkCounts = (schema: JsonObject, fields: readonly Field[], report: Report): boolean => {
  if (fields.length > MOST.fields)
    report.error(
      'too-many-fields',
      '/schema',
      `Полей больше ${MOST.fields}: разделите форму.`,
      `There are more than ${MOST.fields} fields: divide the form.`,
    );
  for (const part of ['x-rules', 'x-checks', 'x-computed', 'allOf'])
    if (lengthOf(schema[part]) > MOST.rules)
      report.error(
        'too-many-rules',
        `/schema/${part}`,
        `Здесь больше ${MOST.rules} правил: разделите форму.`,
        `There are more than ${MOST.rules} rules here: divide the form.`,
      );
  return checkOptions(fields, report) && !report.has('too-many-fields') && !report.has('too-many-rules');
};

const checkOptions = (fields: readonly Field[], report: Report): boolean => {
  let all = 0;
  for (const { schema, schemaAt } of fields) {
    const own = optionsIn(schema) + (isObject(schema['items']) ? optionsIn(schema['items']) : 0);
    all += own;
    if (own > MOST.options || all > MOST.optionsInAll) {
      report.error(
        'too-many-options',
        `/schema${schemaAt}`,
        own > MOST.options
          ? `Вариантов больше ${MOST.options}: такой список ведут в справочнике.`
          : `Вариантов во всей форме больше ${MOST.optionsInAll}: разделите форму.`,
        own > MOST.options
          ? `There are more than ${MOST.options} options: such a list belongs into a register.`
          : `There are more than ${MOST.optionsInAll} options in the whole form: divide it.`,
      );
      return false;
    }
  }
  return true;
};

const optionsIn = (schema: JsonObject): number =>
  ['oneOf', 'enum', 'x-scale'].reduce((count, part) => count + lengthOf(schema[part]), 0);

const lengthOf = (list: Json | undefined): number => (Array.isArray(list) ? list.length : 0);
