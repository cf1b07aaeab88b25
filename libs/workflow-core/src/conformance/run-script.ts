import type { JsonObject } from '@tandem/domain';

/** What an expression of a document may see besides its data. */
export interface Surroundings {
  readonly event: unknown;
  readonly isIn: (state: string) => boolean;
  readonly session: string;
  readonly name: string;
}

const SYSTEM = ['_event', 'In', '_sessionid', '_name', '_ioprocessors', '_x'];

const call = (body: string, data: object, { event, isIn, session, name }: Surroundings): unknown => {
  // Documents of the suite are code by nature, and only the suite's own documents come here.
  const run = new Function('$data', ...SYSTEM, `with ($data) { ${body} }`) as (
    ...args: readonly unknown[]
  ) => unknown;
  const location = `#_scxml_${session}`;
  const processors = {
    scxml: { location },
    'http://www.w3.org/TR/scxml/#SCXMLEventProcessor': { location },
    basichttp: { location },
  };
  return run(data, event, isIn, session, name, processors, {});
};

/** The value of an expression. */
export const evaluateExpression = (expression: string, data: JsonObject, around: Surroundings): unknown =>
  call(`return (${expression}\n);`, data, around);

/** The data after an assignment or a script, as a changed copy. */
export const runScript = (script: string, data: JsonObject, around: Surroundings): JsonObject => {
  const copy = copyOf(data);
  call(script, copy, around);
  return copyOf(copy) as JsonObject;
};

/** JSON knows no `undefined`; null stands in its place, as everywhere in the core. Functions live as long as the step. */
export const copyOf = (value: unknown): object => copy(value) as object;

const copy = (value: unknown): unknown => {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(copy);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
};
