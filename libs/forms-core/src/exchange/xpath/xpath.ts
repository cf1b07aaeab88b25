/** The part of XPath that XLSForm conditions and calculations are written in. */
export type XPath =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** `${name}` */
  | { readonly kind: 'field'; readonly name: string }
  /** `.`: the field itself, in a constraint. */
  | { readonly kind: 'self' }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly XPath[] }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: XPath;
      readonly right: XPath;
    };

export const BINARY_OPERATORS = [
  'or',
  'and',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  'div',
  'mod',
] as const;
export type BinaryOperator = (typeof BINARY_OPERATORS)[number];

/** An expression that is not in our part of XPath. */
export class NotOurXPath extends Error {}
