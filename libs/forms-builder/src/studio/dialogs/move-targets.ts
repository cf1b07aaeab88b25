import type { FormNode, FormTree, Place } from '@tandem/forms-core';
import { titleOfField } from '../../canvas/field-words.js';
import { containerOf, fieldsInOrder, pageOfPlace } from '../../state/index.js';
import type { StudioWords } from '../../words/index.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Groups and tables of a page into which the fields can go; '' is the page itself. */
export const containersOf = (
  tree: FormTree,
  page: string,
  moving: readonly string[],
  words: StudioWords,
): readonly Choice[] => {
  const fields = tree.pages.find((one) => one.id === page)?.fields ?? [];
  const holders = fieldsInOrder(fields).filter(
    (node) =>
      (node.block === 'section' || node.block === 'rows') &&
      !moving.some((at) => node.at === at || node.at.startsWith(`${at}/`)),
  );
  return [
    { value: '', label: words.pageItself },
    ...holders.map((node) => ({ value: node.at, label: titleOfField(node, words) })),
  ];
};

const insideOf = (tree: FormTree, page: string, container: string): readonly FormNode[] =>
  container === ''
    ? (tree.pages.find((one) => one.id === page)?.fields ?? [])
    : (tree.byPlace.get(container)?.children ?? []);

/** Positions inside: «Первым», «После «…»». The value is the number of fields that stand before. */
export const positionsOf = (
  tree: FormTree,
  { page, container, moving }: { page: string; container: string; moving: readonly string[] },
  words: StudioWords,
): readonly Choice[] => [
  { value: '0', label: words.first },
  ...insideOf(tree, page, container)
    .filter((node) => !moving.includes(node.at))
    .map((node, index) => ({ value: String(index + 1), label: words.after(titleOfField(node, words)) })),
];

/** The place that was chosen by page, container and position. */
export const placeAtPosition = (
  tree: FormTree,
  { page, container, moving }: { page: string; container: string; moving: readonly string[] },
  position: number,
): Place => {
  const rest = insideOf(tree, page, container).filter((node) => !moving.includes(node.at));
  const next = rest[position];
  return {
    container,
    ...(container === '' && page !== '' ? { page } : {}),
    ...(next ? { before: next.key } : {}),
  };
};

/** Where the first of the fields stands now. */
export const standsAt = (tree: FormTree, at: string) => {
  const page = pageOfPlace(tree, at)?.id ?? tree.pages[0]?.id ?? '';
  const container = containerOf(at);
  const index = insideOf(tree, page, container).findIndex((node) => node.at === at);
  return { page, container, position: Math.max(index, 0) };
};
