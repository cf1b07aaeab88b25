import type { StudioState, StudioStore } from '../state/index.js';
import type { StudioWords } from '../words/index.js';
import type { Chord } from './chord.js';

export type CommandId = keyof StudioWords['commandNames'];

/** What commands reach besides the state of the form. */
export interface CommandTools {
  readonly store: StudioStore;
  readonly words: StudioWords;
  /** Where the clipboard is; the browser does the rest by its own events. */
  readonly clipboard: { readonly copy: () => void; readonly cut: () => void; readonly paste: () => void };
  readonly focusPanel: () => void;
  readonly focusSheet: () => void;
  readonly openCommands: () => void;
}

export interface Command {
  readonly id: CommandId;
  readonly group: keyof StudioWords['commandGroups'];
  readonly keys?: readonly Chord[];
  /** Works on every tab and from inside of inputs. */
  readonly everywhere?: boolean;
  /** The browser does it by itself on these keys (copy, cut, paste): they are only shown. */
  readonly native?: boolean;
  readonly when?: (state: StudioState) => boolean;
  readonly run: (tools: CommandTools) => void;
}

export const one = ({ selection }: StudioState): boolean => selection.length === 1;
export const some = ({ selection }: StudioState): boolean => selection.length > 0;
export const writable = ({ readOnly }: StudioState): boolean => !readOnly;
export const both =
  (...tests: readonly ((state: StudioState) => boolean)[]) =>
  (state: StudioState): boolean =>
    tests.every((test) => test(state));
