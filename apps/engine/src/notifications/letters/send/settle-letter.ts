import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { localDate } from '@tandem/domain';
import { newId } from '@tandem/store';
import type { Environment } from '../../../config/environment.js';
import { ENVIRONMENT } from '../../../config/environment.token.js';
import { EnginePool } from '../../../database/pools.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { isOfNotices, type ClaimedLetter } from './claim-letters.js';
import type { OutgoingLetter } from './post.js';

const SETTLE = `
update letter set status = $3, reason = $4, reply = $5, content = $6, settled_at = now(), claim = null
where id = $1 and claim = $2 and status = 'waiting'`;

/** Where a letter's way ends. */
@Injectable()
export class SettleLetter {
  constructor(
    private readonly pool: EnginePool,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  async sent(letter: ClaimedLetter, outgoing: OutgoingLetter, notices: number): Promise<void> {
    const { to, subject, text, html } = outgoing;
    // Elsewhere what was written to whom is nobody's to read: the notices themselves are in the application.
    const content = this.env.TANDEM_DEMO ? { to: to.address, subject, text, html, notices } : null;
    await this.pool.query(SETTLE, [
      letter.id,
      letter.claim,
      'sent',
      null,
      null,
      content && JSON.stringify(content),
    ]);
  }

  async unwanted(letter: ClaimedLetter, reason: string): Promise<void> {
    await this.pool.query(SETTLE, [letter.id, letter.claim, 'unwanted', reason, null, null]);
  }

  async unknown(letter: ClaimedLetter, reply: string): Promise<void> {
    await this.pool.query(SETTLE, [letter.id, letter.claim, 'failed', 'unknown', reply, null]);
  }

  /**
   * For good. The administrator finds it among the incidents, where he may have it tried again when the address is
   * mended; the address gets nothing more until then. Letters of no notices are seen by whoever asked for them.
   */
  async refused(letter: ClaimedLetter, reply: string, address: string | null): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      const reason = address === null ? 'refused' : 'address-refused';
      const { rowCount } = await client.query(SETTLE, [
        letter.id,
        letter.claim,
        'failed',
        reason,
        reply,
        null,
      ]);
      if (rowCount === 0) return;
      if (address !== null)
        await client.query(`update person set email_refused_at = now() where id = $1 and email = $2`, [
          letter.person_id,
          address,
        ]);
      if (isOfNotices(letter.kind)) await tellAdministrator(client, letter, reply);
    });
  }

  /** The mail server takes nothing from anybody: one incident a day, whichever process finds out. */
  async troubled(reply: string): Promise<void> {
    const day = localDate(Date.now(), 'UTC');
    await this.pool.query(
      `insert into outbox (id, case_id, kind, payload, due_at, state, attempts, last_error, failed_at)
       values (md5('letters ' || $1)::uuid, null, 'sendLetter', $2, now(), 'failed', 1, 'SMTP: ' || $3, now()) on conflict do nothing`,
      [day, JSON.stringify({ letter: null }), reply],
    );
  }
}

/** An incident as those of any other effect. The name stands in the row that only the administrator reads, not in a log. */
const tellAdministrator = async (client: PoolClient, letter: ClaimedLetter, reply: string): Promise<void> => {
  await client.query(
    `insert into outbox (id, case_id, kind, payload, due_at, state, attempts, last_error, failed_at)
     select $1, null, 'sendLetter', $2, now(), 'failed', $3, concat_ws(' ', p.family_name, p.given_name, p.patronymic) || ': ' || $4, now()
     from person p where p.id = $5`,
    [newId(), JSON.stringify({ letter: letter.id }), letter.attempts, reply, letter.person_id],
  );
};
