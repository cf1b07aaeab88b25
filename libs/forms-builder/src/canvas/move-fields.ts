import type { Place, Refused } from '@tandem/forms-core';
import { inOrder, outermost, type StudioStore } from '../state/index.js';
import { wordsOf } from '../words/index.js';
import { orderOfField, titleOfField, whereIs } from './field-words.js';

/** «Поле «Дата» перемещено: 3-е из 7 на странице «Цель»» */
export const sayWhere = (store: StudioStore, made: 'moved' | 'inserted'): void => {
  const { tree, selection, language } = store.getState();
  const words = wordsOf(language);
  const [at] = selection;
  const node = at === undefined ? undefined : tree.byPlace.get(at);
  if (at === undefined || !node) return;
  const where = whereIs(tree, at, words);
  const [index, of] = orderOfField(tree, at);
  store.actions.say(
    selection.length > 1
      ? words.movedMany(selection.length, where)
      : words[made](titleOfField(node, words), index, of, where),
  );
};

const isInside = (container: string, fields: readonly string[]): boolean =>
  fields.some((at) => container === at || container.startsWith(`${at}/`));

/** Moves fields to a place and tells where they stand now. Into itself nothing can be moved. */
export const moveFields = (store: StudioStore, places: readonly string[], to: Place): Refused | undefined => {
  const { tree } = store.getState();
  const fields = outermost(inOrder(tree, places));
  if (fields.length === 0 || isInside(to.container, fields)) return undefined;
  const text = store.getState().document.text;
  const refused = store.actions.do({ do: 'moveFields', fields, to });
  if (!refused && store.getState().document.text !== text) sayWhere(store, 'moved');
  return refused;
};
