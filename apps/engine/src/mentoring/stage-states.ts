import { STAGES } from '@tandem/domain';

type StageState = 'closed' | 'open' | 'ahead';

/** How far each stage of a cycle is, read from the paths of its parallel states (`running.stage2.open`). */
export const stageStates = (paths: readonly string[]): Map<number, StageState> => {
  const states = new Map<number, StageState>();
  for (const { stage } of STAGES) {
    const region = `stage${stage}`;
    const after = paths
      .map((path) => path.split('.'))
      .flatMap((parts) => (parts.includes(region) ? [parts[parts.indexOf(region) + 1] ?? ''] : []));
    if (after.length === 0) continue;
    states.set(
      stage,
      after.some((state) => /^(closed|done)/.test(state))
        ? 'closed'
        : after.every((state) => /^(waiting|ahead)/.test(state))
          ? 'ahead'
          : 'open',
    );
  }
  return states;
};
