import type { Json, JsonObject, Language } from '@tandem/domain';
import type { BlockProperty, FormNode, FormRule } from '@tandem/forms-core';
import { containerOf, type StudioStore } from '../state/index.js';
import { wordsOf } from '../words/index.js';
import { after } from './places.js';

const OTHER = 'other';

export const canHaveOther = (node: FormNode): boolean => node.block === 'oneOf' || node.block === 'manyOf';

const ruleFor = (choice: FormNode, text: string): FormRule => {
  const rows = choice.at.includes('/*/') ? containerOf(choice.at) : undefined;
  const name = (at: string): string => (rows === undefined ? at : `$row/${at.slice(`${rows}/*/`.length)}`);
  const chosen: Json = { var: name(choice.at) };
  return {
    id: `other-${text.slice(text.lastIndexOf('/') + 1)}`,
    ...(rows === undefined ? {} : { in: rows }),
    when: choice.block === 'manyOf' ? { in: [OTHER, chosen] } : { '==': [chosen, OTHER] },
    then: [{ show: name(text) }, { require: name(text) }],
  };
};

/** «Другое…»: one more option, and a text that is asked for when it is chosen. */
export const addOther = (
  store: StudioStore,
  node: FormNode,
  property: BlockProperty,
  language: Language,
): void => {
  const words = wordsOf(language);
  const options = (property.read(node) ?? []) as readonly JsonObject[];
  if (options.some((option) => option['const'] === OTHER)) return;
  const refused = store.actions.do({
    do: 'setProperty',
    field: node.at,
    property: property.id,
    value: [...options, { const: OTHER, title: words.other }],
  });
  if (refused) return;
  const { tree } = store.getState();
  const title = `${node.title || words.noTitle}: ${words.other.toLowerCase()}`;
  const to = after(tree, node.at);
  if (store.actions.do({ do: 'addField', block: 'shortText', title, to, language })) return;
  const [text] = store.getState().selection;
  if (text === undefined) return;
  store.actions.do({ do: 'putRule', rule: ruleFor(node, text) });
  store.actions.select([node.at]);
};
