import { join, resolve } from 'node:path';

export interface Settings {
  /** How long one measure of one round runs. */
  readonly seconds: number;
  readonly rounds: number;
  /** Stored cases for the measure of a full database. */
  readonly storedCases: number;
  readonly redisUrl: string | undefined;
  /** Where a Chromium lies; typing is measured in a real browser. */
  readonly chromium: string | undefined;
  readonly contentRoot: string;
  readonly engineMain: string;
  /** Flags of Node for the engine's process, such as `--cpu-prof`. */
  readonly engineFlags: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Only these measures; everything when empty. */
  readonly only: readonly string[];
}

const number = (value: string | undefined, otherwise: number): number => {
  const read = Number(value);
  return value && Number.isFinite(read) && read > 0 ? read : otherwise;
};

/** `BENCH_SECONDS`, `BENCH_ROUNDS`, `BENCH_CASES`; arguments name measures (`npm run bench -- core http`). */
export const readSettings = (args: readonly string[]): Settings => {
  const bench = resolve(import.meta.dirname, '../..');
  return {
    seconds: number(process.env['BENCH_SECONDS'], 2.5),
    rounds: number(process.env['BENCH_ROUNDS'], 3),
    storedCases: number(process.env['BENCH_CASES'], 200_000),
    redisUrl: process.env['TANDEM_TEST_REDIS_URL'],
    chromium: process.env['CHROME_PATH'],
    contentRoot: join(bench, 'content'),
    engineMain: join(bench, '..', 'engine', 'dist', 'main.js'),
    engineFlags: process.env['BENCH_ENGINE_FLAGS']?.split(' ') ?? ['--max-semi-space-size=4'],
    environment: process.env,
    only: args,
  };
};

/** Is this measure asked for? Without names all are. */
export const wants = ({ only }: Settings, ...measures: string[]): boolean =>
  only.length === 0 || measures.some((name) => only.includes(name));
