import { isObject } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { optionsOf, partOf, type Wording } from './answer-words.js';
import { grid } from './paper.js';

/** Rows by one scale: a cross where the answer is. */
export const matrix = (schema: JsonObject, answer: Json | undefined, wording: Wording): Content => {
  const scale = optionsOf(schema, 'x-scale');
  return grid(
    ['*', ...scale.map(() => Math.min(64, (wording.width * 0.55) / Math.max(1, scale.length)))],
    ['', ...scale.map(({ title }) => title)],
    rowsOf(schema).map(([key, row]) => [
      titleOf(key, row),
      ...scale.map(({ value }): TableCell => ({
        text: partOf(answer, key) === value ? '✕' : '',
        alignment: 'center',
      })),
    ]),
  );
};

/** Rows with levels or a highest score of their own. */
export const scoredRows = (schema: JsonObject, answer: Json | undefined, wording: Wording): Content => {
  const [what, how, score] =
    wording.language === 'ru' ? ['Показатель', 'Уровни', 'Балл'] : ['Criterion', 'Levels', 'Score'];
  return grid(
    ['*', '*', 46],
    [what, how, score],
    rowsOf(schema).map(([key, row]) => {
      const chosen = partOf(answer, key);
      const levels = optionsOf(row).map(({ value, title }) => `${String(value)} — ${title}`);
      const highest =
        typeof row['maximum'] === 'number' ? [`${Number(row['minimum'] ?? 0)}–${row['maximum']}`] : [];
      return [
        titleOf(key, row),
        [...levels, ...highest].join('\n'),
        chosen === undefined ? '' : String(chosen as string | number),
      ];
    }),
  );
};

const rowsOf = (schema: JsonObject): [string, JsonObject][] =>
  Object.entries(isObject(schema['properties']) ? schema['properties'] : {}).filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]),
  );

const titleOf = (key: string, schema: JsonObject): string => String(schema['title'] ?? key);
