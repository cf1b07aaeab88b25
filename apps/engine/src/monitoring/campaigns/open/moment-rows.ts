import type { Role } from '@tandem/domain';
import type { ExpectedReport } from '@tandem/monitoring-core';

/** A row of `report_moment`. */
export interface MomentRow {
  readonly key: string;
  readonly report_id: string;
  readonly kind: 'reminder' | 'escalation';
  readonly date: string;
  readonly at: string;
  readonly roles: readonly Role[];
}

type Timed = Pick<ExpectedReport, 'key' | 'to' | 'due' | 'reminders' | 'escalation'>;

/** What is still to be said of a report after a moment: whatever lies behind is said to nobody. */
export const momentRows = (report: string, expected: Timed, after: number): MomentRow[] =>
  [
    ...expected.reminders.map(({ date, at, roles }) => ({
      key: `${expected.key}:${date}`,
      report_id: report,
      kind: 'reminder' as const,
      date,
      at,
      roles,
    })),
    {
      key: `${expected.key}:escalation:${expected.due.date}`,
      report_id: report,
      kind: 'escalation' as const,
      date: expected.due.date,
      at: expected.escalation.at,
      roles: toldBy(expected),
    },
  ].filter(({ at }) => Date.parse(at) > after);

/** Who hears that nothing came. A recommendation is a note to whoever coordinates at the body that waits for it. */
const toldBy = ({ to, escalation }: Pick<Timed, 'to' | 'escalation'>): readonly Role[] => {
  if (escalation.tells !== 'coordinator') return [escalation.tells];
  return to === 'municipality' ? ['municipalCoordinator', 'methodist'] : ['regionalOperator'];
};

/** A moment that was called off by a change of dates may come back by another. */
export const WRITE_MOMENTS = `
insert into report_moment (key, report_id, kind, date, at, roles)
select m.key, m.report_id, m.kind, m.date, m.at, m.roles
from jsonb_to_recordset($1::jsonb) as m(key text, report_id uuid, kind text, date date, at timestamptz, roles text[])
on conflict (key) do update set at = excluded.at, roles = excluded.roles, settled_at = null, outcome = null
where report_moment.outcome = 'withdrawn'`;
