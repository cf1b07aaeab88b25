import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Job } from '@tandem/queue';
import { HOLDERS, toCandidate, type HolderRow } from '../../../notifications/notify.effect.js';
import { recipientsOf } from '../../../notifications/recipients.js';
import type { EffectHandler, Record } from '../../../pipeline/effect-handler.js';
import { holdersAt } from './holders-at.js';
import { escalationWords, reminderWords } from './letter-words.js';
import { readOwed, type OwedRow } from './owed-reports.js';
import { writeNotices, type Notice } from './write-notices.js';

/** Where nobody does the writing, whoever answers for the place hears of it. */
const LAST_HELD = ['head', 'municipalAuthority'];

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
      const notices =
        job.payload.kind === 'escalation'
          ? await escalate(client, job, owed)
          : await remind(client, job, owed);
      await writeNotices(client, job, notices);
      return { told: notices.length };
    });
  }
}

/** Those at the place itself: nobody above hears what is not overdue yet. */
const remind = async (
  client: PoolClient,
  { payload: { roles, note } }: Job<'tellOfReports'>,
  owed: readonly OwedRow[],
): Promise<Notice[]> => {
  const holders = await holdersAt(
    client,
    [...roles, ...LAST_HELD],
    owed.map((report) => report.level_path),
  );
  return owed.flatMap((report) => {
    const here = holders(report.level_path);
    const asked = here.filter(({ role }) => roles.includes(role));
    const persons = new Set((asked.length > 0 ? asked : here).map(({ personId }) => personId));
    const text = reminderWords(report, note);
    return [...persons].map((person) => ({ person, about: report.id, text }));
  });
};

const escalate = async (
  client: PoolClient,
  { payload: { roles } }: Job<'tellOfReports'>,
  owed: readonly OwedRow[],
): Promise<Notice[]> => {
  const first = owed[0]!;
  const { rows } = await client.query<HolderRow>({
    name: 'holders-over',
    text: HOLDERS,
    values: [roles, first.level_path],
  });
  const found = rows.map(toCandidate);
  // Of several roles the first that anybody holds: the coordinator, otherwise the methodist.
  const persons =
    roles.map((role) => recipientsOf([role], [], found, first.level_path)).find((one) => one.length > 0) ??
    [];
  const text = escalationWords(owed);
  return persons.map((person) => ({ person, about: first.campaign_id, text }));
};
