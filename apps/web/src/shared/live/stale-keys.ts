import type { LiveChange } from '@tandem/contracts';
import type { QueryKey } from '@tanstack/react-query';

/** Which stored answers a change makes old. */
export function staleKeys(change: LiveChange): readonly QueryKey[] {
  if (change.kind === 'hello') return [];
  if (change.kind === 'notification') return [['notifications']];
  const its: readonly QueryKey[] = change.case ? [['cases', change.case]] : [];
  if (change.kind === 'document') return its;
  const everyday: readonly QueryKey[] = [...its, ['board'], ['tasks']];
  return change.kind === 'case'
    ? [...everyday, ['case-lists'], ['registers'], ['roadmaps'], ['monitoring']]
    : everyday;
}
