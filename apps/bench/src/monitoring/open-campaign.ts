import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { addDays } from '@tandem/domain';
import { newId } from '@tandem/store';
import { signIn } from '../http/sign-in.js';
import type { Engine } from '../http/start-engine.js';
import { WireClient } from '../http/wire-client.js';
import type { Line } from '../report/line.js';
import { atMost } from '../report/verdict.js';
import { idOf } from '../roadmaps/region-of-plans.js';
import { OPERATOR, OPERATOR_BODY, UNITS } from './campaign-world.js';

const ANSWERS_WITHIN_MS = 1_000;
const QUEUED_WITHIN_S = 5;
const LONGEST_S = 120;

/** One press of the operator: until he is answered, until the queue has everything, until every report can be filled in. */
export const openForAll = async (
  pool: Pool,
  engine: Engine,
): Promise<{ readonly campaign: string; readonly lines: Line[] }> => {
  const client = await WireClient.connect(engine.address, await signIn(pool, idOf(`person ${OPERATOR}`)));
  const today = new Date().toISOString().slice(0, 10);
  const due = addDays(today, 50);
  const since = performance.now();
  const { status, body } = await client.post(
    '/campaigns',
    {
      kind: 'onRequest',
      unit: OPERATOR_BODY,
      period: { kind: 'window', from: today, to: addDays(today, 60) },
      opensOn: addDays(today, -1),
      asked: ['founded-half-year', 'municipal-half-year', 'region-half-year', 'school-half-year'].map(
        (assignment) => ({ assignment, due }),
      ),
    },
    newId(),
  );
  const answered = performance.now() - since;
  client.close();
  if (status !== 201) throw new Error(`the campaign answered ${status}: ${body.slice(0, 600)}`);
  const { id } = JSON.parse(body) as { id: string };
  const queued = await until(
    pool,
    since,
    `select count(*)::int as n from outbox where kind = 'openReport' and state <> 'pending'`,
  );
  const open = await until(pool, since, `select count(*)::int as n from "case" where subject = 'report'`);
  return {
    campaign: id,
    lines: [
      {
        measure: `a campaign for ${UNITS} units: until the operator is answered`,
        value: `${answered.toFixed(0)} ms`,
        goal: `≤ ${ANSWERS_WITHIN_MS} ms`,
        verdict: atMost(answered, ANSWERS_WITHIN_MS),
      },
      {
        measure: `a campaign for ${UNITS} units: until everything is queued`,
        value: `${queued.toFixed(1)} s`,
        goal: `≤ ${QUEUED_WITHIN_S} s`,
        verdict: atMost(queued, QUEUED_WITHIN_S),
      },
      { measure: `a campaign for ${UNITS} units: until every report is open`, value: `${open.toFixed(1)} s` },
    ],
  };
};

const until = async (pool: Pool, since: number, counted: string): Promise<number> => {
  for (;;) {
    const { rows } = await pool.query<{ n: number }>(counted);
    const seconds = (performance.now() - since) / 1_000;
    if (rows[0]!.n >= UNITS) return seconds;
    if (seconds > LONGEST_S)
      throw new Error(`only ${rows[0]!.n} of ${UNITS} after ${LONGEST_S} s: ${counted}`);
    await sleep(20);
  }
};
