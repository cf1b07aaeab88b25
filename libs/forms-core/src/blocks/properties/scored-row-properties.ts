import type { Json, JsonObject } from '@tandem/domain';
import { readChoices } from '../../schema/read-choices.js';
import type { BlockProperty } from '../block.js';
import { refuseNumber, switchProperty, type Answer } from './keyword-properties.js';
import { levelledBy, NOT_APPLICABLE, notApplicable } from './matrix-properties.js';
import { readOptions } from './option-properties.js';
import { describeRow, readRows, rowsOf, writeRows } from './row-properties.js';

const isLevel = (option: JsonObject): boolean => option['const'] !== NOT_APPLICABLE;

const wordsOf = ({ key, schema }: { readonly key: string; readonly schema: JsonObject }): JsonObject => ({
  key,
  title: typeof schema['title'] === 'string' ? schema['title'] : key,
  ...(typeof schema['description'] === 'string' ? { description: schema['description'] } : {}),
});

/** Rows of a rubric: each with its own described levels, and a weight where it counts for more. */
export const rubricRows: BlockProperty = {
  id: 'rows',
  group: 'main',
  lock: 'options',
  label: { ru: 'Критерии и уровни', en: 'Criteria and levels' },
  control: { kind: 'scoredRows', levels: true },
  read: (node) =>
    rowsOf(node.schema).map((row) => ({
      ...wordsOf(row),
      levels: (readChoices(row.schema) ?? []).filter(isLevel),
      ...(typeof row.schema['x-weight'] === 'number' ? { weight: row.schema['x-weight'] } : {}),
    })),
  write: (node, value): Answer => {
    const given = readRows(value, 'key');
    if ('refused' in given) return given;
    const before = new Map(rowsOf(node.schema).map((row) => [row.key, row.schema]));
    const beside = (row: JsonObject | undefined): readonly JsonObject[] =>
      ((row && readChoices(row)) ?? []).filter((one) => !isLevel(one));
    // A new row may be left unanswered where its neighbours may.
    const [first] = before.values();
    const usual = beside(first);
    const usualLevels = ((first && readChoices(first)) ?? []).filter(isLevel);
    const rows = [];
    for (const row of given) {
      // A criterion that was only named is scored as the first one is, until somebody says otherwise.
      const levels = readOptions(row['levels'] ?? usualLevels, 'number');
      if ('refused' in levels) return levels;
      const refused =
        row['weight'] === undefined ? undefined : refuseNumber(row['weight'], { min: 0, max: 100 });
      if (refused) return { refused };
      const known = before.get(row.name);
      rows.push({
        key: row.name,
        schema: weighed(
          withLevels(describeRow(known ?? {}, row), [...levels, ...(known ? beside(known) : usual)]),
          row['weight'],
        ),
      });
    }
    return writeRows(node, rows);
  },
};

const withLevels = (row: JsonObject, levels: readonly JsonObject[]): JsonObject => {
  const next: { [keyword: string]: Json } = { ...row, type: levelledBy(levels).type, oneOf: levels };
  delete next['enum'];
  return next;
};

const weighed = (row: JsonObject, weight: Json | undefined): JsonObject => {
  const next: { [keyword: string]: Json } = { ...row };
  if (weight === undefined) delete next['x-weight'];
  else next['x-weight'] = weight;
  return next;
};

/** Every criterion may be left without a score. */
export const rubricNotApplicable: BlockProperty = switchProperty(
  {
    id: 'notApplicable',
    group: 'main',
    lock: 'options',
    label: { ru: 'Ответ «не применимо»', en: 'The answer “not applicable”' },
    help: { ru: 'В сумму и наибольший балл не входит.', en: 'Sums and the greatest score pass it over.' },
  },
  (node) =>
    rowsOf(node.schema).some(({ schema }) => (readChoices(schema) ?? []).some((one) => !isLevel(one))),
  (node, on) =>
    writeRows(
      node,
      rowsOf(node.schema).map(({ key, schema }) => {
        const levels = (readChoices(schema) ?? []).filter(isLevel);
        return { key, schema: withLevels(schema, on ? [...levels, notApplicable('ru')] : levels) };
      }),
    ),
);

/** Rows that are scored from a least to a greatest number of their own. */
export const scoreRows: BlockProperty = {
  id: 'rows',
  group: 'main',
  lock: 'options',
  label: { ru: 'Критерии и наибольшие баллы', en: 'Criteria and greatest scores' },
  control: { kind: 'scoredRows', levels: false },
  read: (node) =>
    rowsOf(node.schema).map((row) => ({
      ...wordsOf(row),
      min: row.schema['minimum'] ?? 0,
      max: row.schema['maximum'] ?? 0,
    })),
  write: (node, value): Answer => {
    const given = readRows(value, 'key');
    if ('refused' in given) return given;
    const before = new Map(rowsOf(node.schema).map((row) => [row.key, row.schema]));
    const [like] = before.values();
    const rows = [];
    for (const row of given) {
      const min = row['min'] ?? like?.['minimum'] ?? 0;
      const max = row['max'] ?? like?.['maximum'] ?? 10;
      const refused =
        refuseNumber(min, { min: -1_000, max: 1_000 }) ?? refuseNumber(max, { min: -1_000, max: 1_000 });
      if (refused) return { refused };
      if (Number(min) >= Number(max))
        return {
          refused: {
            ru: `У строки «${row.title.slice(0, 60)}» наибольший балл должен быть больше наименьшего.`,
            en: `The greatest score of “${row.title.slice(0, 60)}” must be above the least.`,
          },
        };
      const known = before.get(row.name) ?? { type: 'integer' };
      rows.push({ key: row.name, schema: { ...describeRow(known, row), minimum: min, maximum: max } });
    }
    return writeRows(node, rows);
  },
};
