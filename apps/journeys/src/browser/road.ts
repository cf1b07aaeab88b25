import { it } from '@jest/globals';

/**
 * Steps that stand one upon another. After one that failed the rest could only fail in its wake: they say so at once
 * and are not tried.
 */
export const makeRoad = (): ((name: string, walk: () => Promise<void>, timeout?: number) => void) => {
  let fallen: string | undefined;
  return (name, walk, timeout = 240_000) =>
    it(
      name,
      async () => {
        // Without a trace: there is nothing to look at here.
        if (fallen) throw Object.assign(new Error(), { stack: `Not tried, because «${fallen}» failed` });
        await walk().catch((error: unknown) => {
          fallen = name;
          throw error;
        });
      },
      timeout,
    );
};
