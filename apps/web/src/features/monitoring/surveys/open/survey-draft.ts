import type { NewSurvey, SurveyFormView } from '@tandem/contracts';
import type { SurveyBody } from '../api/surveys.js';

/** What stands in the fields. */
export interface SurveyDraft {
  readonly form: string;
  readonly title: string;
  readonly mode: NewSurvey['mode'];
  readonly of: NewSurvey['audience']['of'];
  readonly pairs: NewSurvey['audience']['pairs'];
  readonly from: string;
  readonly to: string;
  readonly graceDays: number;
  readonly tells: NewSurvey['tells'];
  /** The entry that this exit is told with; none. */
  readonly joins: string | null;
  readonly awaitsExit: boolean;
}

const WEEKS_2 = 14;

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const AUDIENCES: readonly SurveyDraft['of'][] = ['mentee', 'mentor', 'curator', 'head'];

/** Whom a form asks, by its own word. */
const audienceOf = ({ filledBy }: Pick<SurveyFormView, 'filledBy'>): SurveyDraft['of'] =>
  AUDIENCES.find((one) => filledBy.includes(one)) ?? 'mentee';

/** A form chosen: its people, its name, and the mode that fits it. */
export const chooseForm = (draft: SurveyDraft, form: SurveyFormView): SurveyDraft => ({
  ...draft,
  form: form.key,
  title: form.title,
  of: audienceOf(form),
  mode: form.naming ? 'named' : draft.mode,
  tells: form.index ? draft.tells : 'questions',
  joins: null,
  awaitsExit: false,
});

/** Two weeks from today, with nothing to be filled in but what one wants otherwise. */
export const firstDraft = (form: SurveyFormView, today: string): SurveyDraft =>
  chooseForm(
    {
      form: '',
      title: '',
      mode: 'anonymous',
      of: 'mentee',
      pairs: 'active',
      from: today,
      to: addDays(today, WEEKS_2),
      graceDays: 3,
      tells: 'questions',
      joins: null,
      awaitsExit: false,
    },
    form,
  );

export const bodyOf = (draft: SurveyDraft, unit: string): SurveyBody => ({
  form: draft.form,
  title: draft.title.trim() || '—',
  unit,
  mode: draft.mode,
  audience: { of: draft.of, pairs: draft.pairs },
  from: draft.from,
  to: draft.to,
  graceDays: draft.graceDays,
  tells: draft.tells,
  awaitsExit: draft.mode === 'confidential' && draft.joins === null && draft.awaitsExit,
  ...(draft.mode === 'confidential' && draft.joins !== null ? { joins: draft.joins } : {}),
});
