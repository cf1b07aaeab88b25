import type { AvailableEventView } from '@tandem/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EventConfirm } from '../../features/cases/event-confirm.js';
import { PlanPage } from '../../features/roadmaps/plan/plan-page.js';
import { useDoEvent } from './use-do-event.js';

export function RoadmapRoute() {
  const { roadmapId } = useParams({ from: '/inside/roadmaps/$roadmapId' });
  const address = useSearch({ from: '/inside/roadmaps/$roadmapId' });
  const navigate = useNavigate({ from: '/roadmaps/$roadmapId' });
  const [doing, setDoing] = useState<AvailableEventView | null>(null);
  const doEvent = useDoEvent();
  return (
    <>
      <PlanPage
        key={roadmapId}
        roadmapId={roadmapId}
        address={address}
        onAddress={(change) =>
          void navigate({
            search: (before) => ({ ...before, ...change }),
            replace: !('version' in change),
            resetScroll: false,
          })
        }
        onDo={(view, event) => {
          if (!doEvent(view.id, event)) setDoing(event);
        }}
      />
      {doing && <EventConfirm caseId={roadmapId} event={doing} onClose={() => setDoing(null)} />}
    </>
  );
}
