import type { Json, JsonObject } from '@tandem/domain';
import { caseNamesIn, isObject, partsOf, withValueAt, type FormDefinition } from '@tandem/forms-core';

/** Simulated facts of a case as they are typed: by name without `$case/`. */
export type TypedFacts = { readonly [name: string]: string };

/** Every `$case/…` name that the form uses, choices that the case offers included. */
export const factNamesOf = (definition: FormDefinition): string[] =>
  [...new Set([...caseNamesIn(definition), ...offeredIn(definition.uiSchema)])]
    .map((name) => name.slice('$case/'.length))
    .filter((name) => name !== 'stage' && name !== 'today')
    .sort();

const offeredIn = (value: Json): string[] => {
  if (Array.isArray(value)) return value.flatMap((one: Json) => offeredIn(one));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'choicesFrom' && typeof child === 'string' && child.startsWith('$case/')
      ? [child]
      : offeredIn(child),
  );
};

/** Typed facts as the case would give them: a number as a number, several lines as a list. */
export const factsToCase = (facts: TypedFacts, stage: number | null, today: string): JsonObject => {
  let given: Json = { today, ...(stage === null ? {} : { stage }) };
  for (const [name, typed] of Object.entries(facts))
    if (typed.trim() !== '') given = withValueAt(given, partsOf(`/${name}`), read(typed));
  return given as JsonObject;
};

const read = (typed: string): Json => {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > 1) return lines.map(readOne);
  return readOne(lines[0]!);
};

const readOne = (line: string): Json =>
  /^-?\d+([.,]\d+)?$/.test(line) ? Number(line.replace(',', '.')) : line;
