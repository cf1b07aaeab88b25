import type { Text } from '@tandem/domain';
import type { IndicatorPassport } from '../../indicators/indicator-passport.js';
import type { TargetOfYear } from '../../indicators/judging/indicator-targets.js';
import type { Judgement } from '../../indicators/judging/judge.js';
import type { OverPeriods } from '../../indicators/over-time/year-so-far.js';
import type { Measured } from '../../indicators/values/measured.js';
import type { EntryProblem } from './read-entry.js';
import type { HeldEvent, RowStatus } from './row-entry.js';

/** A fact that the system reckoned from pairs, trainings and events, with the list of cases behind it. */
export interface LiveFact {
  readonly measure: string;
  readonly measured: Measured;
  /** Moment of the data: a report is due before its period ends, so that there is a cut-off (R268). */
  readonly asOf: string;
}

/** A row of a report as it is read: plan, fact, deviation, and what is asked of the person (form 26). */
export interface ReportRow {
  readonly measure: string;
  readonly label: string;
  readonly title: string;
  readonly section?: string;
  readonly parentMeasure?: string;
  readonly passport: IndicatorPassport;
  readonly plan?: TargetOfYear;
  /** Of this half. */
  readonly fact?: Measured;
  /** `live`: as the system reckoned it, with its cases; `hand`: as a person entered it. */
  readonly from?: 'live' | 'hand';
  /** What the system reckons, also where a person entered something else. */
  readonly live?: LiveFact;
  /** The year up to the end of this half; what happens in a year is judged by it. */
  readonly year: OverPeriods;
  readonly judgement: Judgement;
  readonly deviation: Required<Text>;
  /** Chosen by a person, or proposed from the numbers. */
  readonly status?: RowStatus;
  readonly statusProposed: boolean;
  /** Short of the plan of a year that is not over. */
  readonly yearGoesOn: boolean;
  readonly commentDemanded: boolean;
  readonly comment: string;
  readonly evidence: readonly string[];
  readonly events: readonly HeldEvent[];
  readonly problems: readonly EntryProblem[];
}
