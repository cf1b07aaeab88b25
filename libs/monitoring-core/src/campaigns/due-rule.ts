import type { Text } from '@tandem/domain';
import type { Half } from './make-period.js';

/** What happens to a date on a day off; the acts are silent (R338), so nothing is moved unless somebody says so. */
export type NonWorkingRule = 'keep' | 'moveForward' | 'moveBack';

/** Where a date comes from: a clause, or somebody's decision, which is shown as his own (R265). */
export type DueOrigin =
  | { readonly kind: 'document'; readonly source: string }
  | { readonly kind: 'operator'; readonly note: Required<Text> }
  | { readonly kind: 'municipality'; readonly note: Required<Text> };

/** When a report is due. Days of a year are `MM-DD`; whatever is due on a day is due at the end of it. */
export type DueRule = { readonly origin: DueOrigin } & (
  | { readonly kind: 'halves'; readonly days: { readonly [half in Half]: string } }
  /** «До 1 мая» may or may not mean the day itself (R341): it does, unless the setting says otherwise. */
  | { readonly kind: 'yearlyBy'; readonly day: string; readonly without?: boolean }
  /** So many days before the period ends: 26.06 is four before 30.06 (R339). Negative: after it. */
  | { readonly kind: 'beforeEnd'; readonly days: number }
  | { readonly kind: 'on'; readonly date: string }
);

export const NOT_FROM_A_DOCUMENT: Required<Text> = {
  ru: 'Срок назначил оператор — не из документа',
  en: 'The date was set by the operator, not by a document',
};

export const INNER_DATE: Required<Text> = {
  ru: 'Внутренний срок муниципалитета — не из документа',
  en: 'The inner date of the municipality, not from a document',
};
