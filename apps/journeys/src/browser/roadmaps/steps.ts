import { it } from '@jest/globals';

type Walk = () => Promise<void>;

/** Tests that are steps of one road: behind the one that has failed there is nothing to walk on. */
export const steps = (): ((name: string, walk: Walk, ms?: number) => void) => {
  let broken: string | undefined;
  return (name, walk, ms) =>
    it(
      name,
      async () => {
        if (broken !== undefined) throw new Error(`not walked: the road ended at «${broken}»`);
        try {
          await walk();
        } catch (error) {
          broken = name;
          throw error;
        }
      },
      ms,
    );
};
