import { Injectable } from '@nestjs/common';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { KeepVersions, type KeptVersion } from '../../../approvals/read/keep-versions.js';
import { EnginePool } from '../../../database/pools.js';
import { figureOf } from '../../figures/catalogue/figures.js';

/** The figure of a row, and whether it was chosen for the row of the plan above that this one carries out. */
interface RowFigure {
  readonly figure: string;
  readonly inherited: boolean;
}

/** From a plan to the one that it was made for, and on; a ring of plans ends the search. */
const LINE = `
with recursive line as (
  select v.id, v.roadmap_id, v.parent_version_id, 0 as place from roadmap_version v where v.id = $1
  union all
  select p.id, p.roadmap_id, p.parent_version_id, line.place + 1 from line join roadmap_version p on p.id = line.parent_version_id where line.place < 5
)
select id, roadmap_id as roadmap from line order by place`;

/** Which figure of the system each row of a frozen plan is reckoned from. */
@Injectable()
export class FiguresOfRows {
  constructor(
    private readonly pool: EnginePool,
    private readonly versions: KeepVersions,
  ) {}

  async of(version: string): Promise<ReadonlyMap<string, RowFigure>> {
    const { rows: line } = await this.pool.query<{ id: string; roadmap: string }>(LINE, [version]);
    const { rows } = await this.pool.query<{ roadmap_id: string; measure_id: string; figure: string }>(
      `select roadmap_id, measure_id, figure from measure_figure where roadmap_id = any($1::uuid[])`,
      [line.map(({ roadmap }) => roadmap)],
    );
    // Nothing was ever chosen: plans above need not be read.
    if (rows.length === 0) return new Map();
    const chosen = new Map(rows.map((row) => [`${row.roadmap_id} ${row.measure_id}`, row.figure]));
    const kept = await Promise.all(line.map(({ id }) => this.versions.of(id)));
    return inherit(kept, chosen);
  }
}

const inherit = (
  line: readonly KeptVersion[],
  chosen: ReadonlyMap<string, string>,
): ReadonlyMap<string, RowFigure> =>
  new Map(
    line[0]!.plan.measures.flatMap(({ id }) => {
      const found = figureOfRow(line, chosen, id);
      return found ? [[id, found] as const] : [];
    }),
  );

/** The choice nearest to the row; a figure that is not in the catalogue any more is none. */
const figureOfRow = (
  line: readonly KeptVersion[],
  chosen: ReadonlyMap<string, string>,
  id: string,
): RowFigure | undefined => {
  let measure: string | undefined = id;
  for (const [at, { roadmap, plan }] of line.entries()) {
    if (measure === undefined) return undefined;
    const figure = chosen.get(`${roadmap} ${measure}`);
    if (figure !== undefined && figureOf(figure)) return { figure, inherited: at > 0 };
    measure = parentOf(plan, measure);
  }
  return undefined;
};

const parentOf = (plan: RoadmapPlan, measure: string): string | undefined =>
  plan.measures.find(({ id }) => id === measure)?.parentMeasure;
