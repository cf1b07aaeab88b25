import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FormDesignView, HoldView } from '@tandem/contracts';
import { say as inWords, type Language, type Text } from '@tandem/domain';
import {
  applyEdits,
  openDocument,
  perform,
  readTree,
  type FormDocument,
  type Operation,
  type Refused,
  type Step,
} from '@tandem/forms-core';
import { newPageOf, withDocument } from './advance-state.js';
import { inOrder, pageOfPlace } from './find-place.js';
import { mergeSteps } from './merge-steps.js';
import type { StudioCheck } from './studio-port.js';
import type {
  Holder,
  InPlace,
  JournalStep,
  SaveState,
  StudioDialog,
  StudioState,
  StudioTab,
  TabTarget,
} from './studio-state.js';

export interface DoOptions {
  /** What becomes of rules that name a field which goes. */
  readonly orphans?: 'refuse' | 'remove';
  /** The caller shows the refusal himself, beside the control. */
  readonly quiet?: boolean;
  /** Said to readers of the screen instead of the name of the step. */
  readonly say?: string;
}

export interface StudioActions {
  /** Performs one operation. A refusal is answered, and shown by the studio unless the caller is `quiet`. */
  readonly do: (operation: Operation, options?: DoOptions) => Refused | undefined;
  /** Performs several as one step that is undone at once; all or none. */
  readonly doAll: (name: Text, operations: readonly Operation[], options?: DoOptions) => Refused | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (places: readonly string[]) => void;
  readonly openPage: (page: string) => void;
  readonly openTab: (tab: StudioTab, target?: TabTarget) => void;
  /** Opens the layout at a field: its page, the field selected. */
  readonly reveal: (at: string) => void;
  readonly openPublish: (open: boolean) => void;
  readonly edit: (what: InPlace | undefined) => void;
  readonly openDialog: (dialog: StudioDialog | undefined) => void;
  readonly dismissRefusal: () => void;
  readonly say: (text: string) => void;
  readonly takeCheck: (check: StudioCheck) => void;
  readonly takeHolder: (holder: HoldView['holder']) => void;
  /** Another state of the draft from the server: everything local gives way. */
  readonly takeDesign: (design: FormDesignView) => void;
  readonly takeSave: (save: Partial<SaveState>) => void;
  /** The server has a later revision of the draft, made here. */
  readonly takeRevision: (revision: number, at: string) => void;
  /** The journal let go of its oldest steps. */
  readonly dropSteps: (count: number) => void;
}

export interface StudioStore extends StoreApi<StudioState> {
  readonly actions: StudioActions;
  /** The operations behind a step of this session: by them it can be done again on another text. */
  readonly operationsOf: (step: JournalStep) => readonly Operation[] | undefined;
}

export interface StudioStoreOptions {
  readonly language: Language;
  readonly now?: () => Date;
  /** Sets the same whatever the holder says: a form of a level above, a page without the right to write. */
  readonly readOnly?: boolean;
}

const heldByOther = (holder: HoldView['holder']): Holder | undefined =>
  holder && !holder.mine ? holder : undefined;

const opened = (text: string) => {
  const result = openDocument(text);
  if (!result.ok) throw new RangeError(`The text is not a form: ${result.refusal.message.ru}`);
  return result.document;
};

const firstState = (design: FormDesignView, { language, readOnly }: StudioStoreOptions): StudioState => {
  const document = opened(design.text);
  const tree = readTree(document.value);
  const holder = heldByOther(design.holder);
  const { key, unit, basedOn, newerAbove, obeysLocks, revision } = design;
  return {
    document,
    definition: document.value,
    tree,
    info: { key, unit, basedOn, newerAbove, obeysLocks, revision },
    check: undefined,
    issues: [],
    selection: [],
    page: tree.pages[0]?.id ?? '',
    steps: design.steps,
    cursor: design.cursor,
    origin: { steps: design.steps, cursor: design.cursor, revision },
    readOnly: readOnly === true || holder !== undefined,
    holder,
    language,
    tab: 'layout',
    target: undefined,
    publishing: false,
    editing: undefined,
    dialog: undefined,
    refusal: undefined,
    spoken: { text: '', count: 0 },
    save: { status: 'saved', at: design.savedAt, by: design.savedBy },
  };
};

/** A list is written line by line, and every line is a change: the list stays open over it. A text is written once. */
const editingAfter = ({ editing }: StudioState, tree: StudioState['tree']): StudioState['editing'] =>
  editing?.part === 'options' && tree.byPlace.has(editing.at) ? editing : undefined;

/** The state of one open form and everything that can be done to it. `design.text` must open. */
export const createStudioStore = (design: FormDesignView, options: StudioStoreOptions): StudioStore => {
  const { now = () => new Date() } = options;
  const store = createStore<StudioState>(() => firstState(design, options));
  const { getState: state, setState } = store;
  const operations = new WeakMap<JournalStep, readonly Operation[]>();
  const spoken = (text: string) => ({ text, count: state().spoken.count + 1 });

  const record = (step: Step, document: FormDocument, of: readonly Operation[], say?: string): void => {
    const before = state();
    const { language } = before;
    const entry: JournalStep = {
      name: step.name,
      edits: [...step.edits],
      inverse: [...step.inverse],
      by: null,
      at: now().toISOString(),
    };
    operations.set(entry, of);
    const journal = {
      steps: [...before.steps.slice(0, before.cursor), entry],
      cursor: before.cursor + 1,
    };
    const next = withDocument(before, document, journal, step.select);
    const page = next.tree && newPageOf(before.tree, next.tree);
    const notes = step.notes.map((note) => inWords(note, language));
    setState({
      ...next,
      ...(page === undefined ? {} : { page, selection: [] }),
      editing: editingAfter(before, next.tree ?? before.tree),
      spoken: spoken([say ?? inWords(step.name, language), ...notes].join('. ')),
    });
  };

  const doAll: StudioActions['doAll'] = (name, list, { orphans = 'refuse', quiet = false, say } = {}) => {
    const { document, info, readOnly } = state();
    if (readOnly) return { code: 'not-here', message: READ_ONLY };
    const steps: Step[] = [];
    let reached = document;
    for (const operation of list) {
      const done = perform(reached, operation, { obeysLocks: info.obeysLocks, orphans });
      if (!done.ok) {
        if (!quiet) setState({ refusal: { refused: done.refused, operations: list, name } });
        return done.refused;
      }
      reached = done.document;
      steps.push(done.step);
    }
    if (reached.text === document.text) return undefined;
    const [only] = steps;
    const step = steps.length === 1 && only ? only : mergeSteps(document.text, reached.text, steps, name);
    record(step, reached, list, say);
    return undefined;
  };

  const travel = (to: number): void => {
    const before = state();
    const { document, steps, cursor, readOnly, language } = before;
    const step = steps[Math.min(to, cursor)];
    if (readOnly || !step || to < 0 || to > steps.length) return;
    const back = to < cursor;
    const text = applyEdits(document.text, back ? step.inverse : step.edits);
    const next = withDocument(before, opened(text), { steps, cursor: to });
    const word = inWords(back ? UNDONE : REDONE, language);
    setState({ ...next, editing: undefined, spoken: spoken(`${word}: ${inWords(step.name, language)}`) });
  };

  const actions: StudioActions = {
    do: (operation, how) => doAll(NO_NAME, [operation], how),
    doAll,
    undo: () => travel(state().cursor - 1),
    redo: () => travel(state().cursor + 1),
    select: (places) => {
      const { tree, page, selection: before } = state();
      const selection = inOrder(tree, places);
      if (selection.length === before.length && selection.every((at, index) => at === before[index])) return;
      const [first] = selection;
      const holder = first === undefined ? undefined : pageOfPlace(tree, first);
      setState({ selection, page: holder?.id ?? page, editing: undefined });
    },
    openPage: (page) => {
      if (state().page !== page) setState({ page, selection: [], editing: undefined });
    },
    openTab: (tab, target) => setState({ tab, target, publishing: false, editing: undefined }),
    reveal: (at) => {
      setState({ tab: 'layout', target: { kind: 'field', id: at }, publishing: false });
      actions.select([at]);
    },
    openPublish: (publishing) => setState({ publishing }),
    edit: (editing) => setState({ editing: state().readOnly ? undefined : editing }),
    openDialog: (dialog) => setState({ dialog }),
    dismissRefusal: () => setState({ refusal: undefined }),
    say: (text) => setState({ spoken: spoken(text) }),
    takeCheck: (check) => setState({ check, issues: check.issues }),
    takeHolder: (view) => {
      const holder = heldByOther(view);
      setState({ holder, readOnly: options.readOnly === true || holder !== undefined });
    },
    takeDesign: (fresh) => {
      const { tab, page, selection, language, spoken: said } = state();
      const next = firstState(fresh, { ...options, language });
      const kept = inOrder(next.tree, selection);
      setState({
        ...next,
        tab,
        selection: kept,
        page: next.tree.pages.some((one) => one.id === page) ? page : next.page,
        spoken: said,
      });
    },
    takeSave: (part) => setState({ save: { ...state().save, ...part } }),
    takeRevision: (revision, at) => {
      const { info, save } = state();
      setState({ info: { ...info, revision }, save: { ...save, at, by: null } });
    },
    dropSteps: (count) => {
      const { steps, cursor } = state();
      if (count > 0) setState({ steps: steps.slice(count), cursor: Math.max(0, cursor - count) });
    },
  };
  return { ...store, actions, operationsOf: (step) => operations.get(step) };
};

const NO_NAME: Text = { ru: '', en: '' };
const UNDONE: Text = { ru: 'Отменено', en: 'Undone' };
const REDONE: Text = { ru: 'Возвращено', en: 'Done again' };
const READ_ONLY: Text = {
  ru: 'Форму сейчас меняет другой человек: здесь её можно только смотреть.',
  en: 'Somebody else is editing the form: here it can only be read.',
};
