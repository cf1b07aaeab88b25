import type { Language } from '@tandem/domain';

/** Years as people write them: runs joined by a dash, «2025–2027, 2030». In order, once each. */
export const yearRuns = (years: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
};

/** «2027 год», «2025–2027 годы». */
export const yearsWords = (years: readonly number[], language: Language): string => {
  if (language === 'en') return yearRuns(years);
  return `${yearRuns(years)}\u00a0${new Set(years).size === 1 ? 'год' : 'годы'}`;
};
