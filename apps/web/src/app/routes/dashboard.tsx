import { useSearch } from '@tanstack/react-router';
import { DashboardPage } from '../../features/monitoring/dashboard/dashboard-page.js';

export function DashboardRoute() {
  const { of } = useSearch({ from: '/inside/monitoring' });
  return <DashboardPage of={of} />;
}
