import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GroupCommit, type GroupCommitOptions } from './group-commit.js';

interface Run {
  readonly group: readonly string[];
  finish(): void;
}

/** A commit whose groups end when the test says so; a request is its case's name, its outcome the same in capitals. */
const held = (options?: GroupCommitOptions) => {
  const runs: Run[] = [];
  const commit = new GroupCommit<string, string>(
    (group) =>
      new Promise((resolve) => {
        runs.push({ group, finish: () => resolve(group.map((one) => one.toUpperCase())) });
      }),
    options,
  );
  return { commit, runs };
};
/** A timer may come before what waits for the end of this turn of the event loop; the end of the next one may not. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
const sizes = (runs: readonly Run[]): number[] => runs.map(({ group }) => group.length);
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `case${index}`);

describe('group commit', () => {
  it('writes what arrived together as one group', async () => {
    const { commit, runs } = held();
    const answers = Promise.all(names(3).map((name) => commit.submit(name, name)));
    await turn();
    expect(sizes(runs)).toEqual([3]);
    runs[0]!.finish();
    expect(await answers).toEqual(['CASE0', 'CASE1', 'CASE2']);
  });

  it('divides many among the groups that may be under way', async () => {
    const { commit, runs } = held({ inFlight: 3, besides: 16 });
    for (const name of names(64)) void commit.submit(name, name);
    await turn();
    expect(sizes(runs)).toEqual([22, 21, 21]);
  });

  it('lets few wait for the group that is under way', async () => {
    const { commit, runs } = held({ inFlight: 3, besides: 16 });
    void commit.submit('first', 'first');
    await turn();
    for (const name of names(15)) void commit.submit(name, name);
    await turn();
    expect(sizes(runs)).toEqual([1]);
    runs[0]!.finish();
    await turn();
    expect(sizes(runs)).toEqual([1, 15]);
  });

  it('never takes more than the largest group', async () => {
    const { commit, runs } = held({ inFlight: 1, maxGroup: 10 });
    for (const name of names(25)) void commit.submit(name, name);
    for (const done of [0, 1, 2]) {
      await turn();
      runs[done]!.finish();
    }
    await commit.idle();
    expect(sizes(runs)).toEqual([10, 10, 5]);
  });

  it('answers everybody of a group that failed, and goes on', async () => {
    let tries = 0;
    const commit = new GroupCommit<string, string>((group) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no connection')) : Promise.resolve([...group]);
    });
    const both = await Promise.allSettled([commit.submit('one', 'one'), commit.submit('other', 'other')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await commit.submit('one', 'again')).toBe('again');
  });

  it('keeps commands of one case apart and in their order, whatever comes when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 60 }),
        fc.record({
          inFlight: fc.integer({ min: 1, max: 4 }),
          besides: fc.integer({ min: 1, max: 8 }),
          maxGroup: fc.integer({ min: 1, max: 8 }),
        }),
        async (cases, options) => {
          const seen = new Map<string, number[]>();
          const busy = new Set<string>();
          const commit = new GroupCommit<{ name: string; turn: number }, number>(async (group) => {
            for (const { name, turn: order } of group) {
              if (busy.has(name)) throw new Error(`${name} is in two groups`);
              busy.add(name);
              seen.set(name, [...(seen.get(name) ?? []), order]);
            }
            await Promise.resolve();
            for (const { name } of group) busy.delete(name);
            return group.map(({ turn: order }) => order);
          }, options);
          const answers = cases.map((one, order) =>
            commit.submit(`case${one}`, { name: `case${one}`, turn: order }),
          );
          expect(await Promise.all(answers)).toEqual(cases.map((_, order) => order));
          for (const orders of seen.values()) expect(orders).toEqual([...orders].sort((a, b) => a - b));
        },
      ),
    );
  });
});
