import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ComparePage } from '../../features/roadmaps/compare/compare-page.js';

export function RoadmapCompareRoute() {
  const { roadmapId } = useParams({ from: '/inside/roadmaps/$roadmapId/compare' });
  const { from, to, as, all } = useSearch({ from: '/inside/roadmaps/$roadmapId/compare' });
  const navigate = useNavigate({ from: '/roadmaps/$roadmapId/compare' });
  return (
    <ComparePage
      key={roadmapId}
      roadmapId={roadmapId}
      from={from}
      to={to}
      as={as ?? 'table'}
      all={all ?? false}
      onChange={(change) =>
        void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
      }
    />
  );
}
