import type { FormDesignView, HoldView } from '@tandem/contracts';
import type { Language, Text } from '@tandem/domain';
import type { FormDefinition, FormDocument, FormTree, Operation, Place, Refused } from '@tandem/forms-core';
import type { StudioCheck } from './studio-port.js';

/** Parts of the studio, in the order of their tabs. */
export const STUDIO_TABS = [
  'layout',
  'logic',
  'formulas',
  'translate',
  'preview',
  'check',
  'history',
] as const;
export type StudioTab = (typeof STUDIO_TABS)[number];

/** What a tab is opened at: a rule, a check, a formula (by its `to`), a field by place, a setting by name. */
export interface TabTarget {
  readonly kind: 'rule' | 'check' | 'formula' | 'field' | 'setting' | 'issue';
  readonly id: string;
}

export type JournalStep = FormDesignView['steps'][number];
export type Holder = NonNullable<HoldView['holder']>;

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'stale' | 'held' | 'refused';

export interface SaveState {
  readonly status: SaveStatus;
  /** ISO moment of the last save. */
  readonly at: string;
  readonly by: FormDesignView['savedBy'];
  /** What another window saved in between. */
  readonly theirs?: FormDesignView | undefined;
  /** Why the server refuses. */
  readonly message?: string | undefined;
}

/** A text that is being written in place: it belongs to the canvas until it is committed. */
export interface InPlace {
  readonly at: string;
  readonly part: 'title' | 'help' | 'options';
}

/** What stands over the studio, asked for by a key, a menu or a button. */
export type StudioDialog =
  | { readonly kind: 'insert'; readonly to?: Place }
  | { readonly kind: 'move'; readonly fields: readonly string[] }
  | { readonly kind: 'convert'; readonly field: string }
  /** A pointer into the document. */
  | { readonly kind: 'json'; readonly at: string; readonly title: string }
  | { readonly kind: 'renameKey'; readonly field: string }
  | { readonly kind: 'keep'; readonly fields: readonly string[] }
  | { readonly kind: 'page'; readonly page: string; readonly act: 'rename' | 'move' | 'remove' }
  | { readonly kind: 'import' }
  | { readonly kind: 'exportFilled' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'keys' };

/** An operation that was refused, waiting for what the person decides. */
export interface PendingRefusal {
  readonly refused: Refused;
  readonly operations: readonly Operation[];
  readonly name?: Text | undefined;
}

/** What stands around the draft: whose form it is, what it began with, who holds it. */
export type DesignInfo = Pick<
  FormDesignView,
  'key' | 'unit' | 'basedOn' | 'newerAbove' | 'obeysLocks' | 'revision'
>;

export interface StudioState {
  readonly document: FormDocument;
  /** `document.value`, under the name by which the rest of the core asks for it. */
  readonly definition: FormDefinition;
  /** Nodes that did not change keep their identity from one state to the next. */
  readonly tree: FormTree;
  readonly info: DesignInfo;
  /** What the self-check found last; its text tells whether it is about the document as it stands. */
  readonly check: StudioCheck | undefined;
  readonly issues: StudioCheck['issues'];
  /** Places of the chosen fields, in the order of the form. */
  readonly selection: readonly string[];
  /** Id of the open page. */
  readonly page: string;
  readonly steps: readonly JournalStep[];
  readonly cursor: number;
  /** The journal as the server gave it last, whoever asked for it: what is saved is counted from there. */
  readonly origin: {
    readonly steps: readonly JournalStep[];
    readonly cursor: number;
    readonly revision: number;
  };
  readonly readOnly: boolean;
  readonly holder: Holder | undefined;
  readonly language: Language;
  readonly tab: StudioTab;
  readonly target: TabTarget | undefined;
  readonly publishing: boolean;
  readonly editing: InPlace | undefined;
  readonly dialog: StudioDialog | undefined;
  readonly refusal: PendingRefusal | undefined;
  /** Said to readers of the screen; `count` lets the same words be said twice. */
  readonly spoken: { readonly text: string; readonly count: number };
  readonly save: SaveState;
}
