import { lazy, type ComponentType } from 'react';

/** When the browser has nothing better to do; at the latest after two seconds. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });

/** A piece that nobody waits for: its script comes once the screen itself stands. */
export const afterIdle = <Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
) => lazy(() => idle().then(load));
