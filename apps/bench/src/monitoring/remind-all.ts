import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Engine } from '../http/start-engine.js';
import type { Line } from '../report/line.js';
import { storeOwedReports } from './campaign-world.js';

const REMINDERS = 10_000;
/** So many are told when the worker is killed: it has rows of the sweep, jobs of the queue and open transactions in hand. */
const KILLED_AT = 2_000;
const BEGINS_IN_S = 3;
const LONGEST_S = 180;

interface Told {
  told: number;
  notices: number;
  twice: number;
  open: number;
}

const TOLD = `
select count(distinct n.case_id)::int as told, count(*)::int as notices, (count(*) - count(distinct (n.case_id, n.person_id)))::int as twice,
  (select count(*)::int from outbox where kind = 'tellOfReports' and state <> 'done') as open
from notification n where n.template = 'report-due'`;

/** Ten thousand people are reminded at nine o'clock by two processes, one of which is killed on the way. */
export const remindAll = async (pool: Pool, campaign: string, victim: Engine): Promise<Line> => {
  await storeOwedReports(pool, campaign, REMINDERS, BEGINS_IN_S);
  await sleep(BEGINS_IN_S * 1_000);
  const since = performance.now();
  await until(pool, since, ({ told }) => told >= KILLED_AT);
  process.kill(victim.pid, 'SIGKILL');
  const killedAt = (await look(pool)).told;
  const { notices, twice } = await until(pool, since, ({ told, open }) => told >= REMINDERS && open === 0);
  if (twice > 0 || notices !== REMINDERS)
    throw new Error(`${notices} notices for ${REMINDERS} reminders, ${twice} of them told twice`);
  return {
    measure: `${REMINDERS} reminders by two processes, one killed at ${killedAt}: each told once`,
    value: `${((performance.now() - since) / 1_000).toFixed(1)} s, ${twice} twice`,
    goal: '0 twice',
    verdict: 'reached',
  };
};

const look = async (pool: Pool): Promise<Told> => (await pool.query<Told>(TOLD)).rows[0]!;

const until = async (pool: Pool, since: number, done: (told: Told) => boolean): Promise<Told> => {
  for (;;) {
    const told = await look(pool);
    if (done(told)) return told;
    if (performance.now() - since > LONGEST_S * 1_000)
      throw new Error(`after ${LONGEST_S} s: ${JSON.stringify(told)}`);
    await sleep(50);
  }
};
