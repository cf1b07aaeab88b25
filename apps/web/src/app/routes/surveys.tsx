import { useNavigate, useSearch } from '@tanstack/react-router';
import { SurveysPage } from '../../features/monitoring/surveys/list/surveys-page.js';

export function SurveysRoute() {
  const { phase } = useSearch({ from: '/inside/monitoring/surveys' });
  const navigate = useNavigate({ from: '/monitoring/surveys' });
  return (
    <SurveysPage
      phase={phase}
      onPhase={(next) => void navigate({ search: (before) => ({ ...before, phase: next }), replace: true })}
    />
  );
}
