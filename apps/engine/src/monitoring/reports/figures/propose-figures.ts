import type { ReportedMeasure } from '@tandem/monitoring-core';
import type { Figure } from '../../figures/figure.js';
import { fitsUnit } from './fits-unit.js';

interface ProposedFigure {
  readonly figure: string;
  readonly certainty: 'sure' | 'likely' | 'possible';
}

/**
 * Figures that a row may mean, by its words and its unit; a person chooses. «Sure» is a title that says what the figure
 * counts, in the unit that it counts in.
 */
export const proposeFigures = (measure: ReportedMeasure, figures: readonly Figure[]): ProposedFigure[] => {
  const unit = measure.indicator?.unit ?? 'presence';
  const ours = stems(
    [measure.title, measure.indicator?.raw, measure.indicator?.of, measure.indicator?.denominator].join(' '),
  );
  return figures
    .filter((figure) => fitsUnit(figure, unit === 'text' ? 'presence' : unit))
    .map((figure) => ({ figure: figure.key, alike: alike(ours, stems(figure.title.ru)) }))
    .filter(({ alike: part }) => part >= POSSIBLE)
    .sort((a, b) => b.alike - a.alike || (a.figure < b.figure ? -1 : 1))
    .slice(0, MOST)
    .map(({ figure, alike: part }) => ({ figure, certainty: certaintyOf(part) }));
};

const MOST = 3;
const POSSIBLE = 0.34;
const LIKELY = 0.6;

const certaintyOf = (part: number): ProposedFigure['certainty'] => {
  if (part === 1) return 'sure';
  return part >= LIKELY ? 'likely' : 'possible';
};

/** How much of what the figure is called stands in the words of the row. */
const alike = (ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number => {
  if (theirs.size === 0) return 0;
  return [...theirs].filter((stem) => ours.has(stem)).length / theirs.size;
};

const STEM = 5;
const SMALL: ReadonlySet<string> = new Set(['котор', 'числа', 'число', 'общем', 'всего', 'более', 'менее']);

/** Words by their beginnings: «наставников» and «наставники» are one. */
const stems = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .toLowerCase()
        .replaceAll('ё', 'е')
        .match(/\p{L}{4,}/gu) ?? []
    )
      .map((word) => word.slice(0, STEM))
      .filter((stem) => !SMALL.has(stem)),
  );
