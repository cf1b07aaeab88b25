import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ReviewPage } from '../../features/roadmaps/review/review-page.js';
import { useDoEvent } from './use-do-event.js';

export function RoadmapReviewRoute() {
  const { roadmapId } = useParams({ from: '/inside/roadmaps/$roadmapId/review' });
  const { version, show, row } = useSearch({ from: '/inside/roadmaps/$roadmapId/review' });
  const navigate = useNavigate({ from: '/roadmaps/$roadmapId/review' });
  const doEvent = useDoEvent();
  return (
    <ReviewPage
      key={roadmapId}
      roadmapId={roadmapId}
      version={version}
      filter={show ?? 'all'}
      onFilter={(next) =>
        void navigate({
          search: (before) => ({ ...before, show: next === 'all' ? undefined : next }),
          replace: true,
          resetScroll: false,
        })
      }
      row={row}
      onRow={(key) =>
        void navigate({ search: (before) => ({ ...before, row: key }), replace: true, resetScroll: false })
      }
      onForm={(event) => doEvent(roadmapId, event)}
    />
  );
}
