import type { WhenIdle } from './check-scheduler.js';

const QUIET_MS = 350;

/** After a short silence of the keyboard, when the browser has nothing better to do. */
export const whenIdle: WhenIdle = (work) => {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(work, { timeout: 2_000 });
    else work();
  }, QUIET_MS);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
};

/** Lets the browser paint and take keys between two pieces of work. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 0);
  });
