import { blockOf, type FormNode } from '@tandem/forms-core';
import { listOfField } from '../canvas/field-words.js';
import { moveFields } from '../canvas/move-fields.js';
import { stepFrom } from '../canvas/places.js';
import { removeFields } from '../canvas/remove-fields.js';
import { outermost, type StudioState, type StudioStore } from '../state/index.js';
import { wordsOf } from '../words/index.js';
import { both, one, some, writable, type Command, type CommandTools } from './command.js';

const only = ({ tree, selection }: StudioState): FormNode | undefined =>
  selection[0] === undefined ? undefined : tree.byPlace.get(selection[0]);

const withOnly = (store: StudioStore, act: (node: FormNode) => void): void => {
  const node = only(store.getState());
  if (node) act(node);
};

const step =
  (by: -1 | 1) =>
  ({ store, words }: CommandTools): void => {
    const { tree, selection } = store.getState();
    const fields = outermost(selection);
    const to = stepFrom(tree, fields, by);
    if (to) moveFields(store, fields, to);
    else store.actions.say(words.atEdge);
  };

const duplicate = (store: StudioStore): void => {
  const fields = outermost(store.getState().selection);
  const name = {
    ru: wordsOf('ru').stepDuplicate(fields.length),
    en: wordsOf('en').stepDuplicate(fields.length),
  };
  store.actions.doAll(
    name,
    fields.map((field) => ({ do: 'duplicateField', field })),
  );
};

const hasList = (state: StudioState): boolean => {
  const node = only(state);
  return node !== undefined && listOfField(node) !== undefined;
};
const convertible = (state: StudioState): boolean => {
  const node = only(state);
  return (
    node !== undefined &&
    node.block !== 'opaque' &&
    node.block !== 'root' &&
    blockOf(node.block).becomes.length > 0
  );
};

/** What can be done to the selected fields. */
export const FIELD_COMMANDS: readonly Command[] = [
  {
    id: 'openPanel',
    group: 'field',
    keys: [{ code: 'Enter' }],
    when: some,
    run: ({ focusPanel }) => focusPanel(),
  },
  {
    id: 'editLabel',
    group: 'field',
    keys: [{ code: 'F2' }],
    when: both(one, writable),
    run: ({ store }) => withOnly(store, (node) => store.actions.edit({ at: node.at, part: 'title' })),
  },
  {
    id: 'editHelp',
    group: 'field',
    keys: [{ code: 'F2', shift: true }],
    when: both(one, writable),
    run: ({ store }) => withOnly(store, (node) => store.actions.edit({ at: node.at, part: 'help' })),
  },
  {
    id: 'editOptions',
    group: 'field',
    keys: [{ code: 'F2', alt: true }],
    when: both(one, writable, hasList),
    run: ({ store }) => withOnly(store, (node) => store.actions.edit({ at: node.at, part: 'options' })),
  },
  {
    id: 'moveUp',
    group: 'field',
    keys: [{ code: 'ArrowUp', alt: true }],
    when: both(some, writable),
    run: step(-1),
  },
  {
    id: 'moveDown',
    group: 'field',
    keys: [{ code: 'ArrowDown', alt: true }],
    when: both(some, writable),
    run: step(1),
  },
  {
    id: 'moveTo',
    group: 'field',
    keys: [{ code: 'KeyM', ctrl: true, shift: true }],
    when: both(some, writable),
    run: ({ store }) =>
      store.actions.openDialog({ kind: 'move', fields: outermost(store.getState().selection) }),
  },
  {
    id: 'convert',
    group: 'field',
    when: both(one, writable, convertible),
    run: ({ store }) =>
      withOnly(store, (node) => store.actions.openDialog({ kind: 'convert', field: node.at })),
  },
  {
    id: 'duplicate',
    group: 'field',
    keys: [{ code: 'KeyD', ctrl: true }],
    when: both(some, writable),
    run: ({ store }) => duplicate(store),
  },
  {
    id: 'required',
    group: 'field',
    when: both(one, writable),
    run: ({ store }) =>
      withOnly(store, (node) =>
        store.actions.do({ do: 'setRequired', field: node.at, required: !node.required }),
      ),
  },
  {
    id: 'copy',
    group: 'field',
    keys: [{ code: 'KeyC', ctrl: true }],
    native: true,
    when: some,
    run: ({ clipboard }) => clipboard.copy(),
  },
  {
    id: 'cut',
    group: 'field',
    keys: [{ code: 'KeyX', ctrl: true }],
    native: true,
    when: both(some, writable),
    run: ({ clipboard }) => clipboard.cut(),
  },
  {
    id: 'paste',
    group: 'add',
    keys: [{ code: 'KeyV', ctrl: true }],
    native: true,
    when: writable,
    run: ({ clipboard }) => clipboard.paste(),
  },
  {
    id: 'keep',
    group: 'field',
    when: some,
    run: ({ store }) =>
      store.actions.openDialog({ kind: 'keep', fields: outermost(store.getState().selection) }),
  },
  {
    id: 'json',
    group: 'field',
    when: one,
    run: ({ store }) =>
      withOnly(store, (node) =>
        store.actions.openDialog({ kind: 'json', at: node.schemaAt, title: node.title || node.key }),
      ),
  },
  {
    id: 'remove',
    group: 'field',
    keys: [{ code: 'Delete' }, { code: 'Backspace' }],
    when: both(some, writable),
    run: ({ store }) => removeFields(store, store.getState().selection),
  },
];
