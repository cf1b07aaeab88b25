import { Injectable } from '@nestjs/common';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { EnginePool } from '../../database/pools.js';
import { CommitCase } from '../commit-case.js';
import type { EffectHandler, Record } from '../effect-handler.js';

/** Delivers an event to other cases as a command, keyed by the effect: delivered twice, it is one event. */
@Injectable()
export class SendToCaseEffect implements EffectHandler<'sendToCase'> {
  readonly name = 'sendToCase';

  constructor(
    private readonly pool: EnginePool,
    private readonly cases: CommitCase,
  ) {}

  /** `at` is told only where that is not now: the demonstration tells a past. */
  async perform(job: Job<'sendToCase'>, record: Record, at = new Date().toISOString()): Promise<void> {
    const targets = await this.targetsOf(job);
    const answers: { case: string; refused?: string }[] = [];
    for (const caseId of targets) {
      const answer = await this.cases.commit({
        id: newId(),
        caseId,
        type: job.payload.event,
        at,
        actor: { kind: 'system' },
        data: { from: job.caseId },
        idempotencyKey: `outbox:${job.id}`,
        requestSha256: job.id,
      });
      // A case that has no ear for the event now is not a failure: the sender could not know where it stands.
      if (answer.kind === 'moved') answers.push({ case: caseId });
      else if (answer.refusal.code === 'stale-revision' && !(await this.delivered(caseId, job.id)))
        throw new Error(`case ${caseId} was busy`);
      else answers.push({ case: caseId, refused: answer.refusal.code });
    }
    await record(() => Promise.resolve(answers));
  }

  private async delivered(caseId: string, outboxId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'select 1 from case_event where case_id = $1 and idempotency_key = $2',
      [caseId, `outbox:${outboxId}`],
    );
    return rowCount === 1;
  }

  private async targetsOf({ caseId, payload }: Job<'sendToCase'>): Promise<string[]> {
    const { to, persons } = payload;
    if (to === 'parent')
      return this.ids(`select parent_id as id from "case" where id = $1 and parent_id is not null`, [caseId]);
    if (to === 'children')
      return this.ids(`select id from "case" where parent_id = $1 and status = 'open' order by opened_at`, [
        caseId,
      ]);
    if (to === 'replaced')
      return this.ids(
        `select c.id from roadmap r join "case" c on c.id = r.replaces_id and c.status = 'open' where r.id = $1`,
        [caseId],
      );
    return this.ids(
      `select distinct c.id from "case" c join case_participant p on p.case_id = c.id
       where c.workflow_key = $1 and c.status = 'open' and p.role = $2 and p.state = 'active' and p.person_id = any($3::uuid[]) and c.id <> $4`,
      [to.workflow, to.as, persons, caseId],
    );
  }

  private async ids(text: string, values: unknown[]): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(text, values);
    return rows.map((row) => row.id);
  }
}
