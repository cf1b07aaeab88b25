import type { PaperCell } from './filled-paper.js';

/** A table that brings its own columns along: those of a list of a form, of which a shape knows nothing beforehand. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly PaperCell[])[];
  /** What its sheet of a workbook is called. */
  readonly name: string;
  /** Questions with their answers beside them need no heads of columns. */
  readonly headless?: boolean;
}

export interface GridColumn {
  readonly title: string;
  readonly align?: 'center' | 'right';
}

/** As much of a grid as stands side by side on a sheet. */
export interface GridPiece {
  readonly columns: readonly (GridColumn & { readonly share: number })[];
  readonly rows: readonly (readonly string[])[];
  readonly headless: boolean;
  /** Low enough to stand on one sheet. */
  readonly whole: boolean;
}
