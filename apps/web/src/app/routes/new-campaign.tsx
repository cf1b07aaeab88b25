import { useNavigate } from '@tanstack/react-router';
import { NewCampaignPage } from '../../features/monitoring/campaigns/open/new-campaign-page.js';

export function NewCampaignRoute() {
  const navigate = useNavigate();
  return (
    <NewCampaignPage
      onOpened={(campaignId) =>
        void navigate({ to: '/monitoring/campaigns/$campaignId', params: { campaignId } })
      }
    />
  );
}
