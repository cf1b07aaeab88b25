const RUSSIAN = new Intl.PluralRules('ru');

/** Forms of a Russian word: «пара, пары, пар». */
export type WordForms = readonly [one: string, few: string, many: string];

/** The form that stands after a number: «21 пара», «2 пары», «11 пар». */
export const wordAfter = (number: number, [one, few, many]: WordForms): string => {
  const rule = RUSSIAN.select(number);
  if (rule === 'one') return one;
  return rule === 'few' ? few : many;
};

/** With its number, which does not part from it at the end of a line. */
export const counted = (number: number, forms: WordForms): string =>
  `${number}\u00a0${wordAfter(number, forms)}`;
