import type { Pool, PoolClient } from 'pg';
import type { PendingAddressView } from '@tandem/contracts';
import { MOST_TRIES } from './confirmation-token.js';

const PENDING = `
select c.email, c.expires_at, c.expires_at <= now() as expired, c.tries, l.status, l.reply
from email_confirmation c left join letter l on l.confirmation_id = c.id and l.kind = 'confirm'
where c.person_id = $1 and c.state = 'waiting' order by c.asked_at desc, c.id desc limit 1`;

interface Row {
  email: string;
  expires_at: Date | null;
  expired: boolean | null;
  tries: number;
  status: 'waiting' | 'sent' | 'failed' | 'unwanted' | null;
  reply: string | null;
}

/** The address that somebody has given and not confirmed yet, with what became of the last letter. */
export const readPending = async (
  client: Pool | PoolClient,
  personId: string,
): Promise<PendingAddressView | null> => {
  const row = (await client.query<Row>(PENDING, [personId])).rows[0];
  if (!row) return null;
  const until = row.expires_at?.toISOString() ?? null;
  return { email: row.email, status: statusOf(row), until, reply: row.reply };
};

const statusOf = ({ status, expired, tries }: Row): PendingAddressView['status'] => {
  if (status === 'waiting' || (status === null && expired === null)) return 'waiting';
  if (expired || tries >= MOST_TRIES) return 'expired';
  return status === 'failed' || status === 'unwanted' ? 'failed' : 'sent';
};
