import type { Text } from '@tandem/domain';
import type { NumberProblem, Typed } from '../rows/typed-number.js';

/** What is wrong with a number, with what was typed, and what to do about it. */
export const numberWords = (
  code: NumberProblem,
  typed: Typed,
): { readonly text: Required<Text>; readonly mend: Required<Text> } => ({
  text: TEXTS[code](shown(typed)),
  mend: MENDS[code],
});

const LONGEST = 40;

const shown = (typed: Typed): string => {
  const text = String(typed).trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
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
