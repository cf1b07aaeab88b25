import { useNavigate, useParams } from '@tanstack/react-router';
import { ImportPage } from '../../features/roadmaps/import/import-page.js';

export function RoadmapImportRoute() {
  const { importId } = useParams({ from: '/inside/roadmaps/import/$importId' });
  const navigate = useNavigate();
  return (
    <ImportPage
      key={importId}
      importId={importId}
      onTaken={(roadmapId) =>
        void navigate({ to: '/roadmaps/$roadmapId', params: { roadmapId }, replace: true })
      }
      onAgain={() => void navigate({ to: '/roadmaps/new', replace: true })}
    />
  );
}
