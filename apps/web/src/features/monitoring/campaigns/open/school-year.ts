import type { Assignment } from '@tandem/monitoring-core';

const FIRST_DAY = '09-01';

/** The year in which a school year begins. */
export const schoolYearOn = (day: string): number =>
  Number(day.slice(0, 4)) - (day.slice(5) < FIRST_DAY ? 1 : 0);

export const firstDayOf = (year: number): string => `${year}-${FIRST_DAY}`;

/** `10-01` of the year in which it begins, `05-01` of the next one. */
export const dayOfSchoolYear = (day: string, year: number): string =>
  `${day < FIRST_DAY ? year + 1 : year}-${day}`;

/** The school year that goes on; once everything of it was due, the next one. */
export function schoolYearToOpen(assignments: readonly Assignment[], today: string): number {
  const year = schoolYearOn(today);
  const days = assignments.flatMap(({ due }) =>
    due.kind === 'yearlyBy' ? [dayOfSchoolYear(due.day, year)] : [],
  );
  return days.length > 0 && days.every((day) => day < today) ? year + 1 : year;
}

/** As it is written: 2026/2027. */
export const schoolYearWords = (year: number): string => `${year}/${year + 1}`;
