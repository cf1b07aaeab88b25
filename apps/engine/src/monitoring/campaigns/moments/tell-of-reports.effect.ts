import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { reachOf, type Text } from '@tandem/domain';
import { stillOwes } from '@tandem/monitoring-core';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { announce, HOLDERS, toCandidate, type HolderRow } from '../../../notifications/notify.effect.js';
import { recipientsOf, type Candidate } from '../../../notifications/recipients.js';
import type { EffectHandler, Record } from '../../../pipeline/effect-handler.js';
import { standingOfRow, STANDING_COLUMNS, type StandingRow } from '../read/report-standing.js';
import { escalationWords, reminderWords, type OwedReport } from './letter-words.js';

interface OwedRow extends StandingRow, OwedReport {
  id: string;
  campaign_id: string;
  campaign_state: string;
  level_path: string;
}

const REPORTS = `
select r.id, r.campaign_id, c.state as campaign_state, r.level_path::text as level_path, place.title as place, r.level, r.bindingness, r.day_off,
  to_char(r.due_on, 'YYYY-MM-DD') as due_on, (r.due_on - ($2::timestamptz at time zone r.zone)::date)::int as days_left, c.rules->'period'->'title' as period, ${STANDING_COLUMNS}
from report r join campaign c on c.id = r.campaign_id join unit place on place.id = r.unit_id
where r.id = any($1::uuid[]) order by place.title`;

const OVER: ReadonlySet<string> = new Set(['cancelled', 'closed']);
const TEMPLATES = {
  reminder: 'report-due',
  byHand: 'report-due',
  escalation: 'report-overdue',
} as const;

/**
 * Tells those who owe a report, or whoever hears that none came. Looked at once more when it is told: a letter that waited
 * in the queue does not reach somebody who has handed in meanwhile.
 */
@Injectable()
export class TellOfReportsEffect implements EffectHandler<'tellOfReports'> {
  readonly name = 'tellOfReports';

  perform(job: Job<'tellOfReports'>, record: Record): Promise<void> {
    return record(async (client) => {
      const owed = await readOwed(client, job.payload.reports);
      if (owed.length === 0) return { told: 0 };
      const told =
        job.payload.kind === 'escalation'
          ? await this.escalate(client, job, owed)
          : await this.remind(client, job, owed);
      await announce(client, told);
      return { told: told.length };
    });
  }

  /** Those at the place itself: nobody above hears what is not overdue yet. */
  private async remind(
    client: PoolClient,
    job: Job<'tellOfReports'>,
    owed: readonly OwedRow[],
  ): Promise<string[]> {
    const told: string[] = [];
    for (const report of owed) {
      const here = (await holders(client, [...job.payload.roles, ...LAST_HELD], report.level_path)).filter(
        (one) => reachOf(one) === report.level_path,
      );
      const asked = here.filter(({ role }) => job.payload.roles.includes(role));
      const persons = [...new Set((asked.length > 0 ? asked : here).map(({ personId }) => personId))];
      await write(client, job, persons, report.id, reminderWords(report, job.payload.note));
      told.push(...persons);
    }
    return told;
  }

  private async escalate(
    client: PoolClient,
    job: Job<'tellOfReports'>,
    owed: readonly OwedRow[],
  ): Promise<string[]> {
    const { roles } = job.payload;
    const first = owed[0]!;
    const found = await holders(client, roles, first.level_path);
    // Of several roles the first that anybody holds: the coordinator, otherwise the methodist.
    const persons =
      roles.map((role) => recipientsOf([role], [], found, first.level_path)).find((one) => one.length > 0) ??
      [];
    await write(client, job, persons, first.campaign_id, escalationWords(owed));
    return persons;
  }
}

/** Where nobody does the writing, whoever answers for the place hears of it. */
const LAST_HELD = ['head', 'municipalAuthority'];

const readOwed = async (client: PoolClient, ids: readonly string[]): Promise<OwedRow[]> => {
  // One clock for what is owed and for how long it is still: that of this process.
  const now = Date.now();
  const { rows } = await client.query<OwedRow>({
    name: 'reports-owed',
    text: REPORTS,
    values: [ids, new Date(now).toISOString()],
  });
  return rows.filter(
    (row) =>
      !OVER.has(row.campaign_state) && row.report_state !== 'cancelled' && stillOwes(standingOfRow(row, now)),
  );
};

const holders = async (client: PoolClient, roles: readonly string[], path: string): Promise<Candidate[]> => {
  const { rows } = await client.query<HolderRow>({
    name: 'holders-over',
    text: HOLDERS,
    values: [roles, path],
  });
  return rows.map(toCandidate);
};

const WRITE = `
insert into notification (id, person_id, outbox_id, case_id, template, text, at)
select n.id, n.person_id, $3, $4, $5, $6, now() from unnest($1::uuid[], $2::uuid[]) as n(id, person_id) on conflict do nothing`;

const write = async (
  client: PoolClient,
  job: Job<'tellOfReports'>,
  persons: readonly string[],
  about: string,
  text: Text,
): Promise<void> => {
  if (persons.length === 0) return;
  await client.query({
    name: 'report-notices',
    text: WRITE,
    values: [
      persons.map(() => newId()),
      persons,
      job.id,
      about,
      TEMPLATES[job.payload.kind],
      JSON.stringify(text),
    ],
  });
};
