import type { Text } from '@tandem/domain';
import { invertEdits, type Step, type TextEdit } from '@tandem/forms-core';

/** The one replacement that leads from a text to another. */
export const editBetween = (before: string, after: string): TextEdit => {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return {
    offset: head,
    length: before.length - head - tail,
    text: after.slice(head, after.length - tail),
  };
};

/** Several steps as one that is undone at once: «Обязательные: 4 поля». */
export const mergeSteps = (before: string, after: string, steps: readonly Step[], name: Text): Step => {
  const edits = before === after ? [] : [editBetween(before, after)];
  return {
    name,
    edits,
    inverse: invertEdits(before, edits),
    writes: [...new Set(steps.flatMap((step) => step.writes))],
    select: steps.at(-1)?.select ?? [],
    notes: steps.flatMap((step) => step.notes),
  };
};
