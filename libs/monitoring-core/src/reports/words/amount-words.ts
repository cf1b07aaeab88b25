import type { Language, Text } from '@tandem/domain';
import type { IndicatorPassport } from '../../indicators/indicator-passport.js';

/** Words in both languages, said by one function: what is counted and listed is the same in each. */
export const inBoth = (write: (language: Language) => string): Required<Text> => ({
  ru: write('ru'),
  en: write('en'),
});

const MOST_PLACES = 6;

const format = (value: number, places: number, language: Language): string =>
  formatOf(places, language).format(value);

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (places: number, language: Language): Intl.NumberFormat => {
  const key = `${language}${places}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, { maximumFractionDigits: places });
  formats.set(key, made);
  return made;
};

/** One decimal, or as many as it takes that the number does not read as another one: 79.96 is short of 80, and says so. */
export const numberWords = (value: number, language: Language, unlike?: number): string => {
  let places = 1;
  const other = unlike === undefined || unlike === value ? undefined : unlike;
  while (
    other !== undefined &&
    places < MOST_PLACES &&
    format(value, places, language) === format(other, places, language)
  )
    places += 1;
  return format(value, places, language);
};

/** «50 %», “50%”, «4». */
export const amountWords = (
  value: number,
  unit: IndicatorPassport['unit'],
  language: Language,
  unlike?: number,
): string => {
  const number = numberWords(value, language, unlike);
  if (unit === 'count') return number;
  return language === 'ru' ? `${number}\u00a0%` : `${number}%`;
};
