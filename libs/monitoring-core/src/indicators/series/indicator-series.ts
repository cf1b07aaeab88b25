import type { Text } from '@tandem/domain';
import type { IndicatorPassport, Tolerance } from '../indicator-passport.js';
import type { IndicatorTargets, YearTarget } from '../judging/indicator-targets.js';

/** An indicator of a document with its values by year. */
export interface IndicatorSeries {
  readonly passport: IndicatorPassport;
  readonly targets: IndicatorTargets;
  /** What the document leaves open or says differently elsewhere; both statements are kept (disagreement 5). */
  readonly remark?: Required<Text>;
}

/** All series of one document, in its order. */
export interface SeriesOfDocument {
  readonly key: string;
  readonly title: Required<Text>;
  readonly source: string;
  readonly series: readonly IndicatorSeries[];
}

/** A value for each year from the first on: «10-20-30-40-50». */
export const yearByYear = (first: number, values: readonly number[]): YearTarget[] =>
  values.map((value, at) => ({ year: first + at, value }));

export interface SeriesOptions {
  readonly key: string;
  readonly title: Required<Text>;
  readonly unit: IndicatorPassport['unit'];
  readonly population?: Required<Text>;
  readonly counts: IndicatorPassport['counts'];
  readonly mayExceedWhole?: boolean;
  readonly tolerance?: Tolerance;
  readonly source: string;
  readonly targets: IndicatorTargets;
  readonly remark?: Required<Text>;
}

/** In all of the documents more is better, and values are entered by hand until they are bound to facts. */
export const seriesOf = ({
  targets,
  remark,
  mayExceedWhole = false,
  ...passport
}: SeriesOptions): IndicatorSeries => ({
  passport: { ...passport, better: 'higher', mayExceedWhole, from: { kind: 'hand' } },
  targets,
  ...(remark && { remark }),
});
