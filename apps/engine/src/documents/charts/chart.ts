/** How a bar or a line is drawn: told apart on grey paper as well. */
export type Tone = 'solid' | 'hatched' | 'dotted' | 'empty';

export interface Bar {
  readonly title: string;
  /** Null: nobody told; written as that and never drawn as nought. */
  readonly value: number | null;
  /** The value as it is told: «45 % (9 из 20)». */
  readonly label: string;
  /** What was planned: a mark across the bar. */
  readonly target?: number;
  readonly tone: Tone;
}

interface Common {
  readonly title: string;
  /** What the scale counts: «%», «отчётов». */
  readonly unit: string;
  /** «Источник: свод № 2 от 28.06.2026». */
  readonly source: string;
}

/** Bars that lie: their names are as long as names of Russian institutions. */
export interface BarChart extends Common {
  readonly kind: 'bars';
  readonly bars: readonly Bar[];
  readonly legend: readonly { readonly tone: Tone; readonly title: string }[];
  /** Words of the mark across bars; without them it has none. */
  readonly targetTitle?: string;
}

/** Values over periods. A gap is a gap in the line. */
export interface LineChart extends Common {
  readonly kind: 'lines';
  readonly periods: readonly string[];
  readonly lines: readonly { readonly title: string; readonly values: readonly (number | null)[] }[];
}

export type Chart = BarChart | LineChart;

/** A chart as it is drawn: scalable, and told in words to those who do not see it. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}
