import type { AvailableEventView } from '@tandem/contracts';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EventConfirm } from '../../features/cases/event-confirm.js';
import { CampaignPage } from '../../features/monitoring/campaigns/control/campaign-page.js';
import { useDoEvent } from './use-do-event.js';

export function CampaignRoute() {
  const { campaignId } = useParams({ from: '/inside/monitoring/campaigns/$campaignId' });
  const { unit: _, ...address } = useSearch({ from: '/inside/monitoring/campaigns/$campaignId' });
  const navigate = useNavigate({ from: '/monitoring/campaigns/$campaignId' });
  const [asking, setAsking] = useState<AvailableEventView | null>(null);
  const doEvent = useDoEvent();
  return (
    <>
      <CampaignPage
        key={campaignId}
        campaignId={campaignId}
        address={address}
        onAddress={(change) =>
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
        }
        onConsolidation={() =>
          void navigate({
            to: '/monitoring/campaigns/$campaignId/consolidation',
            params: { campaignId },
            search: {},
          })
        }
        onDo={(event) => {
          if (!doEvent(campaignId, event)) setAsking(event);
        }}
      />
      {asking && <EventConfirm caseId={campaignId} event={asking} onClose={() => setAsking(null)} />}
    </>
  );
}
