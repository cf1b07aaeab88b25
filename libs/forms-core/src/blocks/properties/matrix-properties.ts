import type { Json, JsonObject } from '@tandem/domain';
import type { FormNode } from '../../projection/form-node.js';
import { isObject } from '../../schema/pointer.js';
import { readChoices, type Choice } from '../../schema/read-choices.js';
import type { BlockProperty, PropertyWrite } from '../block.js';
import { inSchema, switchProperty, type Answer } from './keyword-properties.js';
import { readOptions } from './option-properties.js';
import { describeRow, readRows, rowsOf, writeRows, type WrittenRow } from './row-properties.js';
import { sayJson } from '../../schema/say-json.js';

/** «Не применимо»: an answer that no sum and no average counts. */
export const NOT_APPLICABLE = 'na';
export const notApplicable = (language: 'ru' | 'en'): JsonObject => ({
  const: NOT_APPLICABLE,
  title: language === 'en' ? 'Not applicable' : 'Не применимо',
});

const scaleOf = (node: FormNode): readonly Choice[] =>
  readChoices({ oneOf: node.schema['x-scale'] ?? [] }) ?? [];

const isLevel = (option: JsonObject): boolean => option['const'] !== NOT_APPLICABLE;

/** The type and the values that a row of such a scale takes. */
export const levelledBy = (scale: readonly JsonObject[]): { readonly type: Json; readonly enum: Json } => {
  const values = scale.map((one) => one['const'] ?? null);
  const kinds = [
    ...new Set(values.map((value) => (typeof value === 'number' ? 'integer' : 'string'))),
  ].sort();
  return { type: kinds.length === 1 ? kinds[0]! : kinds, enum: values };
};

const withLevels = (row: WrittenRow, scale: readonly JsonObject[]): WrittenRow => {
  const schema: { [keyword: string]: Json } = { ...row.schema, ...levelledBy(scale) };
  delete schema['oneOf'];
  return { key: row.key, schema };
};

const writeScale = (node: FormNode, scale: readonly JsonObject[]): readonly PropertyWrite[] => [
  inSchema('/x-scale', scale),
  ...writeRows(
    node,
    rowsOf(node.schema).map((row) => withLevels(row, scale)),
  ),
];

/** A scale of numbers stays one when all its levels are written anew: sums are made of them. */
const isCounted = (node: FormNode, value: Json | undefined): boolean =>
  scaleOf(node).some((one) => typeof one.const === 'number') &&
  (Array.isArray(value) ? (value as Json[]) : []).every(
    (one) => !isObject(one) || one['const'] === undefined || Number.isInteger(one['const']),
  );

const levels: BlockProperty = {
  id: 'levels',
  group: 'main',
  lock: 'options',
  label: { ru: 'Шкала', en: 'Scale' },
  control: { kind: 'options', values: 'number', what: 'level' },
  read: (node) => scaleOf(node).filter(isLevel),
  write: (node, value): Answer => {
    const given = readOptions(value, isCounted(node, value) ? 'number' : 'any');
    if ('refused' in given) return given;
    return writeScale(node, [...given, ...scaleOf(node).filter((one) => !isLevel(one))]);
  },
};

const rows: BlockProperty = {
  id: 'rows',
  group: 'main',
  lock: 'options',
  label: { ru: 'Строки', en: 'Rows' },
  control: { kind: 'options', values: 'key', what: 'row' },
  read: (node) =>
    rowsOf(node.schema).map(({ key, schema }) => ({
      const: key,
      title: typeof schema['title'] === 'string' ? schema['title'] : key,
      ...(typeof schema['description'] === 'string' ? { description: schema['description'] } : {}),
    })),
  write: (node, value): Answer => {
    const given = readRows(value, 'const');
    if ('refused' in given) return given;
    const before = new Map(rowsOf(node.schema).map((row) => [row.key, row.schema]));
    const fresh = levelledBy(scaleOf(node));
    return writeRows(
      node,
      given.map((row) => ({ key: row.name, schema: describeRow(before.get(row.name) ?? { ...fresh }, row) })),
    );
  },
};

const mayNotApply = switchProperty(
  {
    id: 'notApplicable',
    group: 'main',
    lock: 'options',
    label: { ru: 'Ответ «не применимо»', en: 'The answer “not applicable”' },
    help: { ru: 'В сумму и среднее не входит.', en: 'Sums and averages pass it over.' },
  },
  (node) => scaleOf(node).some((one) => !isLevel(one)),
  (node, on) => {
    const kept = scaleOf(node).filter(isLevel);
    return writeScale(node, on ? [...kept, notApplicable('ru')] : kept);
  },
);

/** «Урок: 1–3», a line for each group, rows by their numbers. */
const groups: BlockProperty = {
  id: 'groups',
  group: 'more',
  lock: 'options',
  label: { ru: 'Группы строк', en: 'Groups of rows' },
  help: {
    ru: 'Каждая с новой строки: название и номера строк. Например: Урок: 1–3, 7.',
    en: 'One in a line: a name and numbers of rows. Such as Lesson: 1–3, 7.',
  },
  control: { kind: 'text', lines: 6, max: 4_000 },
  read: (node) => {
    const keys = rowsOf(node.schema).map(({ key }) => key);
    const list = node.schema['x-groups'];
    if (!Array.isArray(list)) return undefined;
    return (list as Json[])
      .flatMap((group) => {
        if (!isObject(group) || !Array.isArray(group['rows'])) return [];
        const numbers = (group['rows'] as Json[])
          .map((row) => keys.indexOf(row as string) + 1)
          .filter((number) => number > 0);
        return [`${sayJson(group['title'] ?? '')}: ${sayNumbers(numbers)}`];
      })
      .join('\n');
  },
  write: (node, value): Answer => {
    if (value === undefined || value === '') return [inSchema('/x-groups', undefined)];
    if (typeof value !== 'string' || value.trim() === '')
      return { refused: { ru: 'Нужен текст.', en: 'A text is needed.' } };
    const keys = rowsOf(node.schema).map(({ key }) => key);
    const named = new Set<number>();
    const next: JsonObject[] = [];
    for (const line of value.split('\n').filter((one) => one.trim() !== '')) {
      const colon = line.lastIndexOf(':');
      const numbers = colon < 1 ? [] : hearNumbers(line.slice(colon + 1));
      if (numbers.length === 0 || numbers.some((one) => one < 1 || one > keys.length || named.has(one)))
        return {
          refused: {
            ru: `Строку «${line.slice(0, 60)}» не удалось понять: нужны название, двоеточие и номера от 1 до ${keys.length}, каждый один раз.`,
            en: `The line “${line.slice(0, 60)}” is not understood: a name, a colon and numbers from 1 to ${keys.length} are needed, each once.`,
          },
        };
      for (const number of numbers) named.add(number);
      next.push({ title: line.slice(0, colon).trim(), rows: numbers.map((number) => keys[number - 1]!) });
    }
    return [inSchema('/x-groups', next)];
  },
};

const sayNumbers = (numbers: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
};

/** Numbers of one line; none where anything else stands there or there are too many. */
const hearNumbers = (text: string): number[] => {
  const numbers: number[] = [];
  for (const part of text.split(',')) {
    const range = /^\s*(\d{1,3})(?:\s*[–—-]\s*(\d{1,3}))?\s*$/.exec(part);
    if (!range) return [];
    const to = Number(range[2] ?? range[1]);
    for (let number = Number(range[1]); number <= to; number += 1) numbers.push(number);
  }
  return numbers;
};

/** Rows × one scale. */
export const MATRIX_PROPERTIES: readonly BlockProperty[] = [rows, levels, mayNotApply, groups];
