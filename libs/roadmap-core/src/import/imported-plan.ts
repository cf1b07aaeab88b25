import type { Text } from '@tandem/domain';
import type { PlanPlace } from '../check/plan-issue.js';
import type { RoadmapPlan } from '../plan/plan.js';

/** A table as a reader of DOCX, XLSX or the clipboard gives it: text only, merged cells told by their extent. */
export interface SourceTable {
  readonly rows: readonly SourceRow[];
  /** Paragraphs before the table: heading of the appendix, number of the act. */
  readonly before: readonly string[];
  /** Another sheet of a workbook: never the next page of the table before it. */
  readonly apart?: boolean;
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  /** Paragraphs divided by `\n`. */
  readonly text: string;
  /** Columns that it takes; 1 where it is not merged. */
  readonly colSpan: number;
  /** Rows that it takes; 0: it is the lower part of a cell merged from above. */
  readonly rowSpan: number;
}

/** What the importer made of a document, and how sure it is of each thing. */
export interface ImportedPlan {
  readonly plan: RoadmapPlan;
  /** Index of the table that was read; of several pages the first. */
  readonly table: number;
  readonly notes: readonly ImportNote[];
  /** Rows of the source, those that became measures, those that were joined to the row above. */
  readonly counts: {
    readonly rows: number;
    readonly measures: number;
    readonly sections: number;
    readonly joined: number;
    readonly headings: number;
  };
}

export interface ImportNote {
  readonly at: PlanPlace;
  /** `sure` is said only where something was mended (a repeated heading left out, a cell joined); `guessed` wants a look; `unread` was kept as text. */
  readonly certainty: 'sure' | 'guessed' | 'unread';
  readonly code: string;
  /** Words of the document that it is about. */
  readonly raw: string;
  readonly text: Required<Text>;
}

export type ImportRefusal =
  'no-table' | 'no-header' | 'no-rows' | 'too-many-rows' | 'too-many-columns' | 'too-long' | 'too-much-text';

export type ImportResult =
  | { readonly ok: true; readonly imported: ImportedPlan }
  | { readonly ok: false; readonly code: ImportRefusal; readonly text: Required<Text> };
