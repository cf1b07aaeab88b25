import { JOBS, type JobName } from './jobs.js';

/** Compares handlers with the catalogue: each job has exactly one. Returns what is wrong, in words; empty when all is well. */
export const checkHandlers = (handlers: readonly { readonly name: string }[]): string[] => {
  const count = new Map<string, number>();
  for (const { name } of handlers) count.set(name, (count.get(name) ?? 0) + 1);
  const names = Object.keys(JOBS) as JobName[];
  return [
    ...names
      .filter((name) => !count.has(name))
      .map((name) => `The job "${name}" has no handler: nobody would ever perform it.`),
    ...[...count]
      .filter(([, times]) => times > 1)
      .map(([name, times]) => `The job "${name}" has ${times} handlers: keep one.`),
    ...[...count.keys()]
      .filter((name) => !Object.hasOwn(JOBS, name))
      .map((name) => `The handler "${name}" has no job in the catalogue (libs/queue/src/catalogue/jobs.ts).`),
  ];
};
