import type { Json, JsonObject, Language } from '@tandem/domain';
import {
  blockOf,
  formulasOf,
  rulesOf,
  type FormDefinition,
  type FormNode,
  type FormRule,
  type FormTree,
} from '@tandem/forms-core';
import { describeLogic } from '@tandem/rules';

/** A rule as it concerns one field. */
export interface RuleOfField {
  readonly id: string;
  readonly when: string;
  readonly shows: boolean;
  readonly requires: boolean;
}

// The place of a name of a rule: in the rows of `/plan` the name `$row/due` is their field `due`.
const placeOfName = (name: string, scope: string | undefined): string =>
  name.startsWith('$row/') && scope !== undefined ? `${scope}/*/${name.slice('$row/'.length)}` : name;

/** How people call a name of a rule, and the values of its options. */
export const speakerOf = (tree: FormTree, scope: string | undefined) => {
  const nodeOf = (name: string): FormNode | undefined => tree.byPlace.get(placeOfName(name, scope));
  return {
    titleOf: (name: string): string => {
      const node = nodeOf(name);
      if (node) return `«${node.title || node.key}»`;
      return partTitle(tree, placeOfName(name, scope)) ?? settingTitle(tree, name) ?? name;
    },
    optionOf: (name: string, value: Json): string | undefined => {
      const node = nodeOf(name);
      return node && optionTitles(node).get(value);
    },
  };
};

/** A part of a block that is no field of its own: «Период: Начало». */
const partTitle = (tree: FormTree, place: string): string | undefined => {
  const cut = place.lastIndexOf('/');
  const holder = cut > 0 ? tree.byPlace.get(place.slice(0, cut)) : undefined;
  const parts = holder?.schema['properties'] as { readonly [key: string]: JsonObject } | undefined;
  const title = parts?.[place.slice(cut + 1)]?.['title'];
  return holder && typeof title === 'string' ? `«${holder.title || holder.key}: ${title}»` : undefined;
};

const settingTitle = (tree: FormTree, name: string): string | undefined => {
  if (!name.startsWith('$settings/')) return undefined;
  const settings = tree.root.schema['x-settings'] as { readonly [name: string]: unknown } | undefined;
  const setting = settings?.[name.slice('$settings/'.length)] as { readonly title?: unknown } | undefined;
  return typeof setting?.title === 'string' ? `«${setting.title}»` : undefined;
};

const optionTitles = (node: FormNode): ReadonlyMap<Json, string> => {
  if (node.block === 'root' || node.block === 'opaque') return new Map();
  const options = blockOf(node.block)
    .properties.find(({ control }) => control.kind === 'options' && control.what === 'option')
    ?.read(node);
  const entries = Array.isArray(options) ? (options as { const: Json; title?: Json }[]) : [];
  return new Map(entries.map((one) => [one.const, String(one.title ?? one.const)]));
};

interface Spoken {
  readonly tree: FormTree;
  readonly language: Language;
  readonly rules: ReadonlyMap<string, readonly RuleOfField[]>;
}
const spoken = new WeakMap<FormDefinition, Spoken>();
const NONE: readonly RuleOfField[] = [];

const readRules = (definition: FormDefinition, tree: FormTree, language: Language): Spoken['rules'] => {
  const byField = new Map<string, RuleOfField[]>();
  for (const rule of rulesOf(definition.schema)) {
    const { titleOf, optionOf } = speakerOf(tree, rule.in);
    const when = describeLogic(rule.when, language, titleOf, optionOf);
    for (const [at, act] of targetsOf(rule)) {
      byField.set(at, [...(byField.get(at) ?? []), { id: rule.id, when, ...act }]);
    }
  }
  return byField;
};

const targetsOf = (rule: FormRule) => {
  const targets = new Map<string, { shows: boolean; requires: boolean }>();
  for (const { show, require } of Array.isArray(rule.then) ? rule.then : [])
    for (const [name, act] of [
      [show, 'shows'],
      [require, 'requires'],
    ] as const) {
      if (name === undefined) continue;
      const at = placeOfName(name, rule.in);
      targets.set(at, { shows: false, requires: false, ...targets.get(at), [act]: true });
    }
  return targets;
};

/** Rules that show or require a field, in words. Read once for each state of a form. */
export const rulesOfField = (
  definition: FormDefinition,
  tree: FormTree,
  language: Language,
  at: string,
): readonly RuleOfField[] => {
  let known = spoken.get(definition);
  if (!known || known.tree !== tree || known.language !== language) {
    known = { tree, language, rules: readRules(definition, tree, language) };
    spoken.set(definition, known);
  }
  return known.rules.get(at) ?? NONE;
};

/** The formula that fills a field, as its tab names it. */
export const formulaOfField = (definition: FormDefinition, at: string) =>
  formulasOf(definition.schema).find((formula) => placeOfName(formula.to, formula.in) === at);
