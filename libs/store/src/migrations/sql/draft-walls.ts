const person = `(select nullif(current_setting('app.person', true), '')::uuid)`;
const paths = (name: string) =>
  `(select coalesce(string_to_array(nullif(current_setting('app.${name}', true), ''), ',')::ltree[], '{}'))::ltree[]`;
const held = `(select coalesce(string_to_array(nullif(current_setting('app.held', true), ''), ','), '{}'))::text[]`;
const above = (column: string) => `${column} <@ any(${paths('outer')})`;
const sameRegion = (column: string) =>
  `subpath(${column}, 0, 1) @> any(${paths('home')} || ${paths('outer')} || ${paths('inner')})`;
/**
 * Does the work of this very place. Standing there is not enough: the department stands where the operator does, and
 * receives what the operator writes (roles.md, «Карта региона»: the operator C,U,S, the department V).
 */
const writesHere = (column: string) => `${column} = any(${paths('own')})`;

const sees = (table: 'roadmap' | 'report', id: string, sent: string) =>
  `exists (select 1 from ${table} seen where seen.id = ${id} and (${writesHere('seen.level_path')} or (${sent} and ${above('seen.level_path')})))`;
const seesPlan = (id: string) => sees('roadmap', id, 'seen.sent_at is not null');
const seesReport = (id: string) => sees('report', id, 'seen.first_submitted_at is not null');
const seesCampaign = (id: string) => `exists (select 1 from campaign seen where seen.id = ${id})`;

const asked = `id = any((select app_my_cases())::uuid[])`;

/** What changes of the walls of 0003 and 0005: «works at this place» becomes «does the work of this place». */
const WALLS: readonly (readonly [policy: string, table: string, using: string])[] = [
  [
    'people_read',
    'roadmap',
    `${writesHere('level_path')} or (sent_at is not null and ${above('level_path')}) or (in_force_id is not null and ${sameRegion('level_path')}) or (sent_at is not null and ${asked})`,
  ],
  [
    'people_read',
    'roadmap_draft',
    `exists (select 1 from roadmap mine where mine.id = roadmap_draft.roadmap_id and ${writesHere('mine.level_path')})`,
  ],
  [
    'people_read',
    'roadmap_version',
    `exists (select 1 from roadmap r where r.id = roadmap_version.roadmap_id
      and (${writesHere('r.level_path')} or roadmap_version.id = r.in_force_id or (roadmap_version.id = any(r.sent_version_ids) and (${above('r.level_path')} or r.${asked}))))`,
  ],
  ['roadmaps_read', 'case_event', seesPlan('case_event.case_id')],
  ['roadmaps_read', 'task', seesPlan('task.case_id')],
  ['roadmaps_read', 'submission', `readers && ${held} and ${seesPlan('submission.case_id')}`],
  [
    'people_read',
    'report_draft',
    `exists (select 1 from report mine where mine.id = report_draft.report_id and ${writesHere('mine.level_path')})`,
  ],
  [
    'people_read',
    'report_version',
    `exists (select 1 from report seen where seen.id = report_version.report_id
      and (${writesHere('seen.level_path')} or (${above('seen.level_path')} and report_version.id = any(seen.sent_version_ids))))`,
  ],
  [
    'people_read',
    'report_remark',
    `author_id = ${person} or side_path = any(${paths('home')})
      or exists (select 1 from report r where r.id = report_remark.report_id and report_remark.round < r.round and (${writesHere('r.level_path')} or ${above('r.level_path')}))`,
  ],
  [
    'reports_read',
    'case_event',
    `${seesReport('case_event.case_id')} or ${seesCampaign('case_event.case_id')}`,
  ],
  [
    'reports_inside',
    'case_event',
    `type not in ('REPORT.READY', 'REPORT.REWORK')
      or exists (select 1 from report mine where mine.id = case_event.case_id and ${writesHere('mine.level_path')})`,
  ],
  ['reports_read', 'task', seesReport('task.case_id')],
  ['reports_read', 'submission', `readers && ${held} and ${seesReport('submission.case_id')}`],
];

export const DRAFT_WALLS = WALLS.map(
  ([policy, table, using]) => `alter policy ${policy} on ${table} using (${using})`,
);
