import { setTimeout as sleep } from 'node:timers/promises';
import type { Processes } from '../running/start-processes.js';
import type { Driven } from './drive-cases.js';

/** One blow in the middle of the work. */
export interface Strike {
  readonly struckAt: number;
  /** When what was struck stood again. */
  readonly restoredAt: number;
}

/** What is struck; `turn` counts the blows of one run. */
export type Blow = (processes: Processes, turn: number) => Promise<Strike>;

/** How long what was killed stays away: long enough for clients and workers to meet its absence. */
const AWAY_MS = 700;

const killAndRestart = async (
  kill: () => Promise<void>,
  restart: () => Promise<unknown>,
): Promise<Strike> => {
  await kill();
  const struckAt = Date.now();
  await sleep(AWAY_MS);
  await restart();
  return { struckAt, restoredAt: Date.now() };
};

/** Of two engines the first blow meets the one that answers, the second the one that works. */
export const killEngine: Blow = ({ engines }, turn) => {
  const engine = engines[turn % engines.length]!;
  return killAndRestart(
    () => engine.kill(),
    () => engine.start(),
  );
};

export const killPostgres: Blow = ({ postgres }) =>
  killAndRestart(
    () => postgres.kill(),
    () => postgres.restart(),
  );

export const killRedis: Blow = ({ redis }) =>
  killAndRestart(
    () => redis!.kill(),
    () => redis!.restart(),
  );

export const flushRedis: Blow = async ({ redis }) => {
  await redis!.flush();
  return { struckAt: Date.now(), restoredAt: Date.now() };
};

/** What the run has seen, in one line for the log of the tests. */
export const describeRun = (
  name: string,
  driven: Driven,
  strikes: readonly Strike[],
  settledMs: number,
): string => {
  const retried = driven.requests.filter((one) => one.attempts > 1);
  const repeats = retried.reduce((sum, one) => sum + one.attempts - 1, 0);
  const answeredAgain = strikes.map(({ struckAt }) => {
    const after = driven.requests.filter((one) => one.sentAt >= struckAt).map((one) => one.answeredAt);
    return after.length > 0 ? `${Math.min(...after) - struckAt} ms` : 'no request after it';
  });
  const restored = strikes.map((one) => `${one.restoredAt - one.struckAt} ms`);
  return [
    `${name}: ${driven.acknowledged.length} events of ${driven.requests.length} requests`,
    `${retried.length} retried (${repeats} times)`,
    `struck part back after ${restored.join(', ')}`,
    `first answer after ${answeredAgain.join(', ')}`,
    `settled ${settledMs} ms after the last event`,
  ].join('; ');
};
