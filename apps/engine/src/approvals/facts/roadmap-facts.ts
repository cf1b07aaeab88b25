import type { Pool } from 'pg';
import { LRUCache } from 'lru-cache';
import type { Json } from '@tandem/domain';
import { checkPlan, comparePlans, coverPlan, type Obligation, type RoadmapPlan } from '@tandem/roadmap-core';

/** What the document of a case says to the guards of its workflow. */
interface RoadmapFacts {
  /** The version that is equal to the draft and made for the parent's version in force: what may be sent. */
  readonly 'roadmap.version': string | null;
  readonly 'roadmap.parentVersion': string | null;
  readonly 'roadmap.errors': number;
  readonly 'roadmap.missing': number;
  readonly 'roadmap.remarksWritten': number;
  readonly 'roadmap.remarksUnanswered': number;
  readonly 'roadmap.remarksOpen': number;
  readonly 'roadmap.parentChanged': boolean;
}

/** A case that is being opened has nothing that could be sent or remarked on yet. */
const NOTHING: RoadmapFacts = {
  'roadmap.version': null,
  'roadmap.parentVersion': null,
  'roadmap.errors': 0,
  'roadmap.missing': 0,
  'roadmap.remarksWritten': 0,
  'roadmap.remarksUnanswered': 0,
  'roadmap.remarksOpen': 0,
  'roadmap.parentChanged': false,
};

export const isRoadmapFact = (name: string): name is keyof RoadmapFacts => Object.hasOwn(NOTHING, name);

/**
 * The plan above as it is now: where others have taken its place one after the other, the last of them. What a draft is
 * checked against, frozen for and covered by.
 */
export const PARENT_NOW = `left join lateral (
    with recursive line as (
      select p.id, p.in_force_id, p.title, 0 as place from roadmap p where p.id = r.parent_id
      union all
      select n.id, n.in_force_id, n.title, line.place + 1 from line join roadmap n on n.replaces_id = line.id and n.in_force_id is not null where line.place < 20
    )
    select id, in_force_id, title from line where in_force_id is not null order by place desc, id desc limit 1
  ) above on true`;

/** A remark is answered while the last word is the other side's; written in the round that goes on, it was not sent. */
const FACTS = `
select r.obligation, r.parent_version_id as made_for, d.sha256, above.in_force_id as parent_version, v.id as version,
  said.written, said.open, said.unanswered
from roadmap r join roadmap_draft d on d.roadmap_id = r.id ${PARENT_NOW}
left join lateral (select * from roadmap_version l where l.roadmap_id = r.id order by l.number desc limit 1) latest on true
left join roadmap_version v on v.id = latest.id and v.sha256 = d.sha256 and v.parent_version_id is not distinct from above.in_force_id
cross join lateral (
  select count(*) filter (where m.round >= r.round)::int as written, count(*) filter (where m.round < r.round)::int as open,
    count(*) filter (where m.round < r.round and coalesce((select p.side_unit_id from roadmap_reply p where p.remark_id = m.id order by p.at desc, p.id desc limit 1), m.side_unit_id) = m.side_unit_id)::int as unanswered
  from roadmap_remark m where m.roadmap_id = r.id and m.closed_at is null
) said
where r.id = $1`;

interface Row {
  obligation: Obligation;
  made_for: string | null;
  sha256: string;
  parent_version: string | null;
  version: string | null;
  written: number;
  open: number;
  unanswered: number;
}

type Judged = Pick<RoadmapFacts, 'roadmap.errors' | 'roadmap.missing'>;

/** By what a plan and its parent say, which never changes under one print: a decision reads plans only once. */
const judged = new LRUCache<string, Judged>({ max: 2_000 });
const changed = new LRUCache<string, boolean>({ max: 2_000 });

/** One query; the plans themselves are read only where they have not been judged before. */
export const gatherRoadmapFacts = async (
  pool: Pool,
  caseId: string | null,
  needed: readonly string[],
): Promise<Record<string, Json>> => {
  const row = caseId === null ? undefined : await factsOf(pool, caseId);
  const facts = row && caseId !== null ? await tell(pool, caseId, row, needed) : NOTHING;
  return Object.fromEntries(needed.map((name) => [name, facts[name as keyof RoadmapFacts]]));
};

const tell = async (pool: Pool, id: string, row: Row, needed: readonly string[]): Promise<RoadmapFacts> => {
  const judges = needed.includes('roadmap.errors') || needed.includes('roadmap.missing');
  return {
    'roadmap.version': row.version,
    'roadmap.parentVersion': row.parent_version,
    ...(judges ? await judge(pool, id, row) : { 'roadmap.errors': 0, 'roadmap.missing': 0 }),
    'roadmap.remarksWritten': row.written,
    'roadmap.remarksUnanswered': row.unanswered,
    'roadmap.remarksOpen': row.open,
    'roadmap.parentChanged': needed.includes('roadmap.parentChanged') && (await isParentChanged(pool, row)),
  };
};

const factsOf = async (pool: Pool, id: string): Promise<Row | undefined> =>
  (await pool.query<Row>({ name: 'roadmap-facts', text: FACTS, values: [id] })).rows[0];

const judge = async (pool: Pool, id: string, row: Row): Promise<Judged> => {
  const key = `${row.sha256} ${row.parent_version} ${row.obligation}`;
  const known = judged.get(key);
  if (known) return known;
  const { rows } = await pool.query<{ plan: RoadmapPlan; sha256: string; parent: RoadmapPlan | null }>(
    `select d.plan, d.sha256, (select v.plan from roadmap_version v where v.id = $2) as parent from roadmap_draft d where d.roadmap_id = $1`,
    [id, row.parent_version],
  );
  const { plan, sha256, parent } = rows[0]!;
  const found = judgePlan(plan, parent ?? undefined, row.obligation);
  // The draft may have been saved between the two readings.
  if (sha256 === row.sha256) judged.set(key, found);
  return found;
};

const judgePlan = (plan: RoadmapPlan, parent: RoadmapPlan | undefined, obligation: Obligation): Judged => ({
  'roadmap.errors': checkPlan(plan, { ...(parent ? { parent } : {}), obligation }).filter(
    (issue) => issue.severity === 'error',
  ).length,
  'roadmap.missing': parent ? coverPlan(plan, parent).counts.missing : 0,
});

/** A plan that was made for no version of a parent is asked nothing new by it. */
const isParentChanged = async (
  pool: Pool,
  { made_for: before, parent_version: after }: Row,
): Promise<boolean> => {
  if (before === null || after === null || before === after) return false;
  const key = `${before} ${after}`;
  const known = changed.get(key);
  if (known !== undefined) return known;
  const { rows } = await pool.query<{ id: string; plan: RoadmapPlan }>(
    'select id, plan from roadmap_version where id = any($1::uuid[])',
    [[before, after]],
  );
  const plan = (id: string) => rows.find((one) => one.id === id)!.plan;
  const matters = comparePlans(plan(before), plan(after)).some((change) => change.matters);
  changed.set(key, matters);
  return matters;
};
