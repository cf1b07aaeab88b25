import type { UnitRef } from '@tandem/contracts';

export const STATUS_TITLES = {
  done: 'выполнено',
  inProgress: 'выполняется',
  notDone: 'не\u00a0выполнено',
  notApplicable: 'неприменимо',
} as const;

/** «за первое полугодие 2026 года»: the title of a period in the middle of a sentence. */
export const forPeriod = ({ title }: { readonly title: string }): string =>
  `за\u00a0${title.charAt(0).toLocaleLowerCase('ru')}${title.slice(1)}`;

export const titlesOf = (units: readonly UnitRef[]): string[] => units.map(({ title }) => title);

/** «Источник: …» under a chart: what the numbers were taken from. */
export const sourceWords = (from: string): string => `Источник: ${from}`;
