import { useEffect } from 'react';
import type { StudioState } from '../state/index.js';
import { isChord, type KeyPress } from './chord.js';
import type { Command, CommandTools } from './command.js';
import { COMMANDS } from './commands.js';

const TYPED_IN = 'input, textarea, select, [contenteditable="true"], .cm-editor';
const OWN_KEYS = '[role="menu"], [role="listbox"], [role="tablist"], [data-own-keys]';

/** Enter and the space on these are a press, not a command. */
const PRESSED = 'button, a[href], summary, [role="button"]';

export interface Pressed extends KeyPress {
  readonly target: EventTarget | null;
}

/** The command that a press asks for where it was pressed. */
export const commandFor = (press: Pressed, state: StudioState): Command | undefined => {
  const target = press.target instanceof Element ? press.target : null;
  const typed = target?.closest(TYPED_IN) ?? null;
  const own = target?.closest(OWN_KEYS) ?? null;
  const found = COMMANDS.find(
    (command) => command.native !== true && command.keys?.some((chord) => isChord(press, chord)),
  );
  if (!found || (found.when && !found.when(state))) return undefined;
  if (found.everywhere === true) return target?.closest('[role="dialog"]') ? undefined : found;
  if (typed || target?.closest('[role="dialog"]')) return undefined;
  // The arrows and letters of a menu are its own; what is held with Ctrl is ours there too.
  if (own && !press.ctrlKey && !press.metaKey) return undefined;
  if (press.code === 'Enter' && target?.closest(PRESSED)) return undefined;
  const anyTab = found.id === 'undo' || found.id === 'redo' || found.id === 'keys';
  return state.tab === 'layout' || anyTab ? found : undefined;
};

/** Listens to the keyboard while the studio is open. */
export const useStudioKeys = (tools: CommandTools): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const state = tools.store.getState();
      if (state.publishing || state.dialog !== undefined || state.refusal !== undefined) return;
      const command = commandFor(event, state);
      if (!command) return;
      event.preventDefault();
      // The page around has commands of its own on the same keys.
      event.stopPropagation();
      command.run(tools);
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [tools]);
};
