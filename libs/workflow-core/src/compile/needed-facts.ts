import type { Json } from '@tandem/domain';
import type { WorkflowDefinition } from '../language/definition.js';
import { OWN_PLACE } from '../tasks/ask-place.js';
import { decidingHolders, holdersFact } from './deciding-holders.js';

/** Names that the core cannot compute from the case: the shell gathers them, and only those that the text names. */
const GATHERED =
  /^(?:holders\.|counts\.|meetings\.|roadmap\.|report\.|campaign\.|bodies\.|(?:participants|joining)\.[a-zA-Z]+\.(?:statuses|openPairs)$)/;

/** The gathered facts that a definition reads, in rules, by where its tasks are asked, and by `notAuthor` and `notSender`. */
export const neededFacts = (definition: WorkflowDefinition): readonly string[] => {
  const names = new Set<string>();
  collectVars(definition as unknown as Json, (name) => {
    if (GATHERED.test(name)) names.add(name);
  });
  for (const { role, otherwise, at } of Object.values(definition.tasks ?? {})) {
    if (otherwise) names.add(holdersFact(at, role));
    if (at === 'own') names.add(OWN_PLACE);
    else if (at && 'body' in at) names.add(`bodies.${at.body}`);
  }
  for (const facts of decidingHolders(definition).values()) for (const fact of facts) names.add(fact);
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
