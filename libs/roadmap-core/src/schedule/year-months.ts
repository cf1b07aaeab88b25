import { longestMonth } from './month-names.js';

const two = (number: number): string => String(number).padStart(2, '0');

export const yearMonth = (year: number, month: number): string => `${year}-${two(month)}`;

export const monthDay = (month: number, day: number): string => `${two(month)}-${two(day)}`;

export const yearOf = (date: string): number => Number(date.slice(0, 4));

export const monthIn = (date: string): number => Number(date.slice(5, 7));

/** The month after: `2021-12` → `2022-01`. */
export const nextMonth = (month: string): string =>
  monthIn(month) === 12 ? yearMonth(yearOf(month) + 1, 1) : yearMonth(yearOf(month), monthIn(month) + 1);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lastDay = (year: number, month: number): number =>
  month === 2 && !isLeap(year) ? 28 : longestMonth(month);

export const firstOf = (month: string): string => `${month}-01`;

export const lastOf = (month: string): string => `${month}-${two(lastDay(yearOf(month), monthIn(month)))}`;

/** The day of a year; 29 February is the 28th where there is none. */
export const dayIn = (year: number, day: string): string => {
  const month = Number(day.slice(0, 2));
  return `${year}-${monthDay(month, Math.min(Number(day.slice(3)), lastDay(year, month)))}`;
};

/** Does the day exist? In some year, where no year is said. */
export const isDay = (month: number, day: number, year?: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (year === undefined ? longestMonth(month) : lastDay(year, month));
