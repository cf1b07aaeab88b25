import type { Pool } from 'pg';
import { inTransaction } from '../organisation/in-transaction.js';

/** A version of a document that is being sent. */
export interface FrozenVersion {
  readonly version: string;
  /** Made by this call; the same content that was frozen before is not frozen again. */
  readonly isNew: boolean;
}

/** Takes back a version that was frozen for a sending which was refused; what a case names as sent stays. */
export const takeBackVersion = async (
  pool: Pool,
  document: 'roadmap' | 'report',
  id: string,
  { version, isNew }: FrozenVersion,
): Promise<void> => {
  if (!isNew) return;
  await inTransaction(pool, async (client) => {
    // Another request may be sending the same version: whichever comes first, the other one sees what it did.
    await client.query(`select 1 from ${document} where id = $1 for update`, [id]);
    await client.query(
      `delete from ${document}_version v using ${document} d where v.id = $1 and d.id = $2 and v.id <> all(d.sent_version_ids)`,
      [version, id],
    );
  });
};
