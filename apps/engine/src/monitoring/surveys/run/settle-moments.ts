import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { JobQueues, type Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { EnginePool } from '../../../database/pools.js';
import { inTransaction } from '../../../organisation/in-transaction.js';

/** So many at once: a region opens a dozen surveys a year. */
const BATCH = 200;

const JOB_OF = { invite: 'inviteToSurvey', remind: 'remindOfSurvey', publish: 'tellSurvey' } as const;

interface DueMoment {
  readonly survey_id: string;
  readonly kind: keyof typeof JOB_OF;
  readonly zone: string;
  readonly at: string;
}

const DUE = `select m.survey_id, m.kind, m.zone, m.at::text as at from survey_moment m
  where m.settled_at is null and m.at <= now() order by m.at limit ${BATCH} for update skip locked`;

/**
 * Every date of a survey whose moment has come becomes a row of the outbox, once, in the same transaction: however many
 * processes look, and whichever of them dies.
 */
@Injectable()
export class SettleMoments {
  constructor(
    private readonly pool: EnginePool,
    private readonly queues: JobQueues,
  ) {}

  /** How many were settled. */
  async settle(): Promise<number> {
    const jobs = await inTransaction(this.pool, (client) => this.write(client));
    // What does not reach the queue now is found by the sweep of the outbox.
    if (jobs.length > 0) await this.queues.addAll(jobs).catch(() => undefined);
    return jobs.length;
  }

  /** For a survey that begins today: it does not wait for the next look. */
  async hurry(): Promise<void> {
    await this.settle().catch(() => undefined);
  }

  private async write(client: PoolClient): Promise<Job[]> {
    const { rows } = await client.query<DueMoment>(DUE);
    if (rows.length === 0) return [];
    const jobs = rows.map(jobOf);
    await client.query(
      `insert into outbox (id, case_id, kind, payload, due_at)
       select j.id, null, j.kind, j.payload, now() from unnest($1::uuid[], $2::text[], $3::jsonb[]) as j(id, kind, payload)`,
      [
        jobs.map(({ id }) => id),
        jobs.map(({ name }) => name),
        jobs.map(({ payload }) => JSON.stringify(payload)),
      ],
    );
    await client.query(
      `update survey_moment m set settled_at = now() from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) as d(survey, kind, zone, at)
       where (m.survey_id, m.kind, m.zone, m.at) = (d.survey, d.kind, d.zone, d.at)`,
      [
        rows.map((row) => row.survey_id),
        rows.map(({ kind }) => kind),
        rows.map(({ zone }) => zone),
        rows.map(({ at }) => at),
      ],
    );
    return jobs;
  }
}

const jobOf = ({ survey_id, kind, zone, at }: DueMoment): Job =>
  ({
    id: newId(),
    name: JOB_OF[kind],
    caseId: null,
    payload: kind === 'publish' ? { survey: survey_id } : { survey: survey_id, zone, at },
  }) as Job;
