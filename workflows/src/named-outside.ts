import type { Json } from '@tandem/domain';
import type { ActionSpec, WorkflowDefinition } from '@tandem/workflow-core';

type Visit = (object: { readonly [key: string]: Json }, path: string) => void;

const walk = (json: Json, visit: Visit, path = ''): void => {
  if (json === null || typeof json !== 'object') return;
  if (!Array.isArray(json)) visit(json as { readonly [key: string]: Json }, path);
  for (const [key, value] of Object.entries(json)) walk(value as Json, visit, `${path}/${key}`);
};

const textOf = (definition: WorkflowDefinition): Json => definition as unknown as Json;

/** Every action of one type, wherever it stands. */
export const findActions = <T extends ActionSpec['type']>(
  definition: WorkflowDefinition,
  type: T,
): readonly (ActionSpec & { readonly type: T })[] => {
  const found: (ActionSpec & { readonly type: T })[] = [];
  walk(textOf(definition), (object) => {
    if (object['type'] === type) found.push(object as unknown as ActionSpec & { readonly type: T });
  });
  return found;
};

/** Forms that the start, tasks, events, guards, actions and facts (`answers.<form>.…`) name. */
export const formsNamedIn = (definition: WorkflowDefinition): readonly string[] => {
  const found = new Set<string>();
  walk(textOf(definition), (object) => {
    if (typeof object['form'] === 'string') found.add(object['form']);
    if (Array.isArray(object['forms'])) for (const form of object['forms']) found.add(String(form));
    const name = Array.isArray(object['var']) ? (object['var'] as readonly Json[])[0] : object['var'];
    if (typeof name === 'string' && name.startsWith('answers.')) found.add(name.split('.')[1] ?? '');
  });
  return [...found].sort();
};

/** `answers.<form>.<path>` in rules and delays whose path the form's schema does not have. */
export const unknownAnswers = (
  definition: WorkflowDefinition,
  schemaOf: (form: string) => Json,
): readonly string[] => {
  const names = new Set<string>();
  walk(textOf(definition), (object) => {
    const name = Array.isArray(object['var']) ? (object['var'] as readonly Json[])[0] : object['var'];
    if (typeof name === 'string') names.add(name);
    for (const delay of Object.keys(object)) names.add(delay.replace(/[+-]P.*$/, ''));
    if (typeof object['due'] === 'string') names.add(object['due'].replace(/[+-]P.*$/, ''));
  });
  return [...names].filter((name) => {
    const [first, form, ...path] = name.split('.');
    return first === 'answers' && form !== undefined && !hasPath(schemaOf(form), path);
  });
};

const hasPath = (schema: Json | undefined, path: readonly string[]): boolean => {
  const [key, ...rest] = path;
  if (key === undefined) return schema !== undefined;
  const { properties, items } = (schema ?? {}) as { properties?: { [key: string]: Json }; items?: Json };
  return hasPath(/^\d+$/.test(key) ? items : properties?.[key], rest);
};

/** Places of words that are said in Russian only. */
export const wordsWithoutEnglish = (definition: WorkflowDefinition): readonly string[] => {
  const found: string[] = [];
  walk(textOf(definition), (object, path) => {
    if (typeof object['ru'] === 'string' && !object['en']) found.push(path);
  });
  return found;
};
