/** What of the total stands in the address. */
export interface ConsolidationAddress {
  /** The place whose total it is, where it is not that of the campaign. */
  readonly of?: string | undefined;
  readonly number?: number | undefined;
  /** The row that is opened. */
  readonly row?: string | undefined;
  readonly show?: RowsShown | undefined;
}

export const ROWS_SHOWN = ['short', 'noData'] as const;
export type RowsShown = (typeof ROWS_SHOWN)[number];
