import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { newId } from '@tandem/store';

/** A session as signing in leaves it; the password itself is not what is measured. Returns the cookie. */
export const signIn = async (pool: Pool, personId: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await pool.query(`insert into account (person_id, login, password_hash) values ($1, $2, 'none')`, [
    personId,
    `bench-${personId}`,
  ]);
  await pool.query(
    `insert into web_session (id, token_sha256, person_id, agent, created_at, last_seen_at, expires_at) values ($1, $2, $3, 'bench', now(), now(), now() + interval '1 day')`,
    [newId(), createHash('sha256').update(token).digest(), personId],
  );
  return `tandem=${token}`;
};
