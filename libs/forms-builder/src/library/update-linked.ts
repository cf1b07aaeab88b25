import type { Json } from '@tandem/domain';
import type { LibraryBlock } from '@tandem/contracts';
import {
  compareForms,
  isObject,
  type ClippedField,
  type FieldClip,
  type FormChange,
  type FormDefinition,
  type FormNode,
  type Operation,
} from '@tandem/forms-core';
import { linkedSchema } from './link.js';

/** What becomes of a linked field when it takes the newer version of its block, in sentences. */
export const changesOfUpdate = (
  node: FormNode,
  source: ClippedField,
  definition: FormDefinition,
): FormChange[] =>
  compareForms(
    onlyField(definition, node.key, node.schema, node.ui),
    onlyField(definition, node.key, JSON.parse(source.schema) as Json, parsed(source.ui)),
  ).map((change) => ({ ...change, at: node.at }));

const parsed = (text: string | undefined): Json => (text === undefined ? {} : (JSON.parse(text) as Json));

const onlyField = ({ meta }: FormDefinition, key: string, schema: Json, ui: Json): FormDefinition => {
  const { 'x-link': _, ...rest } = isObject(schema) ? schema : {};
  return {
    meta,
    schema: { type: 'object', properties: { [key]: rest } },
    uiSchema: isObject(ui) && Object.keys(ui).length > 0 ? { [key]: ui } : {},
  };
};

/** Takes the field from the block, and with it the rules, checks and formulas that it brings. The field keeps its own key. */
export const updateOperations = (
  node: FormNode,
  source: ClippedField,
  clip: FieldClip,
  block: LibraryBlock,
): Operation[] => {
  const here = <Part>(part: Part): Part => renamePlaces(part as Json, `/${source.key}`, node.at) as Part;
  return [
    { do: 'setJson', at: node.schemaAt, text: linkedSchema(source, clip, block) },
    ...(source.ui === undefined
      ? []
      : [{ do: 'setJson', at: node.uiAt, text: source.ui } satisfies Operation]),
    ...source.formulas.map((formula): Operation => ({ do: 'putFormula', formula: here(formula) })),
    ...source.rules.map((rule): Operation => ({ do: 'putRule', rule: here(rule) })),
    ...source.checks.map((check): Operation => ({ do: 'putCheck', check: here(check) })),
  ];
};

/** Pointers of the block's form become those of this one. */
export const renamePlaces = (value: Json, from: string, to: string): Json => {
  if (typeof value === 'string')
    return value === from || value.startsWith(`${from}/`) ? to + value.slice(from.length) : value;
  if (Array.isArray(value)) return value.map((one: Json) => renamePlaces(one, from, to));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, renamePlaces(child, from, to)]),
  );
};
