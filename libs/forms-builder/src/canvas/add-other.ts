import type { Json, JsonObject, Language } from '@tandem/domain';
import {
  perform,
  type BlockProperty,
  type FormNode,
  type FormRule,
  type Operation,
} from '@tandem/forms-core';
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

/** «Другое…»: one more option, and a text that is asked for when it is chosen. One step, undone at once. */
export const addOther = (
  store: StudioStore,
  node: FormNode,
  property: BlockProperty,
  language: Language,
): void => {
  const words = wordsOf(language);
  const options = (property.read(node) ?? []) as readonly JsonObject[];
  if (options.some((option) => option['const'] === OTHER)) return;
  const { document, tree, info } = store.getState();
  const title = `${node.title || words.noTitle}: ${words.other.toLowerCase()}`;
  const option: Operation = {
    do: 'setProperty',
    field: node.at,
    property: property.id,
    value: [...options, { const: OTHER, title: words.other }],
  };
  const field: Operation = {
    do: 'addField',
    block: 'shortText',
    title,
    to: after(tree, node.at),
    language,
  };
  // The rule has to name the text before it is there: where it will stand is known only from trying.
  const tried = perform(document, field, { obeysLocks: info.obeysLocks });
  const text = tried.ok ? tried.step.select[0] : undefined;
  const rule: readonly Operation[] = text === undefined ? [] : [{ do: 'putRule', rule: ruleFor(node, text) }];
  const name = { ru: wordsOf('ru').stepOther(node.title), en: wordsOf('en').stepOther(node.title) };
  if (!store.actions.doAll(name, [option, field, ...rule])) store.actions.select([node.at]);
};
