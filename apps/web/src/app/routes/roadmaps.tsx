import { useNavigate, useSearch } from '@tanstack/react-router';
import RoadmapsPage from '../../features/roadmaps/list/roadmaps-page.js';

export function RoadmapsRoute() {
  const { tab, ...filter } = useSearch({ from: '/inside/roadmaps' });
  const navigate = useNavigate({ from: '/roadmaps' });
  const { level, standing, search, overdue } = filter;
  return (
    <RoadmapsPage
      tab={tab}
      onTab={(next) =>
        void navigate({ search: (before) => ({ unit: before.unit, tab: next }), replace: true })
      }
      filter={{ level, standing, search, overdue }}
      onFilter={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
    />
  );
}
