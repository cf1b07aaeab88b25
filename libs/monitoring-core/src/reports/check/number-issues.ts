import type { EntryProblem } from '../rows/read-entry.js';
import type { ReportRow } from '../rows/report-row.js';
import type { NumberProblem, Typed } from '../rows/typed-number.js';
import { numberWords } from '../words/number-words.js';
import { error, FORM, type ReportIssue, type ReportPlace } from './report-issue.js';

/** What is wrong with a number, told where it stands and with what was typed. */
export const numberIssue = (at: ReportPlace, code: NumberProblem, typed: Typed): ReportIssue =>
  error({ code: CODES[code], at, ...numberWords(code, typed), source: FORM });

export const entryIssue = (
  { measure }: ReportRow,
  { field, code, typed = '' }: EntryProblem,
): ReportIssue => {
  const at = { row: measure, field };
  if (code === 'aboveWhole')
    return error({
      code: 'above-whole',
      at,
      text: {
        ru: 'Числитель больше знаменателя: в\u00a0доле больше людей, чем их всего.',
        en: 'The numerator is above the denominator: more people in the share than there are.',
      },
      mend: {
        ru: 'Проверьте оба числа. Если доля считается от\u00a0другой группы и\u00a0может превышать 100\u00a0%, это отмечается в\u00a0показателе.',
        en: 'Check both numbers. If it is a share of another group and may exceed 100%, the indicator says so.',
      },
      source: FORM,
    });
  if (code === 'otherHalfMissing')
    return error({
      code: 'share-half-missing',
      at,
      text:
        field === 'denominator'
          ? {
              ru: 'Не\u00a0указано, от\u00a0скольких считается доля.',
              en: 'The share lacks its denominator.',
            }
          : { ru: 'Не\u00a0указано, скольких считает доля.', en: 'The share lacks its numerator.' },
      source: FORM,
    });
  return numberIssue(at, code, typed);
};

const CODES: Record<NumberProblem, string> = {
  notANumber: 'not-a-number',
  notWhole: 'not-whole',
  negative: 'negative',
  tooLarge: 'too-large',
};
