import {
  rulesOf,
  type FormDefinition,
  type FormNode,
  type FormRule,
  type FormTree,
} from '@tandem/forms-core';
import { placeOfName } from './condition-field.js';

/** When people meet a page: derived from the rules that show its fields, never written down. */
export interface MappedPage {
  readonly id: string;
  readonly title: string;
  readonly fields: number;
  /** Something on it is shown whatever was answered. */
  readonly always: boolean;
  /** Where it is not always met: any of these rules brings it. */
  readonly when: readonly FormRule[];
  /** Fields of a page that is always met which appear only sometimes. */
  readonly sometimes: readonly FormNode[];
  /** No field at all: nobody will see it. */
  readonly empty: boolean;
}

export const mapPages = (definition: FormDefinition, tree: FormTree): MappedPage[] => {
  const shownBy = showersOf(rulesOf(definition.schema));
  return tree.pages.map((page) => {
    const hidden = page.fields.filter((node) => shownBy.has(node.at));
    const always = page.fields.length > hidden.length;
    return {
      ...{ id: page.id, title: page.title, fields: page.fields.length, always },
      when: always ? [] : [...new Set(hidden.flatMap((node) => shownBy.get(node.at)!))],
      sometimes: always ? hidden : [],
      empty: page.fields.length === 0,
    };
  });
};

/** Which rules show a field, by its place. */
export const showersOf = (rules: readonly FormRule[]): ReadonlyMap<string, readonly FormRule[]> => {
  const shown = new Map<string, FormRule[]>();
  for (const rule of rules)
    for (const { show } of rule.then)
      if (show !== undefined) {
        const at = placeOfName(show, rule.in);
        shown.set(at, [...(shown.get(at) ?? []), rule]);
      }
  return shown;
};
