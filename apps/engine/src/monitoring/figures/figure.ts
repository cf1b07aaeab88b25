import type { Text } from '@tandem/domain';
import type { Measured } from '@tandem/monitoring-core';

/** What stands behind a number: who or what is named when its list is asked for. */
export type CountedThing = 'person' | 'pair' | 'event' | 'institution' | 'plan';

/** Something the system can count by itself, at any place and as it stood at any moment. */
export interface Figure {
  readonly key: string;
  readonly title: Required<Text>;
  /** What is counted and how, for whoever must answer for the number. */
  readonly explains: Required<Text>;
  readonly unit: 'percent' | 'count' | 'presence';
  /** Of whom a share is. */
  readonly population?: Required<Text>;
  readonly counts: 'stock' | 'flow';
  readonly mayExceedWhole: boolean;
  readonly things: CountedThing;
  /** Of a share whose whole is something else than its part. */
  readonly wholeThings?: CountedThing;
  /** Rows `root, id, top, bottom` over the places of `over-places.ts`; null: published surveys tell it. */
  readonly sql: string | null;
}

/** The period as local dates of each place, and the moment as which things are told: not later than it, and not as they became. */
export interface FigureTime {
  readonly from: string;
  readonly to: string;
  /** Moment, ISO 8601. */
  readonly asOf: string;
}

/** A value with the cases behind it; undefined where nothing is known, which is never nought. */
export type FigureValue = Measured | undefined;
