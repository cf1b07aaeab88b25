import type { Move } from './grid-position.js';

/** What a key means in the table while no cell is being written in. */
export type GridCommand =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  /** `seed`: what was typed takes the place of what stood there. */
  | { readonly kind: 'edit'; readonly seed?: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'fillDown' }
  | { readonly kind: 'moveRows'; readonly by: 1 | -1 }
  | { readonly kind: 'addRow' }
  | { readonly kind: 'openRow' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'leave' };

export interface Key {
  readonly key: string;
  /** The place of the key on the keyboard: letters of commands are the same in the Russian layout. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const PLAIN: { readonly [key: string]: Move } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};
const WITH_CTRL: { readonly [key: string]: Move } = {
  ArrowUp: 'bandUp',
  ArrowDown: 'bandDown',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'gridStart',
  End: 'gridEnd',
};

/** The keys of a spreadsheet. */
export function commandOf(press: Key): GridCommand | undefined {
  const { key, shiftKey: shift, altKey: alt } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  if (alt) {
    if (ctrl || shift) return undefined;
    if (key === 'ArrowUp') return { kind: 'moveRows', by: -1 };
    return key === 'ArrowDown' ? { kind: 'moveRows', by: 1 } : undefined;
  }
  if (ctrl) return ctrlCommand(press);
  const move = PLAIN[key];
  if (move) return { kind: 'move', move, extend: shift };
  if (key === 'Tab') return { kind: 'move', move: shift ? 'previous' : 'next', extend: false };
  if (key === 'Enter' || key === 'F2') return shift ? { kind: 'openRow' } : { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === 'Escape') return { kind: 'leave' };
  if (key === 'ContextMenu' || (key === 'F10' && shift)) return { kind: 'menu' };
  return [...key].length === 1 ? { kind: 'edit', seed: key } : undefined;
}

function ctrlCommand({ key, code, shiftKey: shift }: Key): GridCommand | undefined {
  const move = WITH_CTRL[key];
  if (move) return { kind: 'move', move, extend: shift };
  if (key === 'Enter') return { kind: 'addRow' };
  if (code === 'KeyZ') return { kind: shift ? 'redo' : 'undo' };
  if (shift) return undefined;
  if (code === 'KeyY') return { kind: 'redo' };
  if (code === 'KeyD') return { kind: 'fillDown' };
  return code === 'KeyA' ? { kind: 'selectAll' } : undefined;
}
