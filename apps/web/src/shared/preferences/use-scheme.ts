import { readScheme, type Scheme } from '@tandem/ui';
import { useSyncExternalStore } from 'react';

const KEY = 'tandem.scheme';
const listeners = new Set<() => void>();
let current: Scheme | undefined;

function read(): Scheme {
  current ??= readScheme(parse());
  return current;
}

function parse(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

function choose(scheme: Scheme): void {
  current = scheme;
  try {
    localStorage.setItem(KEY, JSON.stringify(scheme));
  } catch {
    // Without storage the choice holds until the page is closed.
  }
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Colours and size that the person chose for his eyes on this device. */
export const useScheme = (): [Scheme, (scheme: Scheme) => void] => [
  useSyncExternalStore(subscribe, read),
  choose,
];
