import type { Pool } from 'pg';
import type { JsonObject } from '@tandem/domain';
import { PROGRAMME_CHECKLIST, SCHOOL_SELF_CHECK, type Assignment } from '@tandem/monitoring-core';
import type { ReportSource } from '../source/report-source.js';
import { RISKS, STAGES } from './rows-of-forms.js';

/** What was accepted of each school in the same period, whichever campaign asked for it: the municipality's own or the region's. */
const TOLD = `
select distinct on (r.unit_id) v.content->'answers' as answers
from report r join campaign c on c.id = r.campaign_id left join report_version v on v.id = r.accepted_version_id
where r.assignment = $1 and r.level_path <@ $2::ltree and r.state <> 'cancelled' and c.state <> 'cancelled'
  and c.period_from <= $4::date and c.period_to >= $3::date
order by r.unit_id, r.accepted_at desc nulls last`;

interface Told {
  readonly schools: number;
  readonly forms: readonly JsonObject[];
}

const toldBy = async (
  pool: Pick<Pool, 'query'>,
  { id }: Assignment,
  { level_path, period_from, period_to }: ReportSource,
): Promise<Told> => {
  const { rows } = await pool.query<{ answers: JsonObject | null }>({
    name: 'told-by-schools',
    text: TOLD,
    values: [id, level_path, period_from, period_to],
  });
  return { schools: rows.length, forms: rows.flatMap(({ answers }) => (answers ? [answers] : [])) };
};

const rowsIn = (form: JsonObject, list: string): readonly JsonObject[] =>
  (form[list] ?? []) as readonly JsonObject[];

const countRows = (
  forms: readonly JsonObject[],
  list: string,
  field: string,
  ...values: readonly string[]
): number =>
  forms.flatMap((form) => rowsIn(form, list)).filter((row) => values.includes(String(row[field]))).length;

/** The accepted checklists come to this: programmes are counted, shares are reckoned from the sums. */
export const toldChecklists = async (
  pool: Pick<Pool, 'query'>,
  source: ReportSource,
): Promise<JsonObject> => {
  const { forms } = await toldBy(pool, PROGRAMME_CHECKLIST, source);
  if (forms.length === 0) return {};
  return {
    total: forms.reduce((sum, form) => sum + rowsIn(form, 'programmes').length, 0),
    onTrack: countRows(forms, 'programmes', 'progress', 'onTrack', 'done'),
    measured: countRows(forms, 'programmes', 'dynamics', 'removed', 'reduced', 'same', 'grown'),
    improved: countRows(forms, 'programmes', 'dynamics', 'removed', 'reduced'),
  };
};

/** How many schools stand where at each stage, and how many named each risk. Rows stand also where nobody has told yet. */
export const toldSelfChecks = async (
  pool: Pick<Pool, 'query'>,
  source: ReportSource,
): Promise<JsonObject> => {
  const { schools, forms } = await toldBy(pool, SCHOOL_SELF_CHECK, source);
  const at = (list: string, key: string, value: string): readonly JsonObject[] =>
    forms.map((form) => ({ rows: rowsIn(form, list).filter((row) => row[key] === value) }));
  const told = forms.length > 0;
  return {
    ...(schools > 0 && { schools, told: forms.length }),
    stages: STAGES.map((stage) => {
      const of = (standing: string) => countRows(at('stages', 'stage', stage), 'rows', 'standing', standing);
      return {
        stage,
        ...(told && { done: of('done'), partly: of('partly'), absent: of('absent') }),
      };
    }),
    risks: RISKS.map((risk) => ({
      risk,
      ...(told && { schools: countRows(at('risks', 'risk', risk), 'rows', 'level', 'medium', 'high') }),
    })),
  };
};
