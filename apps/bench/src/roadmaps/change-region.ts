import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { newId } from '@tandem/store';
import { WireClient } from '../http/wire-client.js';
import { amended, regionalPlan } from './make-plan.js';
import { idOf } from './region-of-plans.js';

const REGION = idOf('plan region');
const LONGEST_MS = 120_000;

/** The operator amends the region's plan and sends it, the department approves it: from then on, seconds until every plan below is stale. */
export const changeRegion = async (
  pool: Pool,
  address: string,
  cookies: { readonly operator: string; readonly department: string },
  below: number,
): Promise<number> => {
  const operator = await WireClient.connect(address, cookies.operator);
  const department = await WireClient.connect(address, cookies.department);
  const post = async (client: WireClient, path: string, body: object) => {
    const answer = await client.post(path, body, newId());
    if (answer.status >= 300)
      throw new Error(`${path} answered ${answer.status}: ${answer.body.slice(0, 600)}`);
  };
  const event = (client: WireClient, type: string) => post(client, `/cases/${REGION}/events`, { type });
  await event(operator, 'ROADMAP.AMEND');
  const seen = JSON.parse((await operator.get(`/roadmaps/${REGION}`)).body) as {
    showing: { draftRevision: number };
  };
  const next = amended(amended(regionalPlan()), 3);
  const steps = next.measures.flatMap(({ id, indicator }, at) =>
    at % 6 === 0 ? [{ do: 'setMeasure', measure: id, set: { indicator } }] : [],
  );
  await post(operator, `/roadmaps/${REGION}/draft/steps`, { revision: seen.showing.draftRevision, steps });
  await post(operator, `/roadmaps/${REGION}/submit`, {});
  await event(department, 'ROADMAP.TAKE');
  const since = performance.now();
  await post(department, `/roadmaps/${REGION}/approve`, {
    act: { type: 'directive', number: '21-р', date: '2026-03-11', appendixNo: '2' },
  });
  await allStale(pool, below, since);
  operator.close();
  department.close();
  return (performance.now() - since) / 1_000;
};

const allStale = async (pool: Pool, below: number, since: number): Promise<void> => {
  for (;;) {
    const { rows } = await pool.query<{ stale: number }>(
      `select count(*)::int as stale from "case" where parent_id = $1 and state_paths = '{stale}'`,
      [REGION],
    );
    if (rows[0]!.stale === below) return;
    if (performance.now() - since > LONGEST_MS)
      throw new Error(`only ${rows[0]!.stale} of ${below} plans became stale`);
    await sleep(20);
  }
};
