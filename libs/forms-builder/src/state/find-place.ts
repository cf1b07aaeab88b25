import type { FormNode, FormPageNode, FormTree } from '@tandem/forms-core';

/** The field of the form itself in which a place lies: `/plan/due` → `/plan`. */
export const rootPlaceOf = (at: string): string => {
  const end = at.indexOf('/', 1);
  return end === -1 ? at : at.slice(0, end);
};

/** Place of the container: '' for a field of the form, `/measures` for a field of its rows. */
export const containerOf = (at: string): string => {
  const parent = at.slice(0, at.lastIndexOf('/'));
  return parent.endsWith('/*') ? parent.slice(0, -2) : parent;
};

export const pageOfPlace = (tree: FormTree, at: string): FormPageNode | undefined => {
  const root = rootPlaceOf(at);
  return tree.pages.find((page) => page.fields.some((field) => field.at === root));
};

/** Fields beside a field, itself included, as they are shown. */
export const siblingsOf = (tree: FormTree, at: string): readonly FormNode[] => {
  const container = containerOf(at);
  if (container === '') return pageOfPlace(tree, at)?.fields ?? [];
  return tree.byPlace.get(container)?.children ?? [];
};

/** Every field of a page from top to bottom, with what lies inside. */
export const fieldsInOrder = (fields: readonly FormNode[]): readonly FormNode[] =>
  fields.flatMap((field) => [field, ...fieldsInOrder(field.children)]);

/** Places in the order of the form; those that are not there are left out. */
export const inOrder = (tree: FormTree, places: Iterable<string>): string[] => {
  const wanted = new Set(places);
  return tree.pages
    .flatMap((page) => fieldsInOrder(page.fields))
    .map((node) => node.at)
    .filter((at) => wanted.has(at));
};

/** Without those that lie inside another one of the list: what is done to the outer is done to them. */
export const outermost = (places: readonly string[]): string[] =>
  places.filter((at) => !places.some((other) => other !== at && at.startsWith(`${other}/`)));
