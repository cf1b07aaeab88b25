import type { FormDocument, FormTree } from '@tandem/forms-core';
import { readTree } from '@tandem/forms-core';
import { fieldsInOrder, inOrder, outermost, pageOfPlace } from './find-place.js';
import { shareTree } from './share-tree.js';
import type { JournalStep, StudioState } from './studio-state.js';

/** Fields that one tree has and another had not, without those inside others of them. */
const newcomers = (before: FormTree, after: FormTree): string[] =>
  outermost(
    after.pages
      .flatMap((page) => fieldsInOrder(page.fields))
      .map((node) => node.at)
      .filter((at) => !before.byPlace.has(at)),
  );

/** The field that stands nearest to where the selection was: the focus must have somewhere to be. */
const nearest = (before: FormTree, after: FormTree, gone: readonly string[]): string[] => {
  const [first] = gone;
  if (first === undefined) return [];
  const order = before.pages.flatMap((page) =>
    pageOfPlace(before, first)?.id === page.id ? fieldsInOrder(page.fields) : [],
  );
  const index = order.findIndex((node) => node.at === first);
  const below = order.slice(index + 1).find((node) => after.byPlace.has(node.at));
  const above = order.slice(0, Math.max(index, 0)).findLast((node) => after.byPlace.has(node.at));
  const found = below ?? above;
  return found ? [found.at] : [];
};

/** What is selected after a change: what the change asks for, else what was, else what came, else the neighbour. */
const selectionAfter = (
  { tree, selection }: Pick<StudioState, 'tree' | 'selection'>,
  after: FormTree,
  wished: readonly string[] | undefined,
): string[] => {
  const asked = inOrder(after, wished ?? []);
  if (asked.length > 0) return asked;
  const kept = inOrder(after, selection);
  if (kept.length > 0) return kept;
  const came = newcomers(tree, after);
  if (came.length > 0 && wished === undefined) return inOrder(after, came);
  return nearest(tree, after, selection);
};

const pageAfter = (state: StudioState, after: FormTree, selection: readonly string[]): string => {
  const [first] = selection;
  const holder = first === undefined ? undefined : pageOfPlace(after, first);
  if (holder) return holder.id;
  const still = after.pages.find((page) => page.id === state.page);
  if (still) return still.id;
  const index = state.tree.pages.findIndex((page) => page.id === state.page);
  return (after.pages[Math.min(Math.max(index, 0), after.pages.length - 1)] ?? after.pages[0])?.id ?? '';
};

/** The state with another document; `wished` are the fields that the change asks to be selected. */
export const withDocument = (
  state: StudioState,
  document: FormDocument,
  journal: { readonly steps: readonly JournalStep[]; readonly cursor: number },
  wished?: readonly string[],
): Partial<StudioState> => {
  const tree = shareTree(state.tree, readTree(document.value));
  const selection = selectionAfter(state, tree, wished);
  return {
    document,
    definition: document.value,
    tree,
    ...journal,
    selection,
    page: pageAfter(state, tree, selection),
    save: { ...state.save, status: state.save.status === 'saved' ? 'unsaved' : state.save.status },
  };
};

/** Pages added by the last change: the one to be opened. */
export const newPageOf = (before: FormTree, after: FormTree): string | undefined =>
  after.pages.find((page) => !before.pages.some((old) => old.id === page.id))?.id;
