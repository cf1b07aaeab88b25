import { russianCalendarDays } from '@tandem/domain';
import type { CompiledForm, FormVerdict } from '@tandem/forms-core';
import type { FormSample } from './read-forms.js';

const days = russianCalendarDays();
const calendar = { region: 'tomsk', years: [2025, 2026], days: new Map(days.map((day) => [day.date, day])) };

/** The day of samples that name none. */
const TODAY = '2026-11-21';

/** The form's verdict on a sample, with the day and the case that the sample names. */
export const judgeSample = (
  form: CompiledForm,
  sample: Pick<FormSample, 'data' | 'today' | 'case'>,
): FormVerdict =>
  form.validate(sample.data, {
    today: sample.today ?? TODAY,
    language: 'ru',
    calendar,
    case: sample.case ?? {},
  });

/** Places that a sample's answers leave hidden. */
export const hiddenIn = (form: CompiledForm, sample: FormSample): ReadonlySet<string> =>
  form.compute(sample.data, { today: sample.today ?? TODAY, calendar, case: sample.case ?? {} }).hidden;
