import type { QueryClient } from '@tanstack/react-query';

/** What a step of a case may have changed on any screen. */
export async function refreshAfterMove(client: QueryClient, caseId?: string): Promise<void> {
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
