import type { PlaceOfRegion } from './region-of-size.js';

/** How a place goes through the half-year. */
export type Habit = 'early' | 'inTime' | 'returned' | 'late' | 'afterTotal' | 'never';

/** The one school that is accepted only after the total of its municipality was made; of the fourth municipality. */
export const SCHOOL_AFTER_TOTAL = 60;
const habitOfSchool = (n: number): Habit => {
  if (n === SCHOOL_AFTER_TOTAL) return 'afterTotal';
  const kinds: { readonly [rest: number]: Habit } = { 5: 'never', 6: 'late', 7: 'returned' };
  return kinds[n % 17] ?? (n % 17 >= 8 && n % 17 <= 11 ? 'inTime' : 'early');
};
const HABITS_OF_MUNICIPALITIES: { readonly [n: number]: Habit } = { 5: 'never', 11: 'returned', 19: 'late' };
const HABITS_OF_INSTITUTIONS: { readonly [n: number]: Habit } = {
  7: 'inTime',
  8: 'inTime',
  9: 'returned',
  10: 'late',
  11: 'never',
  12: 'afterTotal',
};

export const habitOf = ({ key }: PlaceOfRegion): Habit => {
  const n = Number(key.slice(1));
  switch (key[0]) {
    case 's':
      return habitOfSchool(n);
    case 'm':
      return HABITS_OF_MUNICIPALITIES[n] ?? 'inTime';
    case 'i':
      return HABITS_OF_INSTITUTIONS[n] ?? 'early';
    default:
      return 'inTime';
  }
};

/** Those of them with one of these habits. */
export const withHabit = (places: readonly PlaceOfRegion[], ...habits: readonly Habit[]): PlaceOfRegion[] =>
  places.filter((place) => habits.includes(habitOf(place)));
