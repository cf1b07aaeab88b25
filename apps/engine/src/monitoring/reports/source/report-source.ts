import type { ReportLevel } from '@tandem/contracts';
import type { Period, ReportEvent } from '@tandem/monitoring-core';
import { SUMMED_AT } from '../../campaigns/read/report-standing.js';

/** A report with its campaign, as everything that is done with it needs them. */
export interface ReportSource {
  readonly id: string;
  readonly campaign_id: string;
  readonly campaign_title: string;
  readonly campaign_kind: string;
  readonly campaign_path: string;
  readonly campaign_state: string;
  readonly consolidated_at: Date | null;
  /** Local date: numbers of the system are taken as they stand at its end. */
  readonly cut_off: string;
  readonly period_kind: Period['kind'];
  readonly period_from: string;
  readonly period_to: string;
  readonly assignment: string;
  readonly level: ReportLevel;
  readonly unit_id: string;
  readonly unit_title: string;
  readonly unit_kind: string;
  readonly owner_id: string;
  readonly level_path: string;
  readonly place: string;
  readonly title: string;
  readonly receiver_id: string | null;
  readonly receiver_title: string | null;
  readonly receiver_kind: string | null;
  readonly bindingness: 'mandatory' | 'advisory';
  readonly zone: string;
  readonly due_on: string;
  readonly due_at: Date;
  readonly day_off: boolean;
  readonly days_left: number;
  readonly due_from: string | null;
  /** The frozen plan whose rows are reported on; none where the assignment asks for a form. */
  readonly roadmap_version_id: string | null;
  readonly form: string | null;
  /** Pinned when the campaign opened. */
  readonly form_version: number | null;
  readonly state: string;
  readonly events: readonly ReportEvent[];
  readonly round: number;
  readonly first_submitted_at: Date | null;
  readonly version_id: string | null;
  readonly accepted_version_id: string | null;
  readonly sent_version_ids: readonly string[];
}

/** Dates leave the database as the local dates that they are. */
const date = (column: string, name: string) => `to_char(${column}, 'YYYY-MM-DD') as ${name}`;

export const SOURCE = `
  select r.id, r.campaign_id, c.title as campaign_title, c.kind as campaign_kind, c.level_path::text as campaign_path, c.state as campaign_state, ${SUMMED_AT},
    ${date('c.cut_off', 'cut_off')}, c.period_kind, ${date('c.period_from', 'period_from')}, ${date('c.period_to', 'period_to')},
    r.assignment, r.level, r.unit_id, u.title as unit_title, u.kind as unit_kind, r.owner_id, r.level_path::text as level_path, p.title as place, r.title,
    r.receiver_id, t.title as receiver_title, t.kind as receiver_kind, r.bindingness, r.zone, ${date('r.due_on', 'due_on')}, r.due_at, r.day_off,
    (r.due_on - local_today(r.zone))::int as days_left,
    (select coalesce(a->'due'->'origin'->>'source', a->'due'->'origin'->'note'->>'ru', a->'due'->'origin'->>'note') from jsonb_array_elements(c.rules->'assignments') a where a->>'id' = r.assignment limit 1) as due_from,
    r.roadmap_version_id, f.form, (select max((b->>'formVersion')::int) from jsonb_array_elements(c.rules->'assignments') b where b->>'form' = f.form) as form_version, r.state, r.events, r.round, r.first_submitted_at, r.version_id, r.accepted_version_id, r.sent_version_ids
  from report r join campaign c on c.id = r.campaign_id join unit u on u.id = r.unit_id join unit p on p.path = r.level_path
    left join unit t on t.id = r.receiver_id
    cross join lateral (select coalesce((select a->>'form' from jsonb_array_elements(c.rules->'assignments') a where a->>'id' = r.assignment limit 1), c.rules->>'form') as form) f`;

export const periodOf = ({ period_kind, period_from, period_to }: ReportSource): Period => ({
  kind: period_kind,
  from: period_from,
  to: period_to,
});
