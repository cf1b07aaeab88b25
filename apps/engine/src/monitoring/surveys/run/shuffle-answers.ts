import { Injectable } from '@nestjs/common';
import { EnginePool } from '../../../database/pools.js';
import { inTransaction } from '../../../organisation/in-transaction.js';

const NEXT = `select id from survey where published_at is not null and shuffled_at is null order by published_at limit 1 for update skip locked`;

/**
 * After a survey was told its answers are written anew, all at once and under other random ids, and so are its
 * invitations: in what order they came, and together with which invitation, cannot be read any more from where and by
 * which transaction they are stored. Answers with names have nothing to hide from their own authors and stay.
 */
@Injectable()
export class ShuffleAnswers {
  constructor(private readonly pool: EnginePool) {}

  /** How many surveys were; each in a transaction of its own. */
  async shuffle(): Promise<number> {
    let done = 0;
    while (await this.shuffleOne()) done += 1;
    return done;
  }

  private shuffleOne(): Promise<boolean> {
    return inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<{ id: string }>(NEXT);
      const survey = rows[0]?.id;
      if (survey === undefined) return false;
      await client.query(
        `with gone as (delete from survey_answer where survey_id = $1 and author_id is null returning *)
         insert into survey_answer (survey_id, unit_id, token, data) select survey_id, unit_id, token, data from gone order by random()`,
        [survey],
      );
      await client.query('update survey_invitation set status = status where survey_id = $1', [survey]);
      await client.query('update survey set shuffled_at = now() where id = $1', [survey]);
      return true;
    });
  }
}
