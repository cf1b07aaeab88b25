import { isObject, type FormNode } from '@tandem/forms-core';
import type { Json } from '@tandem/domain';
import type { Content } from 'pdfmake/interfaces.js';
import { optionsOf, partOf, wordsOf, type Wording } from './answer-words.js';
import { grid, ruledLines, ticked, written } from './paper.js';
import { matrix, scoredRows } from './print-matrix.js';
import { signature } from './print-signature.js';

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

const isChosen = (answer: Json | undefined, value: Json): boolean =>
  Array.isArray(answer) ? (answer as Json[]).includes(value) : answer === value;

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
