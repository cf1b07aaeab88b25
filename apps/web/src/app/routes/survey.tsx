import { Navigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { pickersAt } from '../../shared/forms/pickers.js';
import { SurveyPage } from '../../features/survey/survey-page.js';
import { usePermission, useSession } from '../../shared/session/use-session.js';

/** Whoever is not asked by a survey, but may see what is told of it, is led to its results: the bell knows one address. */
export function SurveyRoute() {
  const { surveyId } = useParams({ from: '/inside/surveys/$surveyId' });
  const { unit } = useSession();
  const sees = usePermission('monitoring.see');
  const pickers = useMemo(() => pickersAt(unit?.id), [unit?.id]);
  return (
    <SurveyPage
      surveyId={surveyId}
      pickers={pickers}
      otherwise={sees && <Navigate to="/monitoring/surveys/$surveyId" params={{ surveyId }} replace />}
    />
  );
}
