import type { Text } from '@tandem/domain';

/**
 * What is counted, of whom, and how it is judged (R250–R262, form `indicator-passport`). A share is always kept as its
 * two numbers: a mean of percentages says nothing about people.
 */
export interface IndicatorPassport {
  readonly key: string;
  readonly title: Text;
  readonly unit: 'percent' | 'count' | 'presence';
  /** Whose share it is: «молодых педагогов и наставников». */
  readonly population?: Text;
  /** State at the end of the period, or what happened in it: flows are added up over halves, stocks are not (R358). */
  readonly counts: 'stock' | 'flow';
  readonly better: 'higher' | 'lower' | 'neither';
  /** More than all of them is possible by definition (R350). */
  readonly mayExceedWhole: boolean;
  readonly tolerance?: Tolerance;
  /** Reckoned from the data of the system by this name of the catalogue, told by published surveys, or entered by hand. */
  readonly from:
    | { readonly kind: 'fact'; readonly fact: string }
    | { readonly kind: 'survey'; readonly index: string }
    | { readonly kind: 'hand' };
  /** Where it comes from: «004…, приложение 3». */
  readonly source: string;
}

/**
 * By how much a fact may be worse than its target. `001…` says «не более 1 %» and means neither kind (R352): what is
 * unstated is kept as it is printed and allows nothing until a person chooses the kind (disagreement 3).
 */
export interface Tolerance {
  readonly value: number;
  readonly kind: 'points' | 'relative' | 'unstated';
}
