import { Injectable } from '@nestjs/common';
import type { JsonObject } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import { EnginePool } from '../../database/pools.js';
import { OpenNewCase } from '../open-new-case.js';
import type { EffectHandler, Record } from '../effect-handler.js';

/** Opens a case that another one asked for. Its id follows from the effect's, so a second delivery opens nothing. */
@Injectable()
export class StartCaseEffect implements EffectHandler<'startCase'> {
  readonly name = 'startCase';

  constructor(
    private readonly pool: EnginePool,
    private readonly opening: OpenNewCase,
  ) {}

  async perform(job: Job<'startCase'>, record: Record): Promise<void> {
    const { rows } = await this.pool.query<{ unit_id: string }>('select unit_id from "case" where id = $1', [
      job.caseId,
    ]);
    const parent = rows[0];
    if (!parent || !job.caseId) throw new Error(`the case ${job.caseId ?? '?'} that asked for this is gone`);
    const opened = await this.opening.open(
      { system: true, key: `outbox:${job.id}`, parentId: job.caseId },
      { workflow: job.payload.workflow, unit: parent.unit_id, data: job.payload.data as JsonObject },
      'ru',
    );
    await record(() => Promise.resolve({ case: opened.caseId }));
  }
}
