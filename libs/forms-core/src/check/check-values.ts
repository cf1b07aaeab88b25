import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import { closeObjects } from '../validate/close-objects.js';
import { interpretSchema } from '../validate/interpret-schema.js';
import { FIXES } from './fixes.js';
import type { Report } from './report.js';

const ENDS: readonly (readonly [least: string, most: string, ru: string, en: string])[] = [
  ['minimum', 'maximum', 'наименьшее значение больше наибольшего', 'the least value is above the greatest'],
  [
    'exclusiveMinimum',
    'exclusiveMaximum',
    'нижняя граница не ниже верхней',
    'the lower bound is not below the upper',
  ],
  [
    'minLength',
    'maxLength',
    'наименьшая длина больше наибольшей',
    'the shortest text is longer than the longest',
  ],
  [
    'minItems',
    'maxItems',
    'наименьшее число строк больше наибольшего',
    'the fewest rows are more than the most',
  ],
];

/** Limits leave some value over; what is filled in beforehand keeps them. */
export const checkValues = (fields: readonly Field[], report: Report): void => {
  // A slow pattern must not be run, not even over a default.
  const mayRun = !report.has('slow-pattern') && !report.has('bad-pattern');
  for (const field of fields) {
    const path = `/schema${field.schemaAt}`;
    checkEnds(field, path, field.schema, report);
    if (isObject(field.schema['items'])) checkEnds(field, `${path}/items`, field.schema['items'], report);
    if (mayRun) checkDefault(field, path, report);
  }
};

const checkEnds = ({ key }: Field, path: string, schema: JsonObject, report: Report): void => {
  for (const [least, most, ru, en] of ENDS) {
    const [low, high] = [schema[least], schema[most]];
    if (typeof low !== 'number' || typeof high !== 'number') continue;
    if (low > high || (least === 'exclusiveMinimum' && low === high))
      report.error(
        'crossed-limits',
        `${path}/${least}`,
        `У поля «${key}» ${ru}: ${low} и ${high}. Исправьте одно из них.`,
        `In "${key}" ${en}: ${low} and ${high}. Correct one of them.`,
        FIXES.put(`${path}/${least}`, high, `Сделать ${high}`, `Make it ${high}`),
      );
  }
};

/** A group's own default is given by its fields. */
const checkDefault = ({ key, schema }: Field, path: string, report: Report): void => {
  const value = schema['default'];
  if (value === undefined || fits(schema, value)) return;
  report.error(
    'bad-default',
    `${path}/default`,
    `Значение по умолчанию поля «${key}» не проходит проверку самого поля.`,
    `The default of "${key}" does not pass the field's own check.`,
    FIXES.takeOut(`${path}/default`, 'Убрать значение по умолчанию', 'Remove the default'),
  );
};

/** Keywords that are no schema are told by themselves. */
const fits = (schema: JsonObject, value: Json): boolean => {
  try {
    return interpretSchema(closeObjects(schema))(value).length === 0;
  } catch {
    return true;
  }
};
