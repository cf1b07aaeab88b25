import { useQuery } from '@tanstack/react-query';
import { roadmapQuery, type PlanVersion } from '../api/get-roadmap.js';
import { settledVersion } from './settled-version.js';

/**
 * What the server shows of itself to those of the place is the draft. Where nobody is writing it, what holds is read:
 * the version in force, or the one that was sent.
 */
export function useShownPlan(id: string, version: PlanVersion) {
  const first = useQuery(roadmapQuery(id, version));
  const settled = version === undefined ? settledVersion(first.data) : undefined;
  const second = useQuery({ ...roadmapQuery(id, settled), enabled: settled !== undefined });
  return settled === undefined ? first : second;
}
