import { Injectable } from '@nestjs/common';
import type { Job } from '@tandem/queue';
import type { EffectHandler, Record } from '../../../pipeline/effect-handler.js';

/**
 * A letter that failed is due again, because the administrator said so among the incidents: the address was mended, the
 * letter had been refused. One of which nobody knows whether it arrived stays as it is.
 */
@Injectable()
export class SendLetterEffect implements EffectHandler<'sendLetter'> {
  readonly name = 'sendLetter';

  perform(job: Job<'sendLetter'>, record: Record): Promise<void> {
    return record(async (client) => {
      // The mail server was in trouble, not a letter: all that waits is tried by itself.
      if (job.payload.letter === null) return { again: 0 };
      const { rows } = await client.query<{ person_id: string }>(
        `update letter set status = 'waiting', reason = null, reply = null, attempts = 0, handed_at = null, claim = null, settled_at = null, send_after = now()
         where id = $1 and status = 'failed' and reason <> 'unknown' returning person_id`,
        [job.payload.letter],
      );
      await client.query('update person set email_refused_at = null where id = any($1::uuid[])', [
        rows.map((row) => row.person_id),
      ]);
      return { again: rows.length };
    });
  }
}
