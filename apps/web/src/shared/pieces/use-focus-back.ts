import { useEffect, useRef } from 'react';

const NEVER = Symbol('not opened yet');

/**
 * Gives the focus back to where it was when a dialog opened. For dialogs that go from the page when they close: Mantine
 * gives it back only from those that stay. `opened` tells one opening from the next where the dialog itself stays.
 */
export function useFocusBack(opened?: string): void {
  const before = useRef<Element | null>(null);
  const last = useRef<unknown>(NEVER);
  if (last.current !== opened) {
    last.current = opened;
    before.current = document.activeElement;
  }
  useEffect(
    () => () => {
      // By then the dialog is gone; who has taken the focus meanwhile keeps it.
      setTimeout(() => {
        const back = before.current;
        const free = document.activeElement === null || document.activeElement === document.body;
        if (free && back instanceof HTMLElement && back.isConnected) back.focus();
      });
    },
    [],
  );
}
