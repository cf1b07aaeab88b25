import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import { checkBlock } from './check-block.js';
import { checkChoice, isChoice } from './check-choice.js';
import { FIXES } from './fixes.js';
import { isSlowPattern } from './is-slow-pattern.js';
import type { Report } from './report.js';

const REFERENCES = ['person', 'unit', 'case', 'file', 'answer'];
/** Texts whose format bounds them. */
const BOUNDED_FORMATS = ['date', 'date-time', 'time', 'uuid'];
const LONGEST_FOR_PATTERN = 4_000;

/** Every field has a label and a limit, and is one of the kinds that the language knows. */
export const checkFields = (fields: readonly Field[], report: Report): void => {
  const signatures = new Set(fields.filter(({ schema }) => schema['x-block'] === 'sign').map(({ at }) => at));
  for (const field of fields) {
    const path = `/schema${field.schemaAt}`;
    checkKey(field, path, report);
    // Who, when and how are written by the server.
    if (signatures.has(field.at.slice(0, field.at.lastIndexOf('/')))) continue;
    if (typeof field.schema['title'] !== 'string' || field.schema['title'].trim() === '')
      report.error(
        'no-title',
        path,
        `У поля «${field.key}» нет подписи: добавьте title.`,
        `The field "${field.key}" has no label: add a title.`,
      );
    checkValue(field.schema, path, field.key, report);
    checkBlock(field.schema, path, report);
  }
};

const checkKey = ({ key }: Field, path: string, report: Report): void => {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(key))
    report.error(
      'bad-key',
      path,
      `Имя поля «${key.slice(0, 60)}» пишется латинскими буквами и цифрами, первая — буква.`,
      `The name of the field "${key.slice(0, 60)}" is written with Latin letters and digits, a letter first.`,
    );
};

const checkValue = (schema: JsonObject, path: string, key: string, report: Report): void => {
  if (schema['type'] === undefined && !isChoice(schema) && schema['const'] === undefined)
    report.error(
      'no-type',
      path,
      `Не сказано, что за поле «${key}»: добавьте type.`,
      `The kind of "${key}" is not said: add a type.`,
    );
  checkText(schema, path, key, report);
  checkChoice(schema, path, report);
  if (
    schema['x-ref'] !== undefined &&
    (!REFERENCES.includes(schema['x-ref'] as string) || schema['format'] !== 'uuid')
  )
    report.error(
      'bad-reference',
      `${path}/x-ref`,
      `Ссылка ведёт на ${REFERENCES.join(', ')} и записана как uuid.`,
      `A reference leads to ${REFERENCES.join(', ')} and is written as a uuid.`,
    );
  if (schema['type'] === 'array') checkList(schema, path, key, report);
};

const checkList = (schema: JsonObject, path: string, key: string, report: Report): void => {
  const items = schema['items'];
  if (!isObject(items))
    return report.error(
      'no-items',
      path,
      `Не сказано, из чего список «${key}»: добавьте items.`,
      `What "${key}" consists of is not said: add items.`,
    );
  // The options themselves bound a list in which none may stand twice.
  if (schema['maxItems'] === undefined && !(schema['uniqueItems'] === true && isChoice(items)))
    report.error(
      'no-max-items',
      path,
      `У списка «${key}» нет предела: добавьте maxItems.`,
      `The list "${key}" has no limit: add maxItems.`,
      FIXES.put(`${path}/maxItems`, 50, 'Ограничить 50 строками', 'Limit it to 50 rows'),
    );
  checkValue(items, `${path}/items`, key, report);
  const exclusive = schema['x-exclusive'];
  if (exclusive !== undefined && !optionsOf(items).includes(exclusive))
    report.error(
      'unknown-option',
      `${path}/x-exclusive`,
      'Исключающего варианта нет среди вариантов.',
      'The exclusive option is not among the options.',
      FIXES.takeOut(`${path}/x-exclusive`, 'Без исключающего варианта', 'No exclusive option'),
    );
};

const optionsOf = (schema: JsonObject): Json[] =>
  (Array.isArray(schema['oneOf']) ? (schema['oneOf'] as Json[]) : []).flatMap((one) =>
    isObject(one) && one['const'] !== undefined ? [one['const']] : [],
  );

const isPattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

const checkText = (schema: JsonObject, path: string, key: string, report: Report): void => {
  if (schema['type'] !== 'string' || isChoice(schema) || schema['const'] !== undefined) return;
  const { maxLength, pattern } = schema;
  if (
    maxLength === undefined &&
    pattern === undefined &&
    !BOUNDED_FORMATS.includes(schema['format'] as string)
  )
    report.error(
      'no-max-length',
      path,
      `У текста «${key}» нет предела длины: добавьте maxLength.`,
      `The text "${key}" has no limit: add maxLength.`,
      FIXES.put(`${path}/maxLength`, 200, 'Ограничить 200 знаками', 'Limit it to 200 signs'),
    );
  if (typeof pattern !== 'string') return;
  if (!isPattern(pattern))
    return report.error(
      'bad-pattern',
      `${path}/pattern`,
      `Образец поля «${key}» записан с ошибкой: проверьте скобки и знаки повтора.`,
      `The pattern of "${key}" cannot be read: check its brackets and repeats.`,
      FIXES.takeOut(`${path}/pattern`, 'Убрать образец', 'Remove the pattern'),
    );
  const longest = typeof maxLength === 'number' ? maxLength : LONGEST_FOR_PATTERN;
  if (longest > LONGEST_FOR_PATTERN || isSlowPattern(pattern, longest))
    report.error(
      'slow-pattern',
      `${path}/pattern`,
      'Образец может проверяться бесконечно долго: упростите повторы в скобках и задайте maxLength.',
      'The pattern may take for ever: simplify repeats inside brackets and set maxLength.',
    );
};
