import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Json, JsonObject, Role } from '@tandem/domain';
import { loadCases } from '@tandem/store';
import { compileWorkflow, fold, type CaseState, type HistoryItem } from '@tandem/workflow-core';

export const CONTENT = join(import.meta.dirname, 'content');

interface EventRow {
  case_id: string;
  id: string;
  type: string;
  at: Date;
  actor_id: string | null;
  actor_roles: Role[];
  data: JsonObject | null;
  task_id: string | null;
  timer_id: string | null;
  units: Record<string, string> | null;
  facts: Record<string, Json>;
  form_key: string | null;
  form_version: number | null;
  form_data: JsonObject | null;
}

const HISTORY = `
select e.case_id, e.id, e.type, e.at, e.actor_id, e.actor_roles, e.data, e.task_id, e.timer_id, e.units, e.facts,
  s.form_key, s.form_version, s.data as form_data
from case_event e left join submission s on s.id = e.submission_id where e.case_id = any($1::uuid[]) order by e.case_id, e.seq`;

/** Decides every history again from its first event; what is stored must be what comes out. */
export const findDifferences = async (pool: Pool, cases: readonly string[]): Promise<string[]> => {
  const compiled = compileWorkflow(
    JSON.parse(readFileSync(join(CONTENT, 'workflows/durability-seven/workflow.json'), 'utf8')),
  );
  const [stored, { rows }] = await Promise.all([
    loadCases(pool, cases),
    pool.query<EventRow>(HISTORY, [cases]),
  ]);
  const histories = Map.groupBy(rows, (row) => row.case_id);
  return [...stored.values()].flatMap((live) => {
    const around = { unit: live.unitId, zone: 'Asia/Tomsk', calendar: EMPTY };
    const folded = fold(
      compiled,
      (histories.get(live.id) ?? []).map((row) => itemOf(row, around)),
    );
    return PARTS.filter((part) => stable(folded[part]) !== stable(live.state[part])).map(
      (part) => `case ${live.id}: ${part} ${stable(live.state[part])} is not ${stable(folded[part])}`,
    );
  });
};

const PARTS: readonly (keyof CaseState)[] = [
  'status',
  'openedAt',
  'machine',
  'participants',
  'tasks',
  'timers',
  'answers',
];
/** This workflow counts in seconds only: no working day is asked for. */
const EMPTY = { region: 'tomsk', years: [], days: new Map() };

const itemOf = (row: EventRow, around: Omit<HistoryItem['facts'], 'values'>): HistoryItem => ({
  command: {
    id: row.id,
    type: row.type,
    at: row.at.toISOString(),
    actor: row.actor_id
      ? { kind: 'person', person: row.actor_id, roles: row.actor_roles }
      : { kind: 'system' },
    ...(row.data ? { data: row.data } : {}),
    ...(row.task_id ? { taskId: row.task_id } : {}),
    ...(row.timer_id ? { timerId: row.timer_id } : {}),
    ...(row.units ? { units: row.units } : {}),
    ...(row.form_key
      ? { answer: { form: row.form_key, version: row.form_version!, data: row.form_data! } }
      : {}),
  },
  facts: { ...around, values: row.facts },
});

/** JSON with its keys in order: `jsonb` does not keep theirs. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
