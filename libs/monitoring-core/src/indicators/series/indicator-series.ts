import type { Text } from '@tandem/domain';
import type { IndicatorPassport } from '../indicator-passport.js';
import type { IndicatorTargets } from '../judging/indicator-targets.js';

/** An indicator of a document with its values by year. */
export interface IndicatorSeries {
  readonly passport: IndicatorPassport;
  readonly targets: IndicatorTargets;
  /** Number of the row of the document's roadmap whose accepted reports tell it. */
  readonly row?: string;
  /** The denominator is of places that stand in the tree: more of them than there are is a mistake. */
  readonly whole?: 'municipality' | 'institution' | 'regionFounded';
  /** What the document leaves open or says differently elsewhere; both statements are kept (disagreement 5). */
  readonly remark?: Required<Text>;
}

/** All series of one document, in its order: a file of the content pack. */
export interface SeriesOfDocument {
  readonly key: string;
  readonly title: Required<Text>;
  /** Whose document it is: of the region or the municipality that is called so. It binds whoever stands below. */
  readonly of: { readonly kind: 'region' | 'municipality'; readonly titled: string };
  readonly source: string;
  readonly series: readonly IndicatorSeries[];
}
