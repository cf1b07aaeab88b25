/** Names of the months as sentences want them: «май», «мая», «в мае». */
export const MONTHS = [
  { is: 'январь', of: 'января', in: 'январе', english: 'January' },
  { is: 'февраль', of: 'февраля', in: 'феврале', english: 'February' },
  { is: 'март', of: 'марта', in: 'марте', english: 'March' },
  { is: 'апрель', of: 'апреля', in: 'апреле', english: 'April' },
  { is: 'май', of: 'мая', in: 'мае', english: 'May' },
  { is: 'июнь', of: 'июня', in: 'июне', english: 'June' },
  { is: 'июль', of: 'июля', in: 'июле', english: 'July' },
  { is: 'август', of: 'августа', in: 'августе', english: 'August' },
  { is: 'сентябрь', of: 'сентября', in: 'сентябре', english: 'September' },
  { is: 'октябрь', of: 'октября', in: 'октябре', english: 'October' },
  { is: 'ноябрь', of: 'ноября', in: 'ноябре', english: 'November' },
  { is: 'декабрь', of: 'декабря', in: 'декабре', english: 'December' },
] as const;

const SHORT: readonly (readonly string[])[] = [
  ['янв'],
  ['фев', 'февр'],
  ['мар'],
  ['апр'],
  [],
  ['июн'],
  ['июл'],
  ['авг'],
  ['сен', 'сент'],
  ['окт'],
  ['ноя', 'нояб'],
  ['дек'],
];

const ENDINGS = ['ь', 'я', 'е', 'ю', 'ем', 'ём', 'а', 'у', 'ом', 'й', ''];

const numbers = new Map<string, number>(
  MONTHS.flatMap(({ is }, at) => {
    const stem = is.replace(/[ьй]$/u, '');
    return [...ENDINGS.map((ending) => stem + ending), ...SHORT[at]!].map((word): [string, number] => [
      word,
      at + 1,
    ]);
  }),
);
// «Ма» is no month, it is half of one.
numbers.delete('ма');

/** 1–12; undefined where the word, in small letters, is no month. */
export const monthOf = (word: string): number | undefined => numbers.get(word);

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 29 days of February: without a year nobody knows. */
export const longestMonth = (month: number): number => LENGTHS[month - 1] ?? 0;
