import { keyOfTitle, type FormNode, type Operation, type Refused } from '@tandem/forms-core';
import { containerOf, type StudioStore } from '../state/index.js';

/** Whether the last step has made this field: nobody can have answered under its name in the data yet. */
export const isJustMade = (store: StudioStore, at: string): boolean => {
  const { steps, cursor, selection } = store.getState();
  const last = steps[cursor - 1];
  return last !== undefined && selection[0] === at && store.operationsOf(last)?.[0]?.do === 'addField';
};

/** Gives a field its words; a field that was just made takes its name in the data from them too. */
export const nameField = (store: StudioStore, node: FormNode, title: string): Refused | undefined => {
  const setTitle: Operation = { do: 'setTitle', field: node.at, title };
  if (!isJustMade(store, node.at)) return store.actions.do(setTitle);
  const { tree } = store.getState();
  const container = tree.byPlace.get(containerOf(node.at)) ?? tree.root;
  const taken = container.children.map(({ key }) => key).filter((key) => key !== node.key);
  const key = keyOfTitle(title, new Set(taken));
  if (key === node.key) return store.actions.do(setTitle);
  return store.actions.doAll({ ru: `Названо поле «${title}»`, en: `Named the field “${title}”` }, [
    setTitle,
    { do: 'renameKey', field: node.at, key },
  ]);
};
