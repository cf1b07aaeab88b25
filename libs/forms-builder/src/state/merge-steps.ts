import type { Text } from '@tandem/domain';
import { invertEdits, replaceText, type Step } from '@tandem/forms-core';

/** Several steps as one that is undone at once: «Обязательные: 4 поля». */
export const mergeSteps = (before: string, after: string, steps: readonly Step[], name: Text): Step => {
  const edits = replaceText(before, after);
  return {
    name,
    edits,
    inverse: invertEdits(before, edits),
    writes: [...new Set(steps.flatMap((step) => step.writes))],
    select: [...new Set(steps.flatMap((step) => step.select))],
    notes: steps.flatMap((step) => step.notes),
  };
};
