import type { ReportView } from '@tandem/contracts';
import { createContext, use } from 'react';
import type { ReportDraft } from './draft/report-draft.js';

export type SideTab = 'texts' | 'checks' | 'remarks';

/** What every piece of the page of a report may need of it. */
export interface ReportScreen {
  readonly view: ReportView;
  /** Absent where the report is only read. `name`: what is told when it is undone. */
  readonly write?: ((name: string, make: (draft: ReportDraft) => ReportDraft) => void) | undefined;
  /** Leads to a place: `row/m1/comment`, `context/pairs`, `text/analysis`. */
  readonly goTo: (place: string) => void;
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  /** The row that one is at: remarks are written to it. */
  readonly row: string | undefined;
  readonly onRow: (measure: string | undefined) => void;
  /** Rows of which a sentence is made, while one is at that sentence. */
  readonly lit: readonly string[];
  readonly onLit: (rows: readonly string[]) => void;
  /** Opens the list of cases behind the number of a row. */
  readonly onCases: (measure: string) => void;
  readonly onFigure: (measure: string) => void;
}

export const ReportScreenContext = createContext<ReportScreen | null>(null);

export function useReportScreen(): ReportScreen {
  const screen = use(ReportScreenContext);
  if (!screen) throw new Error('A piece of a report stands outside of its page');
  return screen;
}
