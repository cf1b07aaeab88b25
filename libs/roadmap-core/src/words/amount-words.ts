import type { Language } from '@tandem/domain';
import type { Indicator } from '../indicator/indicator.js';

const NUMBERS: Record<Language, Intl.NumberFormat> = {
  ru: new Intl.NumberFormat('ru', { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 4 }),
};

export const numberWords = (value: number, language: Language): string => NUMBERS[language].format(value);

/** The sign of the unit as it stands behind a number: Russian parts «50 %», English writes “50%”. */
export const unitSign = (unit: Indicator['unit'], language: Language): string =>
  unit === 'percent' ? (language === 'ru' ? '\u00a0%' : '%') : '';
