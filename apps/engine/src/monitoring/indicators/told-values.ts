import { Injectable } from '@nestjs/common';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { EnginePool } from '../../database/pools.js';
import type { BindingDocument } from './indicator-documents.js';
import { Told, type AcceptedRow, type EnteredRow } from './told.js';

/** Values that people told: entered by hand, or in a report that was accepted. A later one corrects an earlier. */
@Injectable()
export class ToldValues {
  constructor(private readonly pool: EnginePool) {}

  /** By indicator and year, of every unit at or below a place. */
  async below(path: string, { document, owner }: BindingDocument): Promise<Told> {
    const keys = document.series.map(({ passport }) => passport.key);
    const [entered, reported] = await Promise.all([
      this.pool.query<EnteredRow>(
        `select indicator, unit_id as unit, period_kind as kind, to_char(period_from, 'YYYY-MM-DD') as "from", to_char(period_to, 'YYYY-MM-DD') as "to", measured, source, at
         from indicator_value where unit_path <@ $1::ltree and indicator = any($2) order by at, id`,
        [path, keys],
      ),
      this.pool.query<AcceptedRow>(
        `select p.id as unit, c.period_kind as kind, to_char(c.period_from, 'YYYY-MM-DD') as "from", to_char(c.period_to, 'YYYY-MM-DD') as "to",
           v.told->'rows' as rows, r.accepted_at as at, r.title, c.roadmap_version_id as plan_version
         from report r join campaign c on c.id = r.campaign_id join unit p on p.path = r.level_path
         join report_version v on v.id = r.accepted_version_id
         where r.level_path <@ $1::ltree and c.kind = 'halfYearReport' and c.state <> 'cancelled' and c.roadmap_version_id is not null and c.level_path = $2::ltree
         order by r.accepted_at, r.id`,
        [path, owner.path],
      ),
    ]);
    const numbers = await this.numbersOf(reported.rows, document);
    return new Told(entered.rows, reported.rows, document.series, numbers);
  }

  /** Rows of the plan of each campaign, by their numbers in the document; of a plan for other years none. */
  private async numbersOf(
    reports: readonly AcceptedRow[],
    { series }: BindingDocument['document'],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
    const versions = [...new Set(reports.map(({ plan_version }) => plan_version))];
    if (versions.length === 0) return new Map();
    const { rows } = await this.pool.query<{ id: string; plan: RoadmapPlan }>(
      'select id, plan from roadmap_version where id = any($1::uuid[])',
      [versions],
    );
    const years = series.flatMap(({ targets }) => targets.targets.map(({ year }) => year));
    const last = Math.max(...series.map(({ targets }) => targets.lastYear ?? 0));
    return new Map(
      rows
        .filter(
          ({ plan: { period } }) =>
            Number(period.from.slice(0, 4)) === Math.min(...years) && Number(period.to.slice(0, 4)) === last,
        )
        .map(({ id, plan }) => [id, numberRows(plan)]),
    );
  }
}

/** Documents number rows within their sections: row «2.» of the third section is 3.2. */
const numberRows = ({ sections, measures }: RoadmapPlan): Map<string, string> => {
  const order = sections.map(({ id }) => id);
  return new Map(
    measures.map(({ id, section, label }) => {
      const number = label.replace(/\.$/u, '');
      const at = section === undefined ? -1 : order.indexOf(section);
      return [id, number.includes('.') || at < 0 ? number : `${at + 1}.${number}`];
    }),
  );
};
