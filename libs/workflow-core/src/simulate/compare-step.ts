import type { Expectation, StepResult } from './journey.js';

/** Where a result is not what was expected, in words. */
export const compareStep = (
  expect: Expectation | undefined,
  result: Omit<StepResult, 'problems'>,
): readonly string[] => {
  const problems: string[] = [];
  const say = (what: string, wanted: unknown, got: unknown): void => {
    problems.push(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  };
  if (result.refused?.code !== expect?.refused)
    say('refused', expect?.refused ?? 'accepted', result.refused?.code ?? 'accepted');
  if (!expect) return problems;
  for (const path of expect.state === undefined ? [] : [expect.state].flat())
    if (!result.state.some((leaf) => leaf === path || leaf.startsWith(`${path}.`)))
      say('state', path, result.state);
  if (expect.stage !== undefined && expect.stage !== result.stage) say('stage', expect.stage, result.stage);
  if (expect.status !== undefined && expect.status !== result.status)
    say('status', expect.status, result.status);
  for (const task of expect.tasks ?? []) if (!result.tasks.includes(task)) say('tasks', task, result.tasks);
  for (const task of expect.noTasks ?? [])
    if (result.tasks.includes(task)) say('noTasks', task, result.tasks);
  for (const effect of expect.effects ?? [])
    if (!result.effects.includes(effect)) say('effects', effect, result.effects);
  for (const [name, value] of Object.entries(expect.context ?? {}))
    if (JSON.stringify(result.context[name]) !== JSON.stringify(value))
      say(`context.${name}`, value, result.context[name]);
  return problems;
};
