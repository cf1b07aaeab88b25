import type { QueryClient } from '@tanstack/react-query';
import { rememberMove } from '../live/own-moves.js';

/** What a step of a case may have changed on any screen. `revision`: of the case, as the step was answered. */
export async function refreshAfterMove(
  client: QueryClient,
  caseId?: string,
  revision?: number,
): Promise<void> {
  if (caseId && revision !== undefined) rememberMove(client, caseId, revision);
  const keys = [
    ['board'],
    ['tasks'],
    ['case-lists'],
    ['registers'],
    ['roadmaps'],
    ['monitoring'],
    caseId ? ['cases', caseId] : ['cases'],
  ];
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
