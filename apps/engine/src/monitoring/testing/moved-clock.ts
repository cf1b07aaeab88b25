import { jest } from '@jest/globals';
import type { Job } from '@tandem/queue';
import { recordEffect } from '../../demo/record-effect.js';
import { EnginePool } from '../../database/pools.js';
import type { EngineUnderTest } from '../../testing/engine-under-test.js';
import { SweepReportMoments } from '../campaigns/moments/sweep-report-moments.js';
import { TellOfReportsEffect } from '../campaigns/moments/tell-of-reports.effect.js';
import { noticeKey } from '../campaigns/moments/write-notices.js';

/** Somebody was told something: when by the moved clock, who, what of which report. */
export interface Told {
  readonly at: string;
  readonly person: string;
  readonly template: string;
  readonly text: string;
}

type Fakes = NonNullable<NonNullable<Parameters<typeof jest.useFakeTimers>[0]> & object>;

/** Only the date is moved: connections and promises live in real time. */
const REAL: NonNullable<Extract<Fakes, { doNotFake?: unknown }>['doNotFake']> = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
];

/** The clock of an engine that stands still: moved by the test, with what comes due on the way. */
export class MovedClock {
  readonly told: Told[] = [];
  private readonly pool: EnginePool;
  private readonly sweeping: SweepReportMoments;
  private readonly telling: TellOfReportsEffect;

  constructor({ app }: EngineUnderTest, begins: string) {
    this.pool = app.get(EnginePool);
    this.sweeping = app.get(SweepReportMoments, { strict: false });
    this.telling = app.get(TellOfReportsEffect, { strict: false });
    jest.useFakeTimers({ doNotFake: REAL, now: Date.parse(begins) });
  }

  stop(): void {
    jest.useRealTimers();
  }

  set(moment: string): void {
    jest.setSystemTime(Date.parse(moment));
  }

  /** What is due at this moment is settled and told, as the worker would. */
  async sweepAt(moment: string): Promise<void> {
    this.set(moment);
    while ((await this.sweeping.sweep(Date.parse(moment))) > 0) {
      // A sweep settles so many at a time.
    }
    const { rows } = await this.pool.query<{ id: string; payload: Job<'tellOfReports'>['payload'] }>(
      `select id, payload from outbox where kind = 'tellOfReports' and state in ('pending', 'queued') order by id`,
    );
    if (rows.length === 0) return;
    for (const { id, payload } of rows)
      await this.telling.perform({ id, name: 'tellOfReports', caseId: null, payload }, (write) =>
        recordEffect(this.pool, id, write),
      );
    const notices = await this.pool.query<{ person_id: string; template: string; text: string }>(
      `select person_id, template, text->>'ru' as text from notification where outbox_id = any($1::uuid[])`,
      [rows.flatMap((row) => row.payload.reports.map((report) => noticeKey(row, report)))],
    );
    this.told.push(
      ...notices.rows.map(({ person_id: person, template, text }) => ({
        at: moment,
        person,
        template,
        text,
      })),
    );
  }
}
