import { Injectable } from '@nestjs/common';
import type { JsonObject } from '@tandem/domain';
import { EnginePool } from '../../database/pools.js';
import { Definitions } from '../../pipeline/definitions.js';
import type { Designing } from '../design/owner.js';
import { reached } from './reached.js';

/** Answers to a form that somebody has begun and not sent, in a case that still asks for them. */
export interface AnswerDraft {
  readonly id: string;
  readonly data: JsonObject;
  readonly revision: number;
  readonly caseId: string;
  readonly stage: number | null;
  /** The version of the form that the case has pinned. */
  readonly version: number;
}

interface Row {
  id: string;
  data: JsonObject;
  revision: number;
  case_id: string;
  stage: number | null;
  version: number;
  workflow_id: string;
  event: string | null;
}

/** Those of tasks by their task; those of steps without one by the case and the event that their id names. */
const DRAFTS = `
  select d.id, d.data, d.revision, c.id as case_id, c.stage, (c.form_versions ->> $1)::int as version, c.workflow_id, null as event
  from draft d join task t on t.id = d.task_id and t.status = 'open' and t.form_key = $1
    join "case" c on c.id = t.case_id
  where ${reached('$1', '$2')} and d.data <> '{}'
  union all
  select d.id, d.data, d.revision, c.id, c.stage, (c.form_versions ->> $1)::int, c.workflow_id, split_part(d.id, ':', 3)
  from draft d join "case" c on c.id::text = split_part(d.id, ':', 2)
  where d.id like 'event:%' and ${reached('$1', '$2')} and d.data <> '{}'
  order by id`;

/** Drafts of answers to a form that a new version of an owner would concern. */
@Injectable()
export class FindAnswerDrafts {
  constructor(
    private readonly pool: EnginePool,
    private readonly definitions: Definitions,
  ) {}

  async find({ key, owner }: Pick<Designing, 'key' | 'owner'>): Promise<AnswerDraft[]> {
    const { rows } = await this.pool.query<Row>(DRAFTS, [key, owner.path]);
    const asked = await Promise.all(rows.map((row) => this.asksFor(key, row)));
    return rows
      .filter((_row, at) => asked[at])
      .map((row) => ({
        id: row.id,
        data: row.data,
        revision: row.revision,
        caseId: row.case_id,
        stage: row.stage,
        version: row.version,
      }));
  }

  /** An event's draft says its event; which form that is, the workflow of the case says. */
  private async asksFor(key: string, { event, workflow_id }: Row): Promise<boolean> {
    if (event === null) return true;
    const { definition } = (await this.definitions.workflow(workflow_id)).compiled;
    return Object.hasOwn(definition.events, event) && definition.events[event]!.form === key;
  }
}
