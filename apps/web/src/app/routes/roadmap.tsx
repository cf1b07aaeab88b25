import type { AvailableEventView, RoadmapView } from '@tandem/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EventConfirm } from '../../features/cases/event-confirm.js';
import type { PlanAddress } from '../../features/roadmaps/plan/plan-address.js';
import { PlanPage } from '../../features/roadmaps/plan/plan-page.js';
import { DECIDED_BESIDE } from '../../features/roadmaps/plan/decided-beside.js';
import { SubmitDialog } from '../../features/roadmaps/plan/submit-dialog.js';
import { useDoEvent } from './use-do-event.js';

interface Doing {
  readonly view: RoadmapView;
  readonly event: AvailableEventView;
}

export function RoadmapRoute() {
  const { roadmapId } = useParams({ from: '/inside/roadmaps/$roadmapId' });
  const address = useSearch({ from: '/inside/roadmaps/$roadmapId' });
  const navigate = useNavigate({ from: '/roadmaps/$roadmapId' });
  const [doing, setDoing] = useState<Doing | null>(null);
  const doEvent = useDoEvent();
  const onAddress = (change: PlanAddress) =>
    void navigate({
      search: (before) => ({ ...before, ...change }),
      replace: !('version' in change),
      resetScroll: false,
    });
  const onDo = (view: RoadmapView, event: AvailableEventView) => {
    if (view.parent && DECIDED_BESIDE.test(event.type) && !event.form)
      return void navigate({ to: '/roadmaps/$roadmapId/review', params: { roadmapId }, search: {} });
    if (!doEvent(view.id, event)) setDoing({ view, event });
  };
  const close = () => setDoing(null);
  return (
    <>
      <PlanPage key={roadmapId} roadmapId={roadmapId} address={address} onAddress={onAddress} onDo={onDo} />
      {doing?.event.type === 'ROADMAP.SUBMIT' ? (
        <SubmitDialog
          {...doing}
          onRow={(row) => {
            close();
            onAddress({ row, show: undefined, q: undefined });
          }}
          onSent={() => {
            close();
            onAddress({ version: undefined, row: undefined });
          }}
          onClose={close}
        />
      ) : (
        doing && <EventConfirm caseId={roadmapId} event={doing.event} onClose={close} />
      )}
    </>
  );
}
