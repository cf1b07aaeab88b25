import type { PoolClient } from 'pg';
import type { Text } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { idByKey } from '../../../approvals/remarks/id-by-key.js';
import { announce } from '../../../notifications/notify.effect.js';

type Telling = Pick<Job<'tellOfReports'>, 'id' | 'payload'>;

export interface Notice {
  readonly person: string;
  /** The report or the campaign that it is about. */
  readonly about: string;
  readonly text: Text;
}

const TEMPLATES = {
  reminder: 'report-due',
  byHand: 'report-due',
  escalation: 'report-overdue',
} as const;

const WRITE = `
insert into notification (id, person_id, outbox_id, case_id, template, text, at)
select n.id, n.person, n.key, n.about, $2, n.text, now()
from jsonb_to_recordset($1::jsonb) as n(id uuid, person uuid, key uuid, about uuid, text jsonb) on conflict do nothing`;

/** As many people as one signal names. */
const MOST_AT_ONCE = 100;

/** One row of the outbox reminds of many reports: of each of them everybody is told once, also whoever owes several. */
export const noticeKey = ({ id, payload }: Telling, about: string): string =>
  payload.kind === 'escalation' ? id : idByKey(id, about);

/** Writes them once, however often the job is delivered, and lets open screens know. */
export const writeNotices = async (
  client: PoolClient,
  job: Telling,
  notices: readonly Notice[],
): Promise<void> => {
  if (notices.length === 0) return;
  const rows = notices.map((one) => ({ ...one, id: newId(), key: noticeKey(job, one.about) }));
  await client.query({
    name: 'report-notices',
    text: WRITE,
    values: [JSON.stringify(rows), TEMPLATES[job.payload.kind]],
  });
  const persons = [...new Set(notices.map(({ person }) => person))];
  for (let from = 0; from < persons.length; from += MOST_AT_ONCE)
    await announce(client, persons.slice(from, from + MOST_AT_ONCE));
};
