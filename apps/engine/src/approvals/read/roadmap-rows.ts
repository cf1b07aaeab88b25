import type { RoadmapRow } from '@tandem/contracts';
import { isWithin, say, type Language } from '@tandem/domain';
import { CARD_FROM, toCards, type CardRow } from '../../cases/case-rows.js';
import type { Viewer } from '../../identity/viewer.js';
import type { Definitions } from '../../pipeline/definitions.js';
import { standingOf } from './standing.js';

/**
 * A plan with its case. What row-level security hides of it comes as null: a version that was sent but is not in force,
 * for those who neither stand at the place nor above it.
 */
export const ROADMAP_COLUMNS = `
  c.id, c.workflow_id, c.workflow_key, c.subject, r.title, c.unit_id, u.title as unit_title, u.kind as unit_kind, c.stage, c.stage_since, c.state_paths, c.status,
  c.revision::float8 as revision, c.kind, null::float8 as progress, c.due_at, c.waits, c.opened_at, greatest(c.updated_at, d.saved_at) as updated_at, null as participants,
  r.level, r.level_path::text as level_path, place.title as place, r.obligation, r.round, r.sent_at, r.published_at, r.url, r.act, r.parent_id, above.title as parent_title,
  to_char(r.period_from, 'YYYY-MM-DD') as period_from, to_char(r.period_to, 'YYYY-MM-DD') as period_to,
  r.version_id, r.in_force_id, sent.number as version, force.number as in_force, coalesce(sent.measures, force.measures) as sent_measures, coalesce(sent.coverage, force.coverage) as coverage,
  case when sent.id is null and force.id is null then (select jsonb_array_length(m.plan->'measures') from roadmap_draft m where m.roadmap_id = r.id) end as draft_measures,
  c.id = any((select app_my_cases())::uuid[]) as asked,
  (select count(*)::int from roadmap_remark m where m.roadmap_id = r.id and m.closed_at is null and m.round < r.round) as open_remarks`;

export const ROADMAP_FROM = `roadmap r join ${CARD_FROM} on c.id = r.id join unit place on place.path = r.level_path
  left join roadmap_version sent on sent.id = r.version_id left join roadmap_version force on force.id = r.in_force_id
  left join roadmap_draft d on d.roadmap_id = r.id left join roadmap above on above.id = r.parent_id`;

export interface RoadmapDataRow extends CardRow {
  level: RoadmapRow['level'];
  level_path: string;
  place: string;
  obligation: RoadmapRow['obligation'];
  round: number;
  sent_at: Date | null;
  published_at: Date | null;
  url: string | null;
  act: unknown;
  parent_id: string | null;
  parent_title: string | null;
  period_from: string;
  period_to: string;
  version_id: string | null;
  in_force_id: string | null;
  version: number | null;
  in_force: number | null;
  sent_measures: number | null;
  draft_measures: number | null;
  coverage: RoadmapRow['coverage'];
  open_remarks: number;
  /** The viewer takes part in it or has a task on it: a working group is called from anywhere. */
  asked: boolean;
}

/** Rows in the words of each plan's own workflow. Who stands aside is told what is in force, not how it is being changed. */
export const toRoadmapRows = async (
  rows: readonly RoadmapDataRow[],
  viewer: Viewer,
  definitions: Definitions,
  language: Language,
): Promise<RoadmapRow[]> => {
  const cards = await toCards(rows, definitions, language);
  return Promise.all(
    rows.map(async (row, index) => {
      const card = cards[index]!;
      const whole: RoadmapRow = {
        id: row.id,
        title: row.title,
        level: row.level,
        unit: card.unit,
        place: row.place,
        period: { from: row.period_from, to: row.period_to },
        standing: standingOf(row.state_paths),
        stateTitle: card.stateTitle,
        waitsFor: card.waitsFor,
        dueAt: card.dueAt,
        overdue: card.overdue,
        obligation: row.obligation,
        version: row.version,
        inForce: row.in_force,
        sentAt: row.sent_at?.toISOString() ?? null,
        round: row.round,
        openRemarks: row.open_remarks,
        measures: row.sent_measures ?? row.draft_measures ?? 0,
        coverage: row.coverage,
        parent: row.parent_id && row.parent_title ? { id: row.parent_id, title: row.parent_title } : null,
        updatedAt: card.updatedAt,
      };
      return row.asked || row.in_force_id === null || seesWork(viewer, row.level_path)
        ? whole
        : inForceOnly(row, whole, definitions, language);
    }),
  );
};

/** At the place, above it, or asked about it: of a `roadmap r`; parameters: the paths that the viewer reaches over from above and within. */
export const seesWorkSql = (outer: string, inner: string): string =>
  `(r.level_path <@ any(${outer}::ltree[]) or r.level_path = any(${inner}::ltree[]) or r.id = any((select app_my_cases())::uuid[]))`;

/** At the place or above it. */
export const seesWork = ({ reach }: Viewer, levelPath: string): boolean =>
  reach.inner.includes(levelPath) || reach.outer.some((path) => isWithin(levelPath, path));

const inForceOnly = async (
  row: RoadmapDataRow,
  whole: RoadmapRow,
  definitions: Definitions,
  language: Language,
): Promise<RoadmapRow> => {
  const { compiled } = await definitions.workflow(row.workflow_id);
  const title = compiled.states.get('published')?.title;
  const over = row.status !== 'open';
  return {
    ...whole,
    standing: over ? whole.standing : 'published',
    stateTitle: over || !title ? whole.stateTitle : say(title, language),
    waitsFor: null,
    dueAt: null,
    overdue: false,
    version: row.in_force,
    sentAt: null,
    round: 0,
    openRemarks: 0,
    updatedAt: (row.published_at ?? row.opened_at).toISOString(),
  };
};
