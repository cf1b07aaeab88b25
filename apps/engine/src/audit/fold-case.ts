import { Injectable } from '@nestjs/common';
import type { Json, JsonObject, Role } from '@tandem/domain';
import { fold, type CaseState, type Command, type HistoryItem } from '@tandem/workflow-core';
import { loadCases } from '@tandem/store';
import { EnginePool } from '../database/pools.js';
import { Definitions } from '../pipeline/definitions.js';
import { UnitDirectory } from '../pipeline/unit-directory.js';

interface EventRow {
  id: string;
  type: string;
  at: Date;
  actor_id: string | null;
  on_behalf_of: string | null;
  actor_roles: Role[];
  data: JsonObject | null;
  comment: string | null;
  task_id: string | null;
  timer_id: string | null;
  units: Record<string, string> | null;
  facts: Record<string, Json>;
  form_key: string | null;
  form_version: number | null;
  form_data: JsonObject | null;
}

const HISTORY = `
select e.id, e.type, e.at, e.actor_id, e.on_behalf_of, e.actor_roles, e.data, e.comment, e.task_id, e.timer_id, e.units, e.facts,
  s.form_key, s.form_version, s.data as form_data
from case_event e left join submission s on s.id = e.submission_id where e.case_id = $1 order by e.seq`;

/** Decides a case's whole history again and compares it with what is stored: the promise that nothing changed a case but its events. */
@Injectable()
export class FoldCase {
  constructor(
    private readonly pool: EnginePool,
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
  ) {}

  /** What differs between the folded and the stored state, by part; empty when they are the same. */
  async differences(caseId: string): Promise<string[]> {
    const live = (await loadCases(this.pool, [caseId])).get(caseId);
    if (!live) return ['the case is missing'];
    const { compiled } = await this.definitions.workflow(live.workflowId);
    const unit = (await this.units.of(live.unitId))!;
    const { rows } = await this.pool.query<EventRow>(HISTORY, [caseId]);
    const around = { unit: unit.id, zone: unit.zone, calendar: this.units.calendar(unit.region) };
    const history: HistoryItem[] = rows.map((row) => ({
      command: commandOf(row),
      facts: { ...around, values: row.facts },
    }));
    const folded = comparable(fold(compiled, history));
    const stored = comparable(live.state);
    return (Object.keys(stored) as (keyof CaseState)[]).filter(
      (part) => stable(folded[part]) !== stable(stored[part]),
    );
  }
}

const commandOf = (row: EventRow): Command => ({
  id: row.id,
  // A reminder is written down as what it was; asked of the case was its timer.
  type: row.timer_id ? '@timer' : row.type,
  at: row.at.toISOString(),
  actor: row.actor_id
    ? {
        kind: 'person',
        person: row.actor_id,
        roles: row.actor_roles,
        ...(row.on_behalf_of ? { onBehalfOf: row.on_behalf_of } : {}),
      }
    : { kind: 'system' },
  ...(row.data ? { data: row.data } : {}),
  ...(row.comment ? { comment: row.comment } : {}),
  ...(row.task_id ? { taskId: row.task_id } : {}),
  ...(row.timer_id ? { timerId: row.timer_id } : {}),
  ...(row.units ? { units: row.units } : {}),
  ...(row.form_key
    ? { answer: { form: row.form_key, version: row.form_version!, data: row.form_data! } }
    : {}),
});

/** Rows come back in another order than they were born; order says nothing in these parts. */
const comparable = (state: CaseState): CaseState => ({
  ...state,
  participants: sorted(state.participants, (one) => `${one.joinedAt}${one.person}${one.role}`),
  answers: sorted(state.answers, (one) => one.id),
  tasks: sorted(state.tasks, (one) => one.id),
  timers: sorted(state.timers, (one) => one.id),
});

const sorted = <One>(list: readonly One[], key: (one: One) => string): One[] =>
  [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** JSON with its keys in order: `jsonb` does not keep theirs. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
