import { fieldsInOrder, type StudioState, type StudioTab } from '../state/index.js';
import { addPage } from '../pages/page-actions.js';
import { some, writable, type Command, type CommandTools } from './command.js';

const order = ({ tree, page }: StudioState): readonly string[] =>
  fieldsInOrder(tree.pages.find((one) => one.id === page)?.fields ?? []).map((node) => node.at);

/** To the field above or below; into the page beside at the edge of a page. */
const goBy =
  (by: -1 | 1, extend: boolean) =>
  ({ store, focusSheet }: CommandTools): void => {
    const state = store.getState();
    const { tree, selection, page } = state;
    const edge = by === -1 ? selection[0] : selection.at(-1);
    const places = order(state);
    const next = edge === undefined ? places.at(by === 1 ? 0 : -1) : places[places.indexOf(edge) + by];
    if (next !== undefined) store.actions.select(extend ? [...selection, next] : [next]);
    else if (!extend) {
      const beside = tree.pages[tree.pages.findIndex((one) => one.id === page) + by];
      const target = beside && fieldsInOrder(beside.fields).at(by === 1 ? 0 : -1);
      if (beside && target) store.actions.select([target.at]);
    }
    focusSheet();
  };

const goToPage =
  (by: -1 | 1) =>
  ({ store, focusSheet }: CommandTools): void => {
    const { tree, page } = store.getState();
    const beside = tree.pages[tree.pages.findIndex((one) => one.id === page) + by];
    if (!beside) return;
    store.actions.openPage(beside.id);
    store.actions.say(beside.title);
    focusSheet();
  };

const toTab = (id: StudioTab): Command => ({
  id,
  group: 'go',
  run: ({ store }) => store.actions.openTab(id),
});

/** What is done to the form as a whole and on the way through it. */
export const FORM_COMMANDS: readonly Command[] = [
  {
    id: 'insert',
    group: 'add',
    keys: [{ code: 'Slash' }],
    when: writable,
    run: ({ store }) => store.actions.openDialog({ kind: 'insert' }),
  },
  {
    id: 'addPage',
    group: 'add',
    when: writable,
    run: ({ store }) => addPage(store),
  },
  {
    id: 'import',
    group: 'add',
    when: writable,
    run: ({ store }) => store.actions.openDialog({ kind: 'import' }),
  },
  { id: 'selectPrevious', group: 'go', keys: [{ code: 'ArrowUp' }], run: goBy(-1, false) },
  { id: 'selectNext', group: 'go', keys: [{ code: 'ArrowDown' }], run: goBy(1, false) },
  { id: 'extendPrevious', group: 'go', keys: [{ code: 'ArrowUp', shift: true }], run: goBy(-1, true) },
  { id: 'extendNext', group: 'go', keys: [{ code: 'ArrowDown', shift: true }], run: goBy(1, true) },
  {
    id: 'selectAll',
    group: 'go',
    keys: [{ code: 'KeyA', ctrl: true }],
    run: ({ store }) => {
      const { tree, page } = store.getState();
      const fields = tree.pages.find((one) => one.id === page)?.fields ?? [];
      store.actions.select(fields.map((node) => node.at));
    },
  },
  {
    id: 'selectNone',
    group: 'go',
    keys: [{ code: 'Escape' }],
    when: some,
    run: ({ store, focusSheet }) => {
      store.actions.select([]);
      focusSheet();
    },
  },
  { id: 'previousPage', group: 'go', keys: [{ code: 'PageUp', alt: true }], run: goToPage(-1) },
  { id: 'nextPage', group: 'go', keys: [{ code: 'PageDown', alt: true }], run: goToPage(1) },
  {
    id: 'undo',
    group: 'form',
    keys: [{ code: 'KeyZ', ctrl: true }],
    when: ({ cursor, readOnly }) => cursor > 0 && !readOnly,
    run: ({ store }) => store.actions.undo(),
  },
  {
    id: 'redo',
    group: 'form',
    keys: [
      { code: 'KeyZ', ctrl: true, shift: true },
      { code: 'KeyY', ctrl: true },
    ],
    when: ({ cursor, steps, readOnly }) => cursor < steps.length && !readOnly,
    run: ({ store }) => store.actions.redo(),
  },
  {
    id: 'preview',
    group: 'go',
    keys: [{ code: 'Enter', ctrl: true }],
    everywhere: true,
    run: ({ store }) => store.actions.openTab('preview'),
  },
  ...(['layout', 'logic', 'formulas', 'translate', 'check', 'history'] as const).map(toTab),
  { id: 'publish', group: 'form', when: writable, run: ({ store }) => store.actions.openPublish(true) },
  {
    id: 'formJson',
    group: 'form',
    run: ({ store, words }) => store.actions.openDialog({ kind: 'json', at: '', title: words.panelEmpty }),
  },
  {
    id: 'commands',
    group: 'form',
    keys: [{ code: 'KeyK', ctrl: true }],
    everywhere: true,
    run: ({ openCommands }) => openCommands(),
  },
  {
    id: 'keys',
    group: 'form',
    keys: [{ code: 'Slash', shift: true }],
    run: ({ store }) => store.actions.openDialog({ kind: 'keys' }),
  },
];
