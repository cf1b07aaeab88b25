import type { WidgetKind } from '../schema/widget-kind.js';

/** What each widget is given. The label and the errors are drawn by the field around it. */
export interface WidgetProps<Value = unknown> {
  readonly id: string;
  /** Place of the answer. */
  readonly pointer: string;
  readonly kind: WidgetKind;
  readonly schema: { readonly [keyword: string]: unknown };
  /** `ui:options` and `ui:<name>` in one. */
  readonly options: { readonly [name: string]: unknown };
  readonly label: string;
  readonly value: Value | undefined;
  /** `undefined` takes the answer away. */
  onChange(value: Value | undefined): void;
  readonly onLeave: () => void;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly invalid: boolean;
  /** Ids of help and error for `aria-describedby`. */
  readonly describedBy: string | undefined;
  readonly placeholder: string | undefined;
}

export const stringOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;

/** Attributes of an input that a widget shares with every other. */
export const ariaOf = ({ invalid, describedBy, required }: Omit<WidgetProps, 'value' | 'onChange'>) => ({
  'aria-invalid': invalid || undefined,
  'aria-describedby': describedBy,
  'aria-required': required || undefined,
});
