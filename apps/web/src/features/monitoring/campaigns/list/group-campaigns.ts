import type { CampaignRow } from '@tandem/contracts';
import { isOwed } from '../../pieces/is-owed.js';

const ENDED: ReadonlySet<CampaignRow['state']> = new Set(['closed', 'cancelled']);

export type OwedRow = CampaignRow & { readonly mine: NonNullable<CampaignRow['mine']> };

export interface GroupedCampaigns {
  /** In which the person's own place owes a report, the one that is due first first. */
  readonly owed: readonly OwedRow[];
  readonly going: readonly CampaignRow[];
  readonly past: readonly CampaignRow[];
}

/** What to do, what goes on, what is over. A campaign in which one owes a report goes on all the same. */
export function groupCampaigns(rows: readonly CampaignRow[], writes: boolean): GroupedCampaigns {
  const going = rows.filter(({ state }) => !ENDED.has(state));
  return {
    owed: going
      .filter(owes)
      // Who does not fill in may still be the one who sends it.
      .filter(({ mine }) => writes || mine.standing === 'internalApproval')
      .toSorted((one, other) => one.mine.due.localeCompare(other.mine.due)),
    going,
    past: rows.filter(({ state }) => ENDED.has(state)),
  };
}

const owes = (row: CampaignRow): row is OwedRow => row.mine !== null && isOwed(row.mine.standing);
