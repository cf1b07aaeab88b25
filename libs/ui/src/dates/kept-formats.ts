import type { DateLanguage } from './format-date.js';

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

const localeOf = (language: DateLanguage) => (language === 'ru' ? 'ru-RU' : 'en-GB');

/** Of a hundred lines of history each has its date and time: to make a format takes 40 times as long as to use it. */
const kept = <Options extends object, Format>(
  formats: Map<string, Format>,
  language: DateLanguage,
  options: Options,
  make: (locale: string, options: Options) => Format,
): Format => {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? make(localeOf(language), options);
  formats.set(key, known);
  return known;
};

/** A format of dates, made once for each language, zone and manner. */
export const dateFormat = (
  language: DateLanguage,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat =>
  kept(dates, language, options, (locale, manner) => new Intl.DateTimeFormat(locale, manner));

/** A format of numbers, made once for each language and manner. */
export const numberFormat = (language: DateLanguage, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  kept(numbers, language, options, (locale, manner) => new Intl.NumberFormat(locale, manner));
