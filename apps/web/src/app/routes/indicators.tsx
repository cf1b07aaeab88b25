import { useNavigate, useSearch } from '@tanstack/react-router';
import { IndicatorsPage } from '../../features/monitoring/indicators/indicators-page.js';

export function IndicatorsRoute() {
  const { of, document, open } = useSearch({ from: '/inside/monitoring/indicators' });
  const navigate = useNavigate({ from: '/monitoring/indicators' });
  return (
    <IndicatorsPage
      address={{ of, document, open }}
      onAddress={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
    />
  );
}
