import { useNavigate } from '@tanstack/react-router';
import { NewRoadmapPage } from '../../features/roadmaps/begin/new-roadmap-page.js';

export function NewRoadmapRoute() {
  const navigate = useNavigate();
  return (
    <NewRoadmapPage
      onBegun={(roadmapId) => void navigate({ to: '/roadmaps/$roadmapId', params: { roadmapId } })}
      onReading={(importId) => void navigate({ to: '/roadmaps/import/$importId', params: { importId } })}
    />
  );
}
