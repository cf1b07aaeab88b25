import { Injectable } from '@nestjs/common';
import type { JsonObject } from '@tandem/domain';
import { EnginePool } from '../../database/pools.js';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import type { UnitFacts } from '../../pipeline/unit-directory.js';

export interface GatheredAnswer {
  readonly of: string;
  readonly path: string;
  readonly data: JsonObject;
}

/** More than the answers of a region to one form in a year; a chart of more would not look otherwise. */
const MOST = 50_000;

/** All answers in force to a form below a unit, for counting only: nobody is shown a row of these. */
@Injectable()
export class GatherAnswers {
  constructor(
    private readonly pool: EnginePool,
    private readonly context: ReadContext,
  ) {}

  async below({ path }: UnitFacts, form: string): Promise<GatheredAnswer[]> {
    const { rows } = await this.pool.query<GatheredAnswer>(
      `select case_id as of, unit_path::text as path, data from submission
       where form_key = $1 and current and unit_path <@ $2::ltree order by at desc limit ${MOST}`,
      [form, path],
    );
    return rows;
  }

  /** May the viewer read each of them himself? Asked of the same wall that stands before every answer. */
  async allOpen(viewer: Viewer, { path }: UnitFacts, form: string, count: number): Promise<boolean> {
    const seen = await this.context.as(viewer, (reader) =>
      reader.one<{ count: number }>(
        `select count(*)::int as count from submission where form_key = $1 and current and unit_path <@ $2::ltree`,
        [form, path],
      ),
    );
    return (seen?.count ?? 0) >= count;
  }
}
