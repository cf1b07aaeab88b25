import { STEPS, type OpenedCase, type StandardWork } from './standard-work.js';

export interface Driven {
  readonly events: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

export const LANES = 64;

/** Drives `lanes` cases at once, each through its seven events and then the next case, for so long. */
export const drive = async (
  work: StandardWork,
  seconds: number,
  lanes = LANES,
  settle: () => Promise<void> = async () => undefined,
): Promise<Driven> => {
  const took: number[] = [];
  const since = performance.now();
  const until = since + seconds * 1_000;
  await Promise.all(Array.from({ length: lanes }, (_, lane) => driveLane(work, lane, until, took)));
  await settle();
  const spent = (performance.now() - since) / 1_000;
  took.sort((a, b) => a - b);
  return {
    events: took.length,
    seconds: spent,
    perSecond: took.length / spent,
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
  };
};

const driveLane = async (work: StandardWork, lane: number, until: number, took: number[]): Promise<void> => {
  while (performance.now() < until) {
    const opened: OpenedCase = await work.open(lane);
    for (let step = 1; step <= STEPS && performance.now() < until; step += 1) {
      const since = performance.now();
      await opened.send(step);
      took.push(performance.now() - since);
    }
  }
};

/** Of sorted values. */
export const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

export const median = (values: readonly number[]): number =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
