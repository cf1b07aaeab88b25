import { Injectable } from '@nestjs/common';
import { roleThatMay } from '@tandem/domain';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { Refusal, refuse } from '../../problems/problem-error.js';
import { ReadContext } from '../../database/read-context.js';
import { lockSurvey } from './run/invite-to-survey.effect.js';
import { hasExit } from './run/tell-survey.effect.js';

/** Calls a survey off: what was answered is deleted, since nothing will ever be told of it. */
@Injectable()
export class CancelSurvey {
  constructor(
    private readonly pool: EnginePool,
    private readonly context: ReadContext,
    private readonly audit: AuditLog,
  ) {}

  async cancel(viewer: Viewer, id: string): Promise<void> {
    const seen = await this.context.as(viewer, (reader) =>
      reader.one<{ level_path: string }>('select level_path::text as level_path from survey where id = $1', [
        id,
      ]),
    );
    if (!seen) throw refuse.notFound();
    if (!roleThatMay(viewer.held, 'surveys.run', seen.level_path)) {
      this.audit.refused(viewer, 'surveys.run', id);
      throw refuse.notYours();
    }
    await inTransaction(this.pool, async (client) => {
      const survey = (await lockSurvey(client, id))!;
      if (survey.published_at)
        throw new Refusal(422, 'told-already', {
          ru: 'Итоги этого опроса уже опубликованы, отменить его нельзя.',
          en: 'The results of this survey are out, it cannot be called off.',
        });
      if (survey.cancelled_at) return;
      // Without its key nobody could answer the exit.
      if (await hasExit(client, id))
        throw new Refusal(422, 'has-exit', {
          ru: 'С этим опросом связан выходной, и без него на выходной нельзя ответить. Сначала отмените выходной.',
          en: 'An exit is joined with this survey and cannot be answered without it. Call off the exit first.',
        });
      await client.query('update survey set cancelled_at = now() where id = $1', [id]);
      await client.query('delete from survey_answer where survey_id = $1', [id]);
      await client.query('delete from survey_key where survey_id = $1', [id]);
      await client.query('update notification set read_at = now() where survey_id = $1 and read_at is null', [
        id,
      ]);
      // An entry that waited for this exit is told by itself when its own time is past.
      await client.query(
        `update survey_moment set settled_at = null where survey_id = $1 and kind = 'publish'`,
        [survey.joins_id],
      );
      await this.audit.allowed(viewer, 'surveys.cancel', id, {}, client);
    });
  }
}
