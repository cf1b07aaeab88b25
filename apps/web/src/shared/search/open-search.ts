import { useSyncExternalStore } from 'react';

let asked = 0;
const listeners = new Set<() => void>();

/** The search over everything: opened from anywhere, drawn by the frame, fetched when it is first asked for. */
export const openSearch = (): void => {
  asked += 1;
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How many times it was asked for. */
export const useSearchAsked = (): number => useSyncExternalStore(subscribe, () => asked);
