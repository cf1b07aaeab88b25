import type { CaseState } from '../language/case-state.js';
import type { CaseChange, Decision } from '../language/decision.js';
import { effectNames } from './effect-names.js';
import type { StepResult } from './journey.js';

/** Where a step has led: what its expectation is compared with. */
export const resultOf = (
  step: string,
  now: number,
  state: CaseState | undefined,
  last: CaseChange | undefined,
  decisions: readonly Decision[],
): Omit<StepResult, 'problems'> => {
  const refused = decisions.find((one) => !one.accepted);
  return {
    step,
    at: new Date(now).toISOString(),
    state: last?.to ?? [],
    stage: last?.stage ?? null,
    status: state?.status ?? 'open',
    tasks: state?.tasks.map(({ key }) => key) ?? [],
    effects: decisions.flatMap((one) => (one.accepted ? effectNames(one.change) : [])),
    context: state?.machine.context ?? {},
    ...(refused && !refused.accepted ? { refused: { code: refused.code, reason: refused.reason.ru } } : {}),
  };
};
