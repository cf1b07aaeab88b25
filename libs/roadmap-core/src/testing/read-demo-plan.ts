import { readFileSync } from 'node:fs';
import type { RoadmapPlan } from '../plan/plan.js';

/** One of the four roadmaps of the documents, complete, as the demonstration region has it. */
export const readDemoPlan = (
  name: 'region-2020' | 'region-2025' | 'kedrovy-2025' | 'nefteyugansk-2024',
): RoadmapPlan =>
  JSON.parse(
    readFileSync(new URL(`../../../../apps/engine/demo/roadmaps/${name}.json`, import.meta.url), 'utf8'),
  ) as RoadmapPlan;
