import type { MeasuredShare } from '../../indicators/values/measured.js';
import type { CriteriaLevel } from '../criterion.js';
import type { Answers } from './distribution.js';

/** What was found for an indicator of a criterion at one unit. */
export type CriterionAnswer =
  | { readonly kind: 'choice'; readonly option: string }
  /** Answers of people who were asked. */
  | { readonly kind: 'answers'; readonly answers: Answers }
  | MeasuredShare
  | { readonly kind: 'levels'; readonly times: ByLevel<number> }
  | { readonly kind: 'participation'; readonly took: ByLevel<boolean> }
  /** How often, in months between two trainings, where it is regular. */
  | { readonly kind: 'training'; readonly present: boolean; readonly everyMonths?: number };

export type ByLevel<T> = { readonly [level in CriteriaLevel]: T };
