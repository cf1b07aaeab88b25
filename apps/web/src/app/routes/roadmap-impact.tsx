import { useNavigate, useParams } from '@tanstack/react-router';
import { ImpactPage } from '../../features/roadmaps/impact/impact-page.js';

export function RoadmapImpactRoute() {
  const { roadmapId } = useParams({ from: '/inside/roadmaps/$roadmapId/impact' });
  const navigate = useNavigate({ from: '/roadmaps/$roadmapId/impact' });
  return (
    <ImpactPage
      key={roadmapId}
      roadmapId={roadmapId}
      onWritten={() => void navigate({ to: '/roadmaps/$roadmapId', params: { roadmapId } })}
    />
  );
}
