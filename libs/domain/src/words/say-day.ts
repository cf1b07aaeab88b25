import type { Language } from './text.js';

const ENGLISH = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A day as a sentence has it, 26.12.2026 and 26 December 2026: nobody reads 2026-12-26. Of a moment its first ten
 * characters count; what is no date is said as it stands.
 */
export const sayDay = (date: string, language: Language): string => {
  const day = date.slice(0, 10);
  if (language === 'ru') return day.split('-').reverse().join('.');
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : ENGLISH.format(at);
};
