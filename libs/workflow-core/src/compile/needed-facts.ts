import type { Json } from '@tandem/domain';
import type { WorkflowDefinition } from '../language/definition.js';
import { decidingRoles } from './deciding-roles.js';

/** Names that the core cannot compute from the case: the shell gathers them, and only those that the text names. */
const GATHERED =
  /^(?:holders\.|counts\.|meetings\.|(?:participants|joining)\.[a-zA-Z]+\.(?:statuses|openPairs)$)/;

/** The gathered facts that a definition reads, in rules, by `otherwise` of a task and by `notAuthor`. */
export const neededFacts = (definition: WorkflowDefinition): readonly string[] => {
  const names = new Set<string>();
  collectVars(definition as unknown as Json, (name) => {
    if (GATHERED.test(name)) names.add(name);
  });
  for (const { role, otherwise } of Object.values(definition.tasks ?? {}))
    if (otherwise) names.add(`holders.${role}`);
  for (const roles of decidingRoles(definition).values())
    for (const role of roles) names.add(`holders.${role}`);
  return [...names].sort();
};

/** Every name in a `var` anywhere in a text; the second element of an array form is a default, not a name. */
export const collectVars = (json: Json, found: (name: string) => void): void => {
  if (json === null || typeof json !== 'object') return;
  if (Array.isArray(json)) {
    for (const one of json as readonly Json[]) collectVars(one, found);
    return;
  }
  for (const [key, value] of Object.entries(json as { readonly [key: string]: Json })) {
    if (key === 'var') {
      const name = Array.isArray(value) ? (value as readonly Json[])[0] : value;
      if (typeof name === 'string') found(name);
    }
    collectVars(value, found);
  }
};
