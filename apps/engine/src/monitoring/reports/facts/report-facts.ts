import type { Pool } from 'pg';
import type { Json } from '@tandem/domain';

/** What the report of a case says to the guards of its workflow. */
interface ReportFacts {
  /** The version that is equal to the draft: what may be sent. */
  readonly 'report.version': string | null;
  /** As they were found when the draft was last saved, read or frozen: what is sent is checked anew by freezing it. */
  readonly 'report.errors': number;
  readonly 'report.remarksWritten': number;
  readonly 'report.remarksUnanswered': number;
  readonly 'report.remarksOpen': number;
}

/** A report that nobody has begun lacks at least its texts. */
const NOTHING: ReportFacts = {
  'report.version': null,
  'report.errors': 1,
  'report.remarksWritten': 0,
  'report.remarksUnanswered': 0,
  'report.remarksOpen': 0,
};

export const isReportFact = (name: string): name is keyof ReportFacts => Object.hasOwn(NOTHING, name);

/** A remark that was written in the round that goes on has not been sent yet. */
const FACTS = `
select v.id as version, coalesce(d.errors, 1) as errors, said.written, said.open, said.unanswered
from report r left join report_draft d on d.report_id = r.id
left join lateral (select * from report_version l where l.report_id = r.id order by l.number desc limit 1) latest on true
left join report_version v on v.id = latest.id and v.sha256 = d.sha256
cross join lateral (
  select count(*) filter (where m.round >= r.round)::int as written, count(*) filter (where m.round < r.round)::int as open,
    count(*) filter (where m.round < r.round and m.reply is null)::int as unanswered
  from report_remark m where m.report_id = r.id and m.closed_at is null
) said
where r.id = $1`;

interface Row {
  version: string | null;
  errors: number;
  written: number;
  open: number;
  unanswered: number;
}

/** One query, whatever a definition asks. */
export const gatherReportFacts = async (
  pool: Pool,
  caseId: string | null,
  needed: readonly string[],
): Promise<Record<string, Json>> => {
  const row = caseId === null ? undefined : await factsOf(pool, caseId);
  const facts = row ? tell(row) : NOTHING;
  return Object.fromEntries(needed.map((name) => [name, facts[name as keyof ReportFacts]]));
};

const tell = ({ version, errors, written, open, unanswered }: Row): ReportFacts => ({
  'report.version': version,
  'report.errors': errors,
  'report.remarksWritten': written,
  'report.remarksUnanswered': unanswered,
  'report.remarksOpen': open,
});

const factsOf = async (pool: Pool, id: string): Promise<Row | undefined> =>
  (await pool.query<Row>({ name: 'report-facts', text: FACTS, values: [id] })).rows[0];
