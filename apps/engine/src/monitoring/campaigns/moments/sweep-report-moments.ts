import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { PoolClient } from 'pg';
import { stillOwes } from '@tandem/monitoring-core';
import type { JobPayload } from '@tandem/queue';
import { newId } from '@tandem/store';
import { EnginePool } from '../../../database/pools.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { standingOfRow, STANDING_COLUMNS, type StandingRow } from '../read/report-standing.js';

const EVERY_MS = 5_000;
const BATCH = 500;

interface DueRow extends StandingRow {
  key: string;
  kind: 'reminder' | 'escalation';
  report_id: string;
  campaign_id: string;
  campaign_state: string;
  receiver_id: string | null;
  bindingness: string;
  roles: string[];
  /** A later reminder of the same report is due as well: one letter says it. */
  overtaken: boolean;
}

type Outcome = 'told' | 'notOwed' | 'withdrawn';
interface Settled {
  readonly row: DueRow;
  readonly outcome: Outcome;
}

const DUE = `
select m.key, m.kind, m.report_id, m.roles, r.campaign_id, r.receiver_id, r.bindingness, c.state as campaign_state, ${STANDING_COLUMNS},
  m.kind = 'reminder' and exists (select 1 from report_moment l where l.report_id = m.report_id and l.kind = 'reminder' and l.settled_at is null
    and l.at > m.at and l.at <= $1) as overtaken
from report_moment m join report r on r.id = m.report_id join campaign c on c.id = r.campaign_id
where m.settled_at is null and m.at <= $1 and c.state <> 'scheduled'
order by m.at, m.key limit $2 for update of m skip locked`;

const SETTLE = `
update report_moment m set settled_at = $3, outcome = s.outcome
from unnest($1::text[], $2::text[]) as s(key, outcome) where m.key = s.key`;

/** No process has these rows in memory: the sweep over the outbox need not wait for one. */
const TELL = `
insert into outbox (id, kind, payload, due_at)
select t.id, 'tellOfReports', t.payload, now() - interval '1 second' from jsonb_to_recordset($1::jsonb) as t(id uuid, payload jsonb)`;

/**
 * Settles the moments of reports that have come: is it still owed, and then who is told. The settling and the row that
 * tells it are one transaction, so that a process that is killed has either done both or nothing; two that sweep at
 * once take different rows.
 */
@Injectable()
export class SweepReportMoments implements OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly pool: EnginePool,
    private readonly logger: PinoLogger,
  ) {}

  start(): void {
    const again = async (): Promise<void> => {
      const settled = await this.sweep().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'moments of reports could not be swept');
        return 0;
      });
      if (!this.stopped) this.timer = setTimeout(() => void again(), settled === BATCH ? 0 : EVERY_MS);
    };
    void again();
  }

  onModuleDestroy(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Settles what is due at `now`; answers how many moments that were. */
  sweep(now: number = Date.now()): Promise<number> {
    return inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<DueRow>(DUE, [new Date(now).toISOString(), BATCH]);
      if (rows.length === 0) return 0;
      const settled = rows.map((row) => ({ row, outcome: outcomeOf(row, now) }));
      await settle(client, settled, now);
      return rows.length;
    });
  }
}

const OVER: ReadonlySet<string> = new Set(['cancelled', 'closed']);

const outcomeOf = (row: DueRow, now: number): Outcome => {
  if (OVER.has(row.campaign_state) || row.report_state === 'cancelled' || row.overtaken) return 'withdrawn';
  return stillOwes(standingOfRow(row, now)) ? 'told' : 'notOwed';
};

const settle = async (client: PoolClient, settled: readonly Settled[], now: number): Promise<void> => {
  await client.query(SETTLE, [
    settled.map(({ row }) => row.key),
    settled.map(({ outcome }) => outcome),
    new Date(now).toISOString(),
  ]);
  const told = settled.filter(({ outcome }) => outcome === 'told').map(({ row }) => row);
  const letters = [
    ...remindersOf(told.filter(({ kind }) => kind === 'reminder')),
    ...escalationsOf(told.filter(({ kind }) => kind === 'escalation')),
  ];
  if (letters.length > 0) await tell(client, letters);
};

type Letter = JobPayload<'tellOfReports'>;

/** Puts letters into the outbox, in the transaction of whoever settles what they tell. */
export const tell = async (client: PoolClient, letters: readonly Letter[]): Promise<void> => {
  await client.query(TELL, [JSON.stringify(letters.map((payload) => ({ id: newId(), payload })))]);
};

/** So many reports are told by one row: what is read for one of them is read for all. */
const REPORTS_AT_ONCE = 100;

/** The same to many reports, in as few rows of the outbox as it takes. */
export const inFew = ({ reports, ...letter }: Letter): Letter[] =>
  Array.from({ length: Math.ceil(reports.length / REPORTS_AT_ONCE) }, (_, row) => ({
    ...letter,
    reports: reports.slice(row * REPORTS_AT_ONCE, (row + 1) * REPORTS_AT_ONCE),
  }));

const remindersOf = (rows: readonly DueRow[]): Letter[] =>
  together(rows, ({ roles }) => roles.join(' ')).flatMap((group) => inFew(letterOf('reminder', group)));

/** Of twenty municipalities that sent nothing the operator hears in one letter, not in twenty. */
const escalationsOf = (rows: readonly DueRow[]): Letter[] =>
  together(
    rows,
    ({ campaign_id, receiver_id, bindingness, roles }) =>
      `${campaign_id} ${receiver_id} ${bindingness} ${roles.join(' ')}`,
  ).map((group) => letterOf('escalation', group));

const together = (rows: readonly DueRow[], by: (row: DueRow) => string): DueRow[][] => [
  ...Map.groupBy(rows, by).values(),
];

const letterOf = (kind: Letter['kind'], rows: readonly DueRow[]): Letter => ({
  kind,
  reports: rows.map(({ report_id }) => report_id),
  roles: rows[0]!.roles,
});
