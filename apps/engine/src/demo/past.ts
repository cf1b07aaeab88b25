import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { JsonObject } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';
import { AcceptCommand } from '../pipeline/accept-command.js';
import { CommitCase } from '../pipeline/commit-case.js';
import { SendToCaseEffect } from '../pipeline/effects/send-to-case.effect.js';
import { OpenNewCase } from '../pipeline/open-new-case.js';
import { recordEffect } from './record-effect.js';

/** A case whose timers never end would hold the start for ever: it is a mistake in its workflow. */
const MOST_TIMERS = 300;

/**
 * Tells the past through the pipeline itself: commands of people with the moment when they are said to have happened,
 * timers that came due in between, and what cases said to each other, each at its own moment.
 */
export class Past {
  private readonly pool: EnginePool;
  private readonly opening: OpenNewCase;
  private readonly accepting: AcceptCommand;
  private readonly cases: CommitCase;
  private readonly sending: SendToCaseEffect;

  constructor(app: NestFastifyApplication) {
    this.pool = app.get(EnginePool);
    this.opening = app.get(OpenNewCase);
    this.accepting = app.get(AcceptCommand);
    this.cases = app.get(CommitCase);
    this.sending = app.get(SendToCaseEffect, { strict: false });
  }

  async open(
    viewer: Viewer,
    input: { readonly workflow: string; readonly unit: string; readonly data: JsonObject },
    at: string,
  ): Promise<string> {
    const { caseId } = await this.opening.open({ viewer }, { ...input, at }, 'ru');
    await this.deliver(caseId);
    return caseId;
  }

  async send(
    viewer: Viewer,
    caseId: string,
    step: { readonly type: string; readonly data?: JsonObject; readonly comment?: string },
    at: string,
  ): Promise<void> {
    await this.letTimePass(caseId, at);
    await this.accepting.send(viewer, { caseId, ...step, at }, 'ru');
    await this.deliver(caseId);
  }

  /** Fires, at their own moments, the timers of a case that come due up to this one. */
  async letTimePass(caseId: string, until: string): Promise<void> {
    for (let fired = 0; fired < MOST_TIMERS; fired += 1) {
      const live = await this.cases.live(caseId);
      const due = (live?.state.timers ?? [])
        .filter((timer) => timer.fireAt <= until)
        .sort((a, b) => a.fireAt.localeCompare(b.fireAt))[0];
      if (!due) return;
      const answer = await this.cases.commit({
        id: newId(),
        caseId,
        type: '@timer',
        at: due.fireAt,
        actor: { kind: 'system' },
        timerId: due.id,
        idempotencyKey: `timer:${due.id}:${Date.parse(due.fireAt)}`,
      });
      if (answer.kind === 'refused') throw answer.refusal;
      await this.deliver(caseId);
    }
    throw new Error(`the timers of case ${caseId} do not end`);
  }

  /** What the case said to other cases reaches them at the moment when it was said. */
  async deliver(caseId: string): Promise<void> {
    const { rows } = await this.pool.query<{ id: string; payload: unknown; due_at: Date }>({
      name: 'told-sendings',
      text: `select id, payload, due_at from outbox where case_id = $1 and kind = 'sendToCase' and state in ('pending', 'queued') order by id`,
      values: [caseId],
    });
    for (const row of rows) {
      const job = { id: row.id, name: 'sendToCase', caseId, payload: row.payload } as Job<'sendToCase'>;
      await this.sending.perform(
        job,
        (write) => recordEffect(this.pool, row.id, write),
        row.due_at.toISOString(),
      );
    }
  }
}
