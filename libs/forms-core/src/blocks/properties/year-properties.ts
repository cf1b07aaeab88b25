import type { Json, JsonObject } from '@tandem/domain';
import { propertiesOf } from '../recognise/shape.js';
import type { BlockProperty } from '../block.js';
import { inSchema, textProperty, type Answer } from './keyword-properties.js';
import { rowsOf, writeRows } from './row-properties.js';

const KEY = /^y(\d{4})$/;

export const isYearKey = (key: string): boolean => KEY.test(key);

/** The column of one year. */
export const yearColumn = (year: number, like: JsonObject = { type: 'number' }): JsonObject => ({
  ...like,
  title: String(year),
});

export const years: BlockProperty = {
  id: 'years',
  group: 'main',
  lock: 'options',
  label: { ru: 'Годы', en: 'Years' },
  control: { kind: 'years' },
  read: (node) => rowsOf(node.schema).map(({ key }) => Number(KEY.exec(key)?.[1])),
  write: (node, value): Answer => {
    const given = Array.isArray(value) ? [...new Set(value as Json[])] : [];
    const isYear = (year: Json): year is number =>
      Number.isInteger(year) && Number(year) >= 1990 && Number(year) <= 2100;
    if (given.length === 0 || given.length > 30 || !given.every(isYear))
      return {
        refused: {
          ru: 'Нужны годы от 1990 до 2100, не больше 30.',
          en: 'Years from 1990 to 2100 are needed, not more than 30.',
        },
      };
    const before = propertiesOf(node.schema);
    const like = rowsOf(node.schema)[0]?.schema;
    return writeRows(
      node,
      given
        .sort((one, other) => one - other)
        .map((year) => ({
          key: `y${year}`,
          schema: (before[`y${year}`] as JsonObject | undefined) ?? yearColumn(year, like),
        })),
    );
  },
};

const plainUnit = textProperty(
  { id: 'unit', group: 'main', lock: 'label', label: { ru: 'Единица', en: 'Unit' } },
  { at: '/x-unit' },
  { max: 30 },
);

/** One unit for all columns. */
export const yearsUnit: BlockProperty = {
  ...plainUnit,
  read: (node) => {
    const unit = rowsOf(node.schema)[0]?.schema['x-unit'];
    return typeof unit === 'string' ? unit : undefined;
  },
  write: (node, value): Answer => {
    const answer = plainUnit.write(node, value);
    if ('refused' in answer) return answer;
    return rowsOf(node.schema).map(({ key }) => inSchema(`/properties/${key}/x-unit`, answer[0]?.value));
  },
};
