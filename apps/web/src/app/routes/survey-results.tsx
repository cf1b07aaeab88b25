import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ResultsPage } from '../../features/monitoring/surveys/results/results-page.js';

export function SurveyResultsRoute() {
  const { surveyId } = useParams({ from: '/inside/monitoring/surveys/$surveyId' });
  const { of } = useSearch({ from: '/inside/monitoring/surveys/$surveyId' });
  const navigate = useNavigate({ from: '/monitoring/surveys/$surveyId' });
  return (
    <ResultsPage
      surveyId={surveyId}
      of={of}
      onUnit={(unit) => void navigate({ search: (before) => ({ ...before, of: unit }), replace: true })}
    />
  );
}
