import { choicesOf, type Choice } from '../schema/choices.js';
import { isObject } from '../state/pointer.js';

type Schema = { readonly [keyword: string]: unknown };

export interface BlockRow {
  readonly name: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly weight: number | undefined;
  /** Number of the footnote that holds the description. */
  readonly note: number | undefined;
  readonly schema: Schema;
  readonly choices: readonly Choice[];
}

export interface RowGroup {
  readonly title: string;
  readonly rows: readonly BlockRow[];
}

const rowOf = (name: string, schema: Schema, scale: readonly Choice[]): BlockRow => {
  const own = choicesOf(schema);
  const allowed = new Set(own.map((one) => one.value));
  return {
    name,
    title: String(schema['title'] ?? name),
    description: typeof schema['description'] === 'string' ? schema['description'] : undefined,
    note: undefined,
    schema,
    weight: typeof schema['x-weight'] === 'number' ? schema['x-weight'] : undefined,
    // A row of a matrix lists bare values: their words stand in the scale.
    choices: scale.length > 0 ? scale.filter((one) => own.length === 0 || allowed.has(one.value)) : own,
  };
};

/** The scale of a matrix, written once for all rows. */
export const scaleOf = (schema: Schema): readonly Choice[] =>
  Array.isArray(schema['x-scale']) ? choicesOf({ oneOf: schema['x-scale'] }) : [];

/** Footnotes are numbered as the rows are read. */
const numbered = (groups: readonly RowGroup[]): readonly RowGroup[] => {
  let note = 0;
  return groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => (row.description === undefined ? row : { ...row, note: (note += 1) })),
  }));
};

/** Rows of a matrix, a rubric or scores in their groups; rows that no group names come first without a title. */
export const groupsOf = (schema: Schema): readonly RowGroup[] => {
  const scale = scaleOf(schema);
  const rows = Object.entries(isObject(schema['properties']) ? schema['properties'] : {})
    .filter((entry): entry is [string, Schema] => isObject(entry[1]))
    .map(([name, row]) => rowOf(name, row, scale));
  const given = (Array.isArray(schema['x-groups']) ? schema['x-groups'] : []) as {
    title: string;
    rows: string[];
  }[];
  const named = new Set(given.flatMap((group) => group.rows));
  const rest = rows.filter((row) => !named.has(row.name));
  const groups = given.map((group) => ({
    title: group.title,
    rows: group.rows.flatMap((name) => rows.find((row) => row.name === name) ?? []),
  }));
  return numbered(rest.length > 0 ? [{ title: '', rows: rest }, ...groups] : groups);
};

/** Nobody marks out of more: a larger maximum keeps slips out of a count, and «3 из 100 000» would say nothing. */
const LARGEST_MARK = 1_000;

/** What a row of scores can reach; `undefined` where it counts and does not mark. */
export const mostOf = ({ schema }: BlockRow): number | undefined =>
  typeof schema['maximum'] === 'number' && schema['maximum'] <= LARGEST_MARK ? schema['maximum'] : undefined;
