import type { Pool } from 'pg';
import { cpuOf, readCpu } from './cpu.js';
import { drive, LANES, median } from './drive.js';
import type { StandardWork } from './standard-work.js';

/** One way of doing the standard work, with what it needs around its measuring. */
export interface Contender {
  readonly name: string;
  readonly work: StandardWork;
  readonly settle?: () => Promise<void>;
  /** The process that works besides this one: the engine behind HTTP. */
  readonly pid?: number;
  readonly lanes?: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpu: { readonly own: number; readonly database: number };
}

/** Drives a contender once and counts the processor time of everybody who worked for it. */
export const measure = async (
  pool: Pool,
  { work, settle, pid, lanes = LANES }: Contender,
  seconds: number,
): Promise<Measured> => {
  const [before, beside] = [await readCpu(pool), pid ? await cpuOf(pid) : 0];
  const driven = await drive(work, seconds, lanes, settle);
  const [after, besideAfter] = [await readCpu(pool), pid ? await cpuOf(pid) : 0];
  return {
    perSecond: driven.perSecond,
    p50: driven.p50,
    p95: driven.p95,
    cpu: {
      own: (after.own - before.own + besideAfter - beside) / driven.events,
      database: (after.database - before.database) / driven.events,
    },
  };
};

/**
 * Rounds in which all contenders take their turn, so that a slow minute of the machine is shared. `perSecond` and the
 * rest are medians over the rounds; the ratio to the first contender is the median of the rounds' own ratios.
 */
export const runRounds = async (
  pool: Pool,
  contenders: readonly Contender[],
  rounds: number,
  seconds: number,
): Promise<Map<string, Measured & { readonly ratio: number; readonly slower: number }>> => {
  for (const one of contenders) await drive(one.work, Math.min(1, seconds), one.lanes ?? LANES, one.settle);
  const taken = new Map<string, Measured[]>(contenders.map((one) => [one.name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const one of contenders) taken.get(one.name)!.push(await measure(pool, one, seconds));
  const base = taken.get(contenders[0]!.name)!;
  return new Map(
    [...taken].map(([name, all]) => [
      name,
      {
        perSecond: median(all.map((one) => one.perSecond)),
        p50: median(all.map((one) => one.p50)),
        p95: median(all.map((one) => one.p95)),
        cpu: {
          own: median(all.map((one) => one.cpu.own)),
          database: median(all.map((one) => one.cpu.database)),
        },
        ratio: median(all.map((one, round) => one.perSecond / base[round]!.perSecond)),
        slower: median(all.map((one, round) => one.p50 / base[round]!.p50)),
      },
    ]),
  );
};
