import { RoadmapsList } from '../../features/roadmaps/plan/roadmaps-list.js';

export function RoadmapsRoute() {
  return <RoadmapsList />;
}
