import type { Json, JsonObject } from '@tandem/domain';
import { isObject, readTree, type FormDefinition, type FormNode } from '@tandem/forms-core';
import type { FilledPaper, PaperCell, PaperRow } from '../../../documents/shaped/filled-paper.js';
import type { Grid } from '../../../documents/shaped/grid.js';
import type { Around } from '../../../documents/tags/flatten-answers.js';
import { amountOf, isFew, sayAnswer, saySignature, UNTOLD } from './say-answer.js';
import { tableOfGroup, tableOfMatrix } from './answer-tables.js';

/** What was answered to a form, as it was settled: what no rule shows was not asked. */
export interface Answered {
  readonly definition: FormDefinition;
  readonly data: JsonObject;
  readonly hidden: ReadonlySet<string>;
  readonly around: Around;
}

/** One piece of a section, in the order of the form: questions with short answers, a narrative, or a table. */
interface Block {
  readonly title: string;
  readonly said?: string;
  readonly table?: Grid;
}

/** Answers section by section, and once more as the rows of a workbook. */
export interface ToldAnswers {
  readonly sections: readonly FilledPaper[];
  readonly answers: readonly PaperRow[];
}

/** Answers by the form's own sections and words (tables of lists, titles of options); what nobody told is said to be so. */
export const tellAnswers = (answered: Answered): ToldAnswers => {
  const { pages } = readTree(answered.definition);
  const told = pages.map((page) => ({
    title: pages.length > 1 ? page.title : 'Ответы',
    blocks: page.fields.flatMap((node) => blocksOf(node, answered.data[node.key], `/${node.key}`, answered)),
  }));
  const sections = told.filter(({ blocks }) => blocks.length > 0);
  return {
    sections: sections.map(({ title, blocks }) => ({
      section: title,
      // A list that is called like its section needs no second heading.
      blocks: joined(blocks).map((block) => fill(block.title === title ? { ...block, title: '' } : block)),
    })),
    answers: sections.flatMap(({ title, blocks }) => blocks.flatMap((block) => rowsOf(title, block))),
  };
};

const fill = ({ title, said, table }: Block): FilledPaper => ({ block: title, said: said ?? '', table });

const blocksOf = (
  node: FormNode,
  answer: Json | undefined,
  at: string,
  answered: Answered,
  group = '',
): Block[] => {
  const { schema, title } = node;
  // What only some may read never enters a paper.
  if (node.block === 'note' || answered.hidden.has(at) || schema['x-readers'] !== undefined) return [];
  if (node.block === 'heading') return [{ title }];
  const named = group === '' ? title : `${group}: ${lowered(title)}`;
  if (node.block === 'sign') return [pair(title, saySignature(schema, answer, answered.around), group)];
  if (schema['x-block'] === 'matrix' || schema['x-block'] === 'rubric' || schema['x-block'] === 'scores')
    return given(answer)
      ? [{ title: named, table: tableOfMatrix(named, schema, answer, answered.around) }]
      : [pair(title, UNTOLD, group)];
  if (isGroup(schema))
    return given(answer)
      ? [{ title: named, table: tableOfGroup(named, node, answer, at, answered) }]
      : [pair(title, UNTOLD, group)];
  if (schema['type'] === 'object' && node.children.length > 0)
    return node.children.flatMap((child) =>
      blocksOf(
        child,
        isObject(answer) ? answer[child.key] : undefined,
        `${at}/${child.key}`,
        answered,
        named,
      ),
    );
  const said = sayAnswer(schema, answer, answered.around);
  return isFew(said) ? [pair(title, amountOf(schema, answer) ?? said, group)] : [{ title: named, said }];
};

const lowered = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase('ru') + title.slice(1) : title;

const isGroup = ({ type, items }: JsonObject): boolean =>
  type === 'array' && isObject(items) && isObject(items['properties']);

const given = (answer: Json | undefined): answer is JsonObject | Json[] =>
  Array.isArray(answer) ? answer.length > 0 : isObject(answer) && Object.keys(answer).length > 0;

const PAIRS = 'Ответы';

/** A question with its short answer; those of a group stand under its words. */
const pair = (title: string, said: PaperCell, group: string): Block => ({
  title: group,
  table: {
    name: PAIRS,
    headless: true,
    columns: [{ title: 'Вопрос' }, { title: 'Ответ' }],
    rows: [[title, said]],
  },
});

/** Short answers that follow one another stand in one table. */
const joined = (blocks: readonly Block[]): Block[] => {
  const all: Block[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    const follows =
      block.table?.headless && last && !last.said && (last.title === block.title || last.table === undefined);
    if (!follows || (last.table && !last.table.headless)) all.push(block);
    else
      all[all.length - 1] = {
        title: last.title || block.title,
        table: { ...block.table, rows: [...(last.table?.rows ?? []), ...block.table.rows] },
      };
  }
  return all;
};

const rowsOf = (section: string, { title, said, table }: Block): PaperRow[] => {
  if (said !== undefined) return [{ section, question: title, answer: said }];
  if (!table) return [];
  if (!table.headless)
    return [{ section, question: title, answer: `на\u00a0отдельном листе, строк: ${table.rows.length}` }];
  return table.rows.map(([question, answer]) => ({
    section,
    question: title === '' ? question! : `${title}: ${String(question)}`,
    answer: answer!,
  }));
};
