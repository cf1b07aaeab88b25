import { say, type Language } from '@tandem/domain';
import { blockOf, type BlockProperty, type FormNode, type FormTree } from '@tandem/forms-core';
import { containerOf, pageOfPlace, siblingsOf } from '../state/index.js';
import type { StudioWords } from '../words/index.js';

export const titleOfField = (node: FormNode, words: StudioWords): string =>
  node.title.trim() || words.noTitle;

/** «Дата», «Сложный блок» */
export const kindOfField = (node: FormNode, language: Language, words: StudioWords): string =>
  node.block === 'opaque' || node.block === 'root' ? words.opaque : say(blockOf(node.block).title, language);

export const propertiesOf = (node: FormNode): readonly BlockProperty[] =>
  node.block === 'opaque' || node.block === 'root' ? [] : blockOf(node.block).properties;

/** The list that is edited in place: options of a choice, rows of a matrix, lines of scores. */
export const listOfField = (node: FormNode): BlockProperty | undefined =>
  propertiesOf(node).find(
    ({ control }) =>
      (control.kind === 'options' && control.what !== 'level') || control.kind === 'scoredRows',
  ) ?? propertiesOf(node).find(({ control }) => control.kind === 'options');

/** «на странице «Цель»», «в «Мероприятия»» */
export const whereIs = (tree: FormTree, at: string, words: StudioWords): string => {
  const container = containerOf(at);
  if (container !== '') {
    const holder = tree.byPlace.get(container);
    return words.inContainer(holder ? titleOfField(holder, words) : container);
  }
  const page = pageOfPlace(tree, at);
  return tree.pages.length > 1 && page ? words.onPage(page.title || page.id) : words.onForm;
};

/** Number of the field among those beside it, and how many there are. */
export const orderOfField = (tree: FormTree, at: string): readonly [index: number, of: number] => {
  const siblings = siblingsOf(tree, at);
  return [siblings.findIndex((node) => node.at === at) + 1, siblings.length];
};
