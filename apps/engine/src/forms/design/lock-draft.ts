import type { PoolClient } from 'pg';
import { findDraft, type DraftRow } from './draft-rows.js';
import { namePeople } from './name-people.js';
import type { Designing } from './owner.js';
import { refuseDesign } from './refusals.js';

/** The draft, this transaction's alone, for somebody who wants to change it; refused while another holds the form. */
export const lockDraft = async (
  client: PoolClient,
  designing: Designing,
  revision?: number,
): Promise<DraftRow> => {
  const row = await findDraft(client, designing, { lock: true });
  if (!row) throw refuseDesign.noDraft();
  await refuseHeld(client, row, designing);
  if (revision !== undefined && revision !== row.revision) throw refuseDesign.staleRevision(row.revision);
  return row;
};

/** Refuses while somebody else has the form in his hands. */
const refuseHeld = async (client: PoolClient, row: DraftRow, { viewer }: Designing): Promise<void> => {
  if (!row.is_held || row.held_by === viewer.person.id) return;
  const who = await namePeople(client, [row.held_by]);
  throw refuseDesign.heldByOther(who(row.held_by)?.name ?? '', row.revision);
};
