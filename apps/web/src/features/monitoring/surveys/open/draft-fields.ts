import type { SurveyFormView } from '@tandem/contracts';
import type { SurveyDraft } from './survey-draft.js';

/** What every part of the page is given. */
export interface DraftFields {
  readonly draft: SurveyDraft;
  readonly form: SurveyFormView;
  readonly forms: readonly SurveyFormView[];
  /** What is wrong at these places of the request, in words. */
  readonly problemAt: (...places: readonly string[]) => string | undefined;
  readonly onChange: (draft: SurveyDraft) => void;
}
