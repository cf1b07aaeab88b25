import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { readTree } from '../projection/read-tree.js';
import type { FormDefinition } from '../language/form.js';
import type { FormNode } from '../projection/form-node.js';
import type { Bar, Question, QuestionKind } from './question.js';

const WIDEST_SCALE = 21;

/** The questions of a form in the order in which people see them: groups, rows, matrices and rubrics taken apart. */
export const readQuestions = (definition: FormDefinition): Question[] =>
  readTree(definition).pages.flatMap(({ title, fields }) =>
    fields.flatMap((node) => questionsIn(node, title)),
  );

const questionsIn = (node: FormNode, within: string): Question[] => {
  if (['heading', 'note', 'opaque'].includes(node.block)) return [];
  const { schema } = node;
  if (node.block === 'sign') return [question(node.at, node.title, within, 'sign', schema)];
  if (['matrix', 'rubric', 'scores'].includes(node.block)) return blockRows(node);
  if (node.children.length > 0)
    return node.children.flatMap((child) => questionsIn(child, node.title || within));
  const parts = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  if (schema['type'] === 'object')
    return parts.flatMap(([key, part]) =>
      isObject(part) ? [of(`${node.at}/${key}`, String(part['title'] ?? key), node.title, part)] : [],
    );
  return [of(node.at, node.title, within, schema)];
};

/** Each row of a matrix is a question with the matrix's scale. */
const blockRows = ({ at, title, schema }: FormNode): Question[] => {
  const scale = barsOf(schema['x-scale']);
  return Object.entries(isObject(schema['properties']) ? schema['properties'] : {}).flatMap(([key, row]) => {
    if (!isObject(row)) return [];
    const place = `${at}/${key}`;
    const words = String(row['title'] ?? key);
    return scale.length > 0
      ? [question(place, words, title, 'scale', row, scale)]
      : [of(place, words, title, row)];
  });
};

const of = (at: string, title: string, within: string, schema: JsonObject): Question => {
  const items = isObject(schema['items']) ? schema['items'] : undefined;
  const bars = barsOf((items ?? schema)['oneOf']);
  if (items && bars.length > 0) return question(at, title, within, 'many', schema, bars);
  if (bars.length > 0) return question(at, title, within, isNumeric(schema) ? 'scale' : 'one', schema, bars);
  if (schema['type'] === 'boolean' || schema['const'] === true)
    return question(at, title, within, 'yesNo', schema, [
      { value: true, title: 'да' },
      { value: false, title: 'нет' },
    ]);
  if (isNumeric(schema)) return numeric(at, title, within, schema);
  return question(at, title, within, wordKind(schema, items), schema);
};

const wordKind = (schema: JsonObject, items: JsonObject | undefined): QuestionKind => {
  const ref = (items ?? schema)['x-ref'];
  if (ref === 'file') return 'files';
  if (ref !== undefined) return 'who';
  return schema['format'] === 'date' ? 'date' : 'text';
};

const isNumeric = ({ type }: JsonObject): boolean => type === 'integer' || type === 'number';

/** A short range of whole numbers is a bar each. */
const numeric = (at: string, title: string, within: string, schema: JsonObject): Question => {
  const { type, minimum, maximum } = schema;
  const short =
    type === 'integer' &&
    typeof minimum === 'number' &&
    typeof maximum === 'number' &&
    maximum - minimum < WIDEST_SCALE;
  const bars = short
    ? Array.from({ length: maximum - minimum + 1 }, (_, step) => ({
        value: minimum + step,
        title: String(minimum + step),
      }))
    : [];
  return question(at, title, within, short ? 'scale' : 'number', schema, bars);
};

const barsOf = (options: Json | undefined): Bar[] =>
  (Array.isArray(options) ? (options as Json[]) : []).flatMap((one) =>
    isObject(one) && one['const'] !== undefined
      ? [{ value: one['const'], title: String(one['title'] ?? one['const']) }]
      : [],
  );

const question = (
  at: string,
  title: string,
  within: string,
  kind: QuestionKind,
  schema: JsonObject,
  bars: readonly Bar[] = [],
): Question => ({
  at,
  title,
  ...(within ? { within } : {}),
  kind,
  bars,
  ...(typeof schema['x-unit'] === 'string' ? { unit: schema['x-unit'] } : {}),
  schema,
});
