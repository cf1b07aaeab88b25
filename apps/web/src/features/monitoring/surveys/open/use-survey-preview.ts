import { useFreshPreview } from '../../pieces/use-fresh-preview.js';
import { previewSurvey, type SurveyBody } from '../api/surveys.js';

/** What the survey would be. */
export const useSurveyPreview = (body: SurveyBody) => useFreshPreview(['surveys'], body, previewSurvey);
