import type { Pool } from 'pg';
import type { ReportLevel, UnitRef } from '@tandem/contracts';
import type { JsonObject } from '@tandem/domain';
import { readCriteriaForm, type CriteriaAnswers } from '@tandem/monitoring-core';

/** A report by form 27 as the criteria count it: what was accepted last, or silence. */
export interface ToldForm {
  readonly report: string;
  readonly level: ReportLevel;
  readonly unit: UnitRef;
  /** The body that answers for it: to it a recommendation is given. */
  readonly owner: string;
  /** Undefined while nothing was accepted. */
  readonly told: CriteriaAnswers | undefined;
}

interface Row {
  report: string;
  level: ReportLevel;
  id: string;
  title: string;
  kind: string;
  owner: string;
  answers: JsonObject | null;
}

const FORMS = `
select r.id as report, r.level, r.owner_id as owner, u.id, u.title, u.kind, v.content->'answers' as answers
from report r join unit u on u.id = r.unit_id left join report_version v on v.id = r.accepted_version_id
where r.campaign_id = $1 and r.level_path <@ $2::ltree and r.state <> 'cancelled'
order by u.title, r.id`;

/** Every report of a campaign at a place and below it. */
export const toldForms = async (
  pool: Pick<Pool, 'query'>,
  campaign: string,
  path: string,
): Promise<ToldForm[]> => {
  const { rows } = await pool.query<Row>({ name: 'told-forms', text: FORMS, values: [campaign, path] });
  return rows.map(({ report, level, owner, answers, ...unit }) => ({
    report,
    level,
    owner,
    unit,
    told: answers === null ? undefined : readCriteriaForm(answers),
  }));
};

const INSTITUTIONS: readonly ReportLevel[] = ['school', 'regionFounded'];

/**
 * Who is asked for an indicator at a place. A programme is asked of whose it is: of institutions (1a), of municipalities
 * (1b). The rest is told level by level, so that an institution of the region counts in the region alone (R360).
 */
export const askedFor = (indicator: string, below: readonly ReportLevel[]): readonly ReportLevel[] => {
  if (indicator === '1a') return INSTITUTIONS;
  return indicator === '1b' ? ['municipality'] : below;
};
