import { useEffect, type RefObject } from 'react';
import { focusSheet } from '../canvas/focus-sheet.js';
import { useStudioStore } from '../state/index.js';

/** A press after which the browser needs a moment: what was focused is gone, and so is the dialog over it. */
const AFTER = [0, 60, 350];

/**
 * The focus is never lost: when what had it is taken out, it goes to the selected field; when the selection goes on by
 * the keyboard on the sheet, it goes along.
 */
export const useKeepFocus = (root: RefObject<HTMLElement | null>): void => {
  const store = useStudioStore();
  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    const look = (): void => {
      const { tab, editing, dialog, refusal, publishing } = store.getState();
      const element = root.current;
      if (!element || tab !== 'layout' || editing || dialog || refusal || publishing) return;
      const active = document.activeElement;
      const lost = active === null || active === document.body;
      const onFrame = active instanceof HTMLElement && active.dataset['frame'] !== undefined;
      if (lost || (onFrame && active.tabIndex !== 0)) focusSheet(element);
    };
    const leave = store.subscribe((now, before) => {
      const same =
        now.selection === before.selection &&
        now.document === before.document &&
        now.editing === before.editing &&
        now.dialog === before.dialog &&
        now.refusal === before.refusal;
      if (same) return;
      for (const timer of timers) clearTimeout(timer);
      timers = AFTER.map((wait) => setTimeout(look, wait));
    });
    return () => {
      leave();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [store, root]);
};
