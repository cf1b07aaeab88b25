import type { MySurveyView } from '@tandem/contracts';
import type { JsonObject, Language } from '@tandem/domain';
import { surveyPhase, takeAnswer, type InvitationStatus } from '@tandem/monitoring-core';
import type { PublishedForm } from '../../../pipeline/definitions.js';
import { translateForm } from '@tandem/forms-core';
import { readSurveyQuestions } from '../questions/read-survey-questions.js';
import { minutesFor } from '../questions/minutes-for.js';
import { SURVEY_COLUMNS, windowOf, type SurveyRecord } from '../survey-row.js';
import { promiseOf } from './promise-of.js';

export interface MySurveyRow extends SurveyRecord {
  readonly status: InvitationStatus;
  readonly zone: string;
  readonly answer: JsonObject | null;
}

/** Surveys that ask this person, read with his own rights; one that he names also when it was told a moment ago. */
export const MY_SURVEYS = `
select ${SURVEY_COLUMNS}, i.status, u.zone,
  (select a.data from survey_answer a where a.survey_id = s.id and a.author_id = i.person_id) as answer
from survey_invitation i join survey s on s.id = i.survey_id join unit u on u.id = i.unit_id
where i.person_id = $1 and s.cancelled_at is null and (s.published_at is null and $2::uuid is null or s.id = $2)
order by s.window_to, s.id limit 50`;

/** As its own invited person sees a survey. */
export const toMySurvey = (
  row: MySurveyRow,
  form: PublishedForm,
  language: Language,
  now: string,
): MySurveyView => {
  const asking = { mode: row.mode, window: windowOf(row), timeZone: row.zone, now };
  const may = row.published_at === null && takeAnswer(row.status, 'answer', asking).ok;
  const questions = readSurveyQuestions(form.definition);
  return {
    id: row.id,
    title: row.title,
    form: row.form_key,
    formVersion: row.form_version,
    mode: row.mode,
    promise: promiseOf(row, { words: questions.inWords.length > 0 }, language),
    window: { from: row.window_from, to: row.window_to },
    status: row.status,
    mayAnswer: may && row.status !== 'answered',
    mayChange: may && row.status === 'answered',
    minutes: minutesFor(questions),
    leftOut: [...questions.leftOut],
    answer: row.answer,
  };
};

/** What is over is not shown any more; what has not begun, not yet. */
export const isNow = (row: MySurveyRow, now: string): boolean =>
  ['open', 'grace'].includes(surveyPhase({ window: windowOf(row), timeZone: row.zone, now }));

/** Title of the form in the reader's language. */
export const formTitle = (form: PublishedForm, language: Language): string =>
  translateForm(form.definition, language).title;
