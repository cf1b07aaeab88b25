import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Tells a change to those who do not see it: a card that moved, a filter that left three rows. */
export function announce(text: string): void {
  // The same words twice are silent to a screen reader unless they differ: a no-break space at the end makes them.
  said = text === said ? `${text}\u00a0` : text;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The polite live region; stands once in the frame. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => said);
  return (
    <div role="status" aria-live="polite" className="td-unseen">
      {text}
    </div>
  );
}
