import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ConsolidationPage } from '../../features/monitoring/consolidation/consolidation-page.js';

export function ConsolidationRoute() {
  const { campaignId } = useParams({ from: '/inside/monitoring/campaigns/$campaignId/consolidation' });
  const { unit: _, ...address } = useSearch({
    from: '/inside/monitoring/campaigns/$campaignId/consolidation',
  });
  const navigate = useNavigate({ from: '/monitoring/campaigns/$campaignId/consolidation' });
  return (
    <ConsolidationPage
      key={campaignId}
      campaignId={campaignId}
      address={address}
      onAddress={(change) =>
        void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
      }
    />
  );
}
