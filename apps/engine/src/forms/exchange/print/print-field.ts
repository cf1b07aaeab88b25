import { isObject, type FormNode } from '@tandem/forms-core';
import type { Json, JsonObject } from '@tandem/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { ruledLines, ticked, written } from './paper.js';

/** How answers become words; an empty form has none. */
export interface Wording {
  readonly language: 'ru' | 'en';
  /** Width of the column, in points. */
  readonly width: number;
  readonly say: (schema: JsonObject, value: Json) => string;
}

const INDENT = 10;
const EMPTY_ROWS = 5;
const MOST_ROWS = 500;
const WIDEST_TABLE = 7;

/** A field on paper: its words, then the answer or room for one. */
export const printField = (node: FormNode, answer: Json | undefined, wording: Wording): Content[] => {
  if (node.block === 'heading') return [{ text: node.title, style: 'section' }];
  if (node.block === 'note') return [{ text: node.title }, ...help(node)];
  return [
    { text: `${node.title}${node.required ? ' *' : ''}`, style: 'label' },
    ...help(node),
    ...roomFor(node, answer, wording),
  ];
};

/** Inside a group there is less room. */
const inset = (wording: Wording): Wording => ({ ...wording, width: wording.width - INDENT });

const help = (node: FormNode): Content[] =>
  typeof node.schema['description'] === 'string' ? [{ text: node.schema['description'], style: 'help' }] : [];

const roomFor = (node: FormNode, answer: Json | undefined, wording: Wording): Content[] => {
  const { schema } = node;
  const items = isObject(schema['items']) ? schema['items'] : undefined;
  if (node.block === 'sign') return [signature(schema, answer, wording)];
  if (schema['x-block'] === 'matrix') return [matrix(schema, answer, wording)];
  if (schema['x-block'] === 'rubric' || schema['x-block'] === 'scores')
    return [scoredRows(schema, answer, wording)];
  if (items?.['type'] === 'object') return [rows(node, answer, wording)];
  if (schema['type'] === 'object')
    return [
      {
        stack: node.children.flatMap((child) => printField(child, partOf(answer, child.key), inset(wording))),
        margin: [INDENT, 0, 0, 0],
      },
    ];
  const options = optionsOf(items ?? schema);
  if (options.length > 0 && node.block !== 'ranking')
    return [
      {
        stack: options.map(({ value, title }) => ticked(title, isChosen(answer, value))),
        margin: [0, 0, 0, 6],
      },
    ];
  if (schema['type'] === 'boolean') {
    const [yes, no] = wording.language === 'ru' ? ['да', 'нет'] : ['yes', 'no'];
    return [
      {
        columns: [
          { width: 60, stack: [ticked(yes, answer === true)] },
          { width: 60, stack: [ticked(no, answer === false)] },
        ],
        margin: [0, 0, 0, 6],
      },
    ];
  }
  if (answer !== undefined && answer !== null) return [written(wordsOf(schema, answer, wording))];
  if (schema['format'] === 'date')
    return [
      written(wording.language === 'ru' ? '«____» ______________ 20____ г.' : '____ ______________ 20____'),
    ];
  return [
    ruledLines(schema['type'] === 'string' && Number(schema['maxLength'] ?? 0) > 300 ? 5 : 1, wording.width),
  ];
};

const wordsOf = (schema: JsonObject, answer: Json, wording: Wording): string => {
  const unit = typeof schema['x-unit'] === 'string' ? `\u00a0${schema['x-unit']}` : '';
  return Array.isArray(answer)
    ? (answer as Json[])
        .map((one, at) => `${at + 1}. ${wording.say(isObject(schema['items']) ? schema['items'] : {}, one)}`)
        .join('\n')
    : `${wording.say(schema, answer)}${unit}`;
};

const partOf = (answer: Json | undefined, key: string): Json | undefined =>
  isObject(answer) && Object.hasOwn(answer, key) ? answer[key] : undefined;

const isChosen = (answer: Json | undefined, value: Json): boolean =>
  Array.isArray(answer) ? (answer as Json[]).includes(value) : answer === value;

interface Option {
  readonly value: Json;
  readonly title: string;
}

const optionsOf = (schema: JsonObject, keyword = 'oneOf'): Option[] =>
  (Array.isArray(schema[keyword]) ? (schema[keyword] as Json[]) : []).flatMap((one) =>
    isObject(one) && one['const'] !== undefined
      ? [{ value: one['const'], title: String(one['title'] ?? one['const']) }]
      : [],
  );

const rowsOf = (schema: JsonObject): [string, JsonObject][] =>
  Object.entries(isObject(schema['properties']) ? schema['properties'] : {}).filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]),
  );

const titleOf = (key: string, schema: JsonObject): string => String(schema['title'] ?? key);

/** Rows by one scale: a cross where the answer is. */
const matrix = (schema: JsonObject, answer: Json | undefined, wording: Wording): Content => {
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
const scoredRows = (schema: JsonObject, answer: Json | undefined, wording: Wording): Content => {
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

/** Rows of a group: a table while it fits, else one row under another. */
const rows = (node: FormNode, answer: Json | undefined, wording: Wording): Content => {
  const given = Array.isArray(answer) ? (answer as Json[]).slice(0, MOST_ROWS) : undefined;
  const wide =
    node.children.length > WIDEST_TABLE || node.children.some((child) => child.children.length > 0);
  if (wide)
    return {
      stack: (given ?? [undefined, undefined]).map((row, at) => ({
        stack: [
          { text: `${at + 1}.`, style: 'label' },
          ...node.children.flatMap((child) => printField(child, partOf(row, child.key), inset(wording))),
        ],
        margin: [INDENT, 4, 0, 4],
      })),
    };
  const cell = (child: FormNode, row: Json | undefined): string => {
    const value = partOf(row, child.key);
    return value === undefined || value === null ? '' : wordsOf(child.schema, value, wording);
  };
  return grid(
    ['auto', ...node.children.map(() => '*')],
    ['№', ...node.children.map(({ title }) => title)],
    (given ?? Array.from({ length: EMPTY_ROWS }, () => undefined)).map((row, at) => [
      String(at + 1),
      ...node.children.map((child) => cell(child, row)),
    ]),
  );
};

const signature = (schema: JsonObject, answer: Json | undefined, wording: Wording): Content => {
  const [by, at] = [partOf(answer, 'by'), partOf(answer, 'at')];
  const said = [by, at].filter((one): one is Json => one !== undefined && one !== null);
  if (said.length > 0)
    return written(
      said.map((one) => wording.say(propertyOf(schema, one === by ? 'by' : 'at'), one)).join(', '),
    );
  const line = wording.language === 'ru' ? ['подпись', 'расшифровка', 'дата'] : ['signature', 'name', 'date'];
  return {
    columns: line.map((words) => ({
      width: '*',
      stack: [
        ruledLines(1, wording.width / 3 - 12),
        {
          text: words,
          style: 'help',
          alignment: 'center' as const,
          margin: [0, -8, 0, 6] as [number, number, number, number],
        },
      ],
    })),
  };
};

const propertyOf = (schema: JsonObject, key: string): JsonObject => {
  const property = isObject(schema['properties']) ? schema['properties'][key] : undefined;
  return isObject(property) ? property : {};
};

const grid = (
  widths: (string | number)[],
  head: readonly string[],
  body: readonly (readonly TableCell[])[],
): Content => ({
  table: {
    headerRows: 1,
    widths,
    body: [
      head.map((text): TableCell => ({ text, bold: true, fontSize: 9 })),
      ...body.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? { text: cell || ' ', fontSize: 9 } : cell)),
      ),
    ],
  },
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => '#9AA09C',
    vLineColor: () => '#9AA09C',
  },
  margin: [0, 2, 0, 8],
});
