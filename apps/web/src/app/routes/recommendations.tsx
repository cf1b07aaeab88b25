import { useNavigate, useSearch } from '@tanstack/react-router';
import { RECOMMENDATION } from '../../features/monitoring/recommendations/api/list-recommendations.js';
import { RecommendationsPage } from '../../features/monitoring/recommendations/recommendations-page.js';

export function RecommendationsRoute() {
  const { show } = useSearch({ from: '/inside/monitoring/recommendations' });
  const navigate = useNavigate({ from: '/monitoring/recommendations' });
  return (
    <RecommendationsPage
      all={show === 'all'}
      onAll={(all) => void navigate({ search: all ? { show: 'all' } : {}, replace: true })}
      onGive={(unit) =>
        void navigate({ to: '/start/$workflow', params: { workflow: RECOMMENDATION }, search: { unit } })
      }
    />
  );
}
