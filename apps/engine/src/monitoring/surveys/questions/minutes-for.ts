import type { SurveyQuestions } from './counted-question.js';

/** A choice or a scale takes some seconds, words take longer. */
const SECONDS = { counted: 9, inWords: 40 };

/** How long an answer takes, in whole minutes: said before the first question, so that nobody begins in the corridor. */
export const minutesFor = ({ counted, inWords }: SurveyQuestions): number =>
  Math.max(1, Math.round((counted.length * SECONDS.counted + inWords.length * SECONDS.inWords) / 60));
