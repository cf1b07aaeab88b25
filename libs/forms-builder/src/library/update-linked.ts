import type { Json } from '@tandem/domain';
import type { LibraryBlock } from '@tandem/contracts';
import {
  checksOf,
  compareForms,
  isObject,
  rulesOf,
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

/** What a clip calls by these names stood outside of the field in its old form: nobody knows what it is here. */
const FOREIGN = /"(\/\$form|\/\$row|\$settings)\//;

/**
 * Takes the field from the block, and with it the rules, checks and formulas that it brings and that speak of it alone.
 * The field keeps its own key.
 */
export const updateOperations = (
  node: FormNode,
  source: ClippedField,
  clip: FieldClip,
  block: LibraryBlock,
  { schema }: FormDefinition,
): Operation[] => {
  const here = <Part>(part: Part): Part => renamePlaces(part as Json, `/${source.key}`, node.at) as Part;
  const isOwn = (part: unknown): boolean => !FOREIGN.test(JSON.stringify(part));
  // An id that means something else here must not be overwritten.
  const isFree = <Part extends { readonly id: string }>(part: Part, standing: readonly Part[]): boolean => {
    const same = standing.find((one) => one.id === part.id);
    return same === undefined || JSON.stringify(same).includes(`"${node.at}`);
  };
  const rules = source.rules.filter(isOwn).map(here);
  const checks = source.checks.filter(isOwn).map(here);
  return [
    { do: 'setJson', at: node.at, text: linkedSchema(source, clip, block) },
    ...uiOperations(node, source.ui),
    ...source.formulas
      .filter(isOwn)
      .map((formula): Operation => ({ do: 'putFormula', formula: here(formula) })),
    ...rules
      .filter((rule) => isFree(rule, rulesOf(schema)))
      .map((rule): Operation => ({ do: 'putRule', rule })),
    ...checks
      .filter((check) => isFree(check, checksOf(schema)))
      .map((check): Operation => ({ do: 'putCheck', check })),
  ];
};

const uiOperations = (node: FormNode, ui: string | undefined): Operation[] => {
  if (ui === undefined) return [];
  const put: Operation = { do: 'setJson', at: node.uiAt, text: ui };
  // JSON is put over what stands somewhere: a field without a place in the uiSchema gets one first.
  return Object.keys(node.ui).length > 0 ? [put] : [{ do: 'setSpan', field: node.at, span: 1 }, put];
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
