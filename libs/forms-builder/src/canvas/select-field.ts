import { fieldsInOrder, type StudioStore } from '../state/index.js';

interface Held {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** A click chooses one field; with Ctrl it joins or leaves the chosen ones, with Shift all up to it are chosen. */
export const selectFrom = (store: StudioStore, at: string, held: Held): void => {
  const { selection, tree, page } = store.getState();
  if (held.ctrlKey || held.metaKey) {
    const rest = selection.filter((one) => one !== at);
    store.actions.select(rest.length === selection.length ? [...selection, at] : rest);
    return;
  }
  const [anchor] = selection;
  if (!held.shiftKey || anchor === undefined) {
    store.actions.select([at]);
    return;
  }
  const order = fieldsInOrder(tree.pages.find((one) => one.id === page)?.fields ?? []).map((node) => node.at);
  const [from, to] = [order.indexOf(anchor), order.indexOf(at)].sort((one, other) => one - other);
  const depth = at.split('/').length;
  store.actions.select(
    from === undefined || to === undefined || from < 0
      ? [at]
      : // Between fields of one level: what lies inside them goes with them.
        order.slice(from, to + 1).filter((place) => place.split('/').length <= depth),
  );
};
