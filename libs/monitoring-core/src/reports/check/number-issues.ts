import type { Text } from '@tandem/domain';
import type { EntryProblem } from '../rows/read-entry.js';
import type { ReportRow } from '../rows/report-row.js';
import type { NumberProblem, Typed } from '../rows/typed-number.js';
import { error, FORM, type ReportIssue, type ReportPlace } from './report-issue.js';

/** What is wrong with a number, told where it stands and with what was typed. */
export const numberIssue = (at: ReportPlace, code: NumberProblem, typed: Typed): ReportIssue =>
  error({ code: CODES[code], at, text: TEXTS[code](shown(typed)), mend: MENDS[code], source: FORM });

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

const LONGEST = 40;

const shown = (typed: Typed): string => {
  const text = String(typed).trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

const CODES: Record<NumberProblem, string> = {
  notANumber: 'not-a-number',
  notWhole: 'not-whole',
  negative: 'negative',
  tooLarge: 'too-large',
};

const TEXTS: Record<NumberProblem, (typed: string) => Required<Text>> = {
  notANumber: (typed) => ({ ru: `«${typed}»\u00a0— не\u00a0число.`, en: `“${typed}” is not a number.` }),
  notWhole: (typed) => ({
    ru: `Нужно целое число, а\u00a0введено ${typed}.`,
    en: `A whole number is needed, not ${typed}.`,
  }),
  negative: (typed) => ({
    ru: `Меньше нуля не\u00a0бывает, а\u00a0введено ${typed}.`,
    en: `There is no fewer than none, and ${typed} was entered.`,
  }),
  tooLarge: (typed) => ({ ru: `Число ${typed} слишком велико.`, en: `The number ${typed} is too large.` }),
};

const MENDS: Record<NumberProblem, Required<Text>> = {
  notANumber: {
    ru: 'Оставьте только цифры, слова перенесите в\u00a0комментарий.',
    en: 'Leave the digits, and move the words to the comment.',
  },
  notWhole: { ru: 'Люди и\u00a0события считаются целыми.', en: 'People and events are counted whole.' },
  negative: { ru: 'Введите ноль или больше.', en: 'Enter nought or more.' },
  tooLarge: { ru: 'Проверьте, нет\u00a0ли лишних цифр.', en: 'See whether there are digits too many.' },
};
