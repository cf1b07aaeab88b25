import { useNavigate } from '@tanstack/react-router';
import { NewSurveyPage } from '../../features/monitoring/surveys/open/new-survey-page.js';

export function NewSurveyRoute() {
  const navigate = useNavigate();
  return (
    <NewSurveyPage
      onOpened={(surveyId) => void navigate({ to: '/monitoring/surveys/$surveyId', params: { surveyId } })}
    />
  );
}
