import type { Json, JsonObject } from '@tandem/domain';
import { isObject, type FormNode } from '@tandem/forms-core';
import type { PaperCell } from '../../../documents/shaped/filled-paper.js';
import type { Grid } from '../../../documents/shaped/grid.js';
import type { Around } from '../../../documents/tags/flatten-answers.js';
import { scaleOf } from '../../../documents/tags/write-value.js';
import type { Answered } from './form-answers.js';
import { cellOfAnswer } from './say-answer.js';

/** Rows of a list, each answer under the words of its question. */
export const tableOfGroup = (
  name: string,
  { children }: FormNode,
  answer: JsonObject | Json[],
  at: string,
  { hidden, around }: Answered,
): Grid => {
  const asked = children.filter(
    ({ block, schema }) => block !== 'heading' && block !== 'note' && schema['x-readers'] === undefined,
  );
  return {
    name,
    columns: asked.map(({ title, schema }) => ({
      title,
      ...(isAmount(schema) && { align: 'center' as const }),
    })),
    rows: (Array.isArray(answer) ? (answer as Json[]) : [])
      .filter(isObject)
      .map((row, index) =>
        asked.map(({ key, schema }): PaperCell =>
          hidden.has(`${at}/${index}/${key}`) ? '—' : cellOfAnswer(schema, row[key], around),
        ),
      ),
  };
};

const isAmount = ({ type, oneOf }: JsonObject): boolean =>
  (type === 'integer' || type === 'number') && oneOf === undefined;

/** What is judged by one scale: each with what it was given. */
export const tableOfMatrix = (
  name: string,
  schema: JsonObject,
  answer: JsonObject | Json[],
  around: Around,
): Grid => {
  const scale = new Map(scaleOf(schema).map(({ code, title }) => [code, title]));
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return {
    name,
    columns: [{ title: 'Показатель' }, { title: 'Значение' }],
    rows: Object.entries(properties).flatMap(([key, row]) => {
      if (!isObject(row)) return [];
      const given = isObject(answer) ? answer[key] : undefined;
      const step = given === undefined || isObject(given) ? undefined : scale.get(String(given as string));
      return [[String(row['title'] ?? key), step ?? cellOfAnswer(row, given, around)]];
    }),
  };
};
