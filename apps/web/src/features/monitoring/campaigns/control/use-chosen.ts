import type { CampaignReportRow } from '@tandem/contracts';
import { useState } from 'react';

export interface Chosen {
  readonly rows: readonly CampaignReportRow[];
  readonly has: (id: string) => boolean;
  readonly toggle: (row: CampaignReportRow) => void;
  /** Chooses all of these, or, where all are chosen already, none of them. */
  readonly toggleAll: (rows: readonly CampaignReportRow[]) => void;
  readonly clear: () => void;
}

/** Reports chosen over all tables of the page, as they were when they were chosen: a filter does not lose them. */
export function useChosen(): Chosen {
  const [rows, setRows] = useState<ReadonlyMap<string, CampaignReportRow>>(new Map());
  const change = (edit: (next: Map<string, CampaignReportRow>) => void) =>
    setRows((before) => {
      const next = new Map(before);
      edit(next);
      return next;
    });
  return {
    rows: [...rows.values()],
    has: (id) => rows.has(id),
    toggle: (row) =>
      change((next) => {
        if (!next.delete(row.id)) next.set(row.id, row);
      }),
    toggleAll: (some) =>
      change((next) => {
        const all = some.every(({ id }) => next.has(id));
        for (const row of some)
          if (all) next.delete(row.id);
          else next.set(row.id, row);
      }),
    clear: () => setRows(new Map()),
  };
}
