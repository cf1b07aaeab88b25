import { useNavigate, useSearch } from '@tanstack/react-router';
import { CampaignsPage } from '../../features/monitoring/campaigns/list/campaigns-page.js';

export function CampaignsRoute() {
  const { kind, state, year } = useSearch({ from: '/inside/monitoring/campaigns' });
  const navigate = useNavigate({ from: '/monitoring/campaigns' });
  return (
    <CampaignsPage
      filter={{ kind, state, year }}
      onFilter={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
    />
  );
}
