import { lazy, Suspense, useSyncExternalStore } from 'react';
import { announce } from './announcer.js';

const load = () => import('./toasts.js');
const Toasts = lazy(load);
let wanted = false;
const listeners = new Set<() => void>();

/** A toast for what the person just did; failures are told at their place, never here. */
export function tellDone(message: string): void {
  wanted = true;
  listeners.forEach((listener) => listener());
  void load().then(({ showToast }) => showToast(message));
  announce(message);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where toasts appear; their script comes with the first of them. */
export function ToastPlace() {
  const on = useSyncExternalStore(subscribe, () => wanted);
  return <Suspense>{on && <Toasts />}</Suspense>;
}
