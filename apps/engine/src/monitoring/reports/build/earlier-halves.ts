import { Injectable } from '@nestjs/common';
import type { AcceptedReport, EarlierHalf, Measured } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import { periodOf, type ReportSource } from '../source/report-source.js';
import { withCases } from './kept-report.js';

interface Row {
  version: string;
  period_from: string;
  period_to: string;
  told: AcceptedReport;
  cases: { measure: string; numerator: string[]; denominator: string[] }[] | null;
}

const EARLIER = `
select v.id as version, to_char(c.period_from, 'YYYY-MM-DD') as period_from, to_char(c.period_to, 'YYYY-MM-DD') as period_to, v.told,
  (select json_agg(json_build_object('measure', k.measure_id, 'numerator', k.numerator, 'denominator', k.denominator))
   from report_version_cases k where k.version_id = v.id and k.span = 'half') as cases
from report r join campaign c on c.id = r.campaign_id join report_version v on v.id = r.accepted_version_id
where r.level_path = $1::ltree and r.level = $2 and c.kind = $3 and c.period_kind = 'halfYear'
  and c.period_to < $4::date and extract(year from c.period_to) = extract(year from $4::date) and c.state <> 'cancelled'
order by c.period_to`;

/** What the same place reported for the halves of the year before this one: the accepted version, whatever is being corrected. */
@Injectable()
export class EarlierHalves {
  constructor(private readonly pool: EnginePool) {}

  async of(source: ReportSource): Promise<EarlierHalf[]> {
    const period = periodOf(source);
    if (period.kind !== 'halfYear') return [];
    const { rows } = await this.pool.query<Row>(EARLIER, [
      source.level_path,
      source.level,
      source.campaign_kind,
      period.from,
    ]);
    return rows.map(halfOf);
  }
}

const halfOf = ({ period_from: from, period_to: to, told, cases }: Row): EarlierHalf => {
  const behind = new Map((cases ?? []).map((one) => [one.measure, one]));
  const facts: [string, Measured][] = told.rows.flatMap(({ measure, fact }) => {
    if (!fact) return [];
    const known = behind.get(measure);
    return [[measure, known ? withCases(fact, known) : fact]];
  });
  return { period: { kind: 'halfYear', from, to }, facts: Object.fromEntries(facts) };
};
