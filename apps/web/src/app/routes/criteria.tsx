import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { CriteriaPage } from '../../features/monitoring/criteria/criteria-page.js';

export function CriteriaRoute() {
  const { campaignId } = useParams({ from: '/inside/monitoring/campaigns/$campaignId/criteria' });
  const { of } = useSearch({ from: '/inside/monitoring/campaigns/$campaignId/criteria' });
  const navigate = useNavigate({ from: '/monitoring/campaigns/$campaignId/criteria' });
  return (
    <CriteriaPage
      key={campaignId}
      campaignId={campaignId}
      of={of}
      onPlace={(place) => void navigate({ search: place === undefined ? {} : { of: place } })}
    />
  );
}
