import type { AnswerView } from '@tandem/contracts';
import type { Json } from '@tandem/domain';
import type { LiveCase } from '@tandem/store';
import { programmeInForce } from '../pipeline/programme-in-force.js';

/** Marks of the programme's measures by their titles, from the answers that the viewer reads; nothing where he reads no programme. */
export const marksOf = (
  live: LiveCase,
  answers: readonly AnswerView[],
): Record<string, string> | undefined => {
  const all: Record<string, Json[]> = {};
  for (const { form, data } of [...answers].sort((one, other) => one.at.localeCompare(other.at)))
    if (data) (all[form] ??= []).push(data as Json);
  if (!all['personalised-programme']) return undefined;
  const programme = programmeInForce(live.state.machine.context, all);
  return (
    (programme &&
      Object.fromEntries(programme.measures.map((row) => [String(row['title']), String(row['mark'])]))) ??
    undefined
  );
};
