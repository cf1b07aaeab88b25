import { Injectable } from '@nestjs/common';
import type { FormImpactView } from '@tandem/contracts';
import { EnginePool } from '../../database/pools.js';
import { ReadContext } from '../../database/read-context.js';
import type { Designing } from '../design/owner.js';
import { reached } from './reached.js';

/** Links of one stage; the rest is counted. */
const MOST_LINKS = 50;
const MOST_ASKED = 5_000;

interface CountRow {
  stage: number | null;
  version: number;
  count: number;
}

/** Running cases that stay on the versions they have: counted for all, named for those whom the designer may see. */
@Injectable()
export class CountCases {
  constructor(
    private readonly pool: EnginePool,
    private readonly context: ReadContext,
  ) {}

  async of({ key, owner, viewer }: Designing): Promise<FormImpactView['cases']> {
    const { rows } = await this.pool.query<CountRow>(
      `select c.stage, (c.form_versions ->> $1)::int as version, count(*)::int as count from "case" c
       where ${reached('$1', '$2')} group by 1, 2`,
      [key, owner.path],
    );
    const { rows: ids } = await this.pool.query<{ id: string }>(
      `select c.id from "case" c where ${reached('$1', '$2')} order by c.updated_at desc limit ${MOST_ASKED}`,
      [key, owner.path],
    );
    // Asked with the designer's own rights: row-level security leaves out what he may not see.
    const seen = await this.context.as(viewer, (reader) =>
      reader.rows<{ id: string; title: string; stage: number | null }>(
        `select id, title, stage from (
           select id, title, stage, row_number() over (partition by stage order by updated_at desc, id) as place
           from "case" where id = any($1::uuid[])) ranked
         where place <= ${MOST_LINKS} order by place`,
        [ids.map((row) => row.id)],
      ),
    );
    return {
      total: sum(rows),
      byVersion: [...groupBy(rows, (row) => row.version)]
        .map(([version, group]) => ({ version, count: sum(group) }))
        .sort((a, b) => b.version - a.version),
      byStage: [...groupBy(rows, (row) => row.stage)]
        .map(([stage, group]) => ({
          stage,
          count: sum(group),
          cases: seen.filter((one) => one.stage === stage),
        }))
        .sort((a, b) => (a.stage ?? 99) - (b.stage ?? 99)),
    };
  }
}

const sum = (rows: readonly CountRow[]): number => rows.reduce((total, row) => total + row.count, 0);
const groupBy = <Key>(rows: readonly CountRow[], keyOf: (row: CountRow) => Key): Map<Key, CountRow[]> =>
  Map.groupBy(rows, keyOf);
