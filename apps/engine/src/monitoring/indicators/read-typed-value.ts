import type { EnterIndicatorValue } from '@tandem/contracts';
import { isDate, say, type Language, type Text } from '@tandem/domain';
import {
  count,
  numberWords,
  presence,
  readNumber,
  refusalOfPeriod,
  share,
  type IndicatorSeries,
  type Measured,
} from '@tandem/monitoring-core';

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
  readonly code: string;
}

export interface Basis {
  readonly today: string;
  /** How many places there are of the kind that the share is of, where that is known. */
  readonly whole: number | undefined;
  readonly language: Language;
}

/** A value as it was typed, or what is wrong with it: each thing at its field, everything at once. */
export const readTypedValue = (
  input: EnterIndicatorValue,
  { passport }: IndicatorSeries,
  basis: Basis,
): { readonly measured: Measured } | { readonly problems: readonly FieldProblem[] } => {
  const problems = periodProblems(input.period, basis);
  const fields = FIELDS[passport.unit];
  const numbers = fields.map((field) => {
    const typed = input[field];
    const read = readNumber(typed);
    if (read?.ok) return read.value;
    problems.push(
      read
        ? problem(`/${field}`, read.code, numberWords(read.code, typed ?? '').text, basis)
        : problem(`/${field}`, 'required', REQUIRED[field], basis),
    );
    return undefined;
  });
  if (passport.unit === 'presence' && input.present === undefined)
    problems.push(problem('/present', 'required', REQUIRED.present, basis));
  if (input.source === '') problems.push(problem('/source', 'required', REQUIRED.source, basis));
  const [first, second] = numbers;
  if (first !== undefined && second !== undefined) {
    if (first > second && !passport.mayExceedWhole)
      problems.push(problem('/numerator', 'above-whole', aboveWhole(first, second), basis));
  }
  if (second !== undefined && basis.whole !== undefined && second > basis.whole)
    problems.push(problem('/denominator', 'above-population', abovePopulation(second, basis.whole), basis));
  if (problems.length > 0) return { problems };
  return { measured: measuredOf(passport.unit, first, second, input.present) };
};

const FIELDS = { percent: ['numerator', 'denominator'], count: ['count'], presence: [] } as const;

const measuredOf = (
  unit: IndicatorSeries['passport']['unit'],
  first: number | undefined,
  second: number | undefined,
  present: boolean | undefined,
): Measured => {
  if (unit === 'presence') return presence(present === true);
  return unit === 'count' ? count(first!) : share(first!, second!);
};

const periodProblems = ({ from, to }: EnterIndicatorValue['period'], basis: Basis): FieldProblem[] => {
  const refused = refusalOfPeriod(from, to);
  if (refused) {
    const at = refused.code === 'not-a-date' && !isDate(from) ? 'from' : 'to';
    return [problem(`/period/${at}`, refused.code, refused.text, basis)];
  }
  return from > basis.today ? [problem('/period/from', 'future', FUTURE, basis)] : [];
};

const problem = (path: string, code: string, words: Text, { language }: Basis): FieldProblem => ({
  path,
  code,
  message: say(words, language),
});

const REQUIRED = {
  numerator: { ru: 'Укажите, скольких считает доля.', en: 'Say how many the share counts.' },
  denominator: { ru: 'Укажите, от\u00a0скольких считается доля.', en: 'Say how many the share is of.' },
  count: { ru: 'Укажите число.', en: 'Give the number.' },
  source: {
    ru: 'Напишите, откуда число: приказ, справка, реестр.',
    en: 'Say where the number is from: an order, a reference, a register.',
  },
  present: { ru: 'Выберите, есть или нет.', en: 'Choose whether it is there.' },
};

const FUTURE = {
  ru: 'Период ещё не\u00a0начался. Проверьте год.',
  en: 'The period has not begun. Check the year.',
};

const aboveWhole = (part: number, whole: number) => ({
  ru: `Числитель ${part} больше знаменателя ${whole}: в\u00a0доле больше, чем всего. Проверьте оба числа.`,
  en: `The numerator ${part} is above the denominator ${whole}: more in the share than there are. Check both.`,
});

const abovePopulation = (given: number, whole: number) => ({
  ru: `Введено ${given}, а\u00a0всего их здесь ${whole}. Проверьте число или список организаций.`,
  en: `${given} was entered, and there are ${whole} here. Check the number or the list of units.`,
});
