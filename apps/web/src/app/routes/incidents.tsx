import { useNavigate, useSearch } from '@tanstack/react-router';
import { IncidentsPage } from '../../features/incidents/incidents-page.js';

export function IncidentsRoute() {
  const { state } = useSearch({ from: '/inside/incidents' });
  const navigate = useNavigate({ from: '/incidents' });
  return (
    <IncidentsPage
      state={state ?? 'failed'}
      onState={(next) =>
        void navigate({
          search: (before) => ({ ...before, state: next === 'failed' ? undefined : next }),
          replace: true,
        })
      }
    />
  );
}
