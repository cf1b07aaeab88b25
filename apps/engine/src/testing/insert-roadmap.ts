import type { RoadmapPlan } from '@tandem/roadmap-core';
import { newId } from '@tandem/store';
import type { EngineUnderTest } from './engine-under-test.js';

const text = (ru: string) => ({ ru });
const WORKFLOW = {
  profile: 1,
  key: 'plan-under-test',
  title: text('Карта'),
  level: 'municipality',
  subject: 'roadmap',
  start: { roles: ['methodist'] },
  machine: {
    initial: 'draft',
    context: { version: null, round: 0 },
    states: {
      draft: { meta: { title: text('Черновик') } },
      inReview: { meta: { title: text('На согласовании') } },
      returned: { meta: { title: text('Возвращена') } },
    },
  },
  tasks: {
    review: {
      title: text('Прочитать карту'),
      role: 'regionalOperator',
      at: { body: 'regionalOperator' },
      outcomes: [{ event: 'ROADMAP.RETURN' }, { event: 'ROADMAP.AGREE' }],
    },
  },
  events: {
    'ROADMAP.RETURN': { title: text('Вернуть'), role: 'regionalOperator' },
    'ROADMAP.AGREE': { title: text('Согласовать'), role: 'regionalOperator' },
  },
};

export const planOf = (ids: readonly string[], set: Partial<RoadmapPlan> = {}): RoadmapPlan => ({
  title: 'Дорожная карта',
  level: 'municipality',
  period: { from: '2025-01-01', to: '2028-12-31' },
  columns: 'sixResult',
  sections: [{ id: 's1', title: 'Организация' }],
  measures: ids.map((id) => ({
    id,
    section: 's1',
    label: '',
    title: `Мероприятие ${id}`,
    subItems: [],
    result: 'Проведено',
    schedule: { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] },
    assignments: [{ id: `${id}-a`, name: 'МОУО', body: 'municipalAuthority' }],
    evidence: [],
  })),
  exclusions: [],
  ...set,
});

export interface InsertedPlan {
  readonly id: string;
  readonly version: string;
  /** A further version, made for a version of the plan above. */
  freeze(plan: RoadmapPlan, parentVersion?: string): Promise<string>;
  draft(plan: RoadmapPlan): Promise<void>;
  move(state: string, context: Record<string, unknown>, review?: boolean): Promise<void>;
}

/** A plan as the commit leaves it, written by hand. */
export const insertRoadmap = async (
  engine: EngineUnderTest,
  unit: string,
  place: string,
  plan: RoadmapPlan,
  parent?: InsertedPlan,
): Promise<InsertedPlan> => {
  const { pool, world } = engine;
  await pool.query(
    `insert into definition (id, kind, key, version, status, text, sha256) values ($1, 'workflow', $2, 1, 'published', $3, 'x') on conflict do nothing`,
    [newId(), WORKFLOW.key, JSON.stringify(WORKFLOW)],
  );
  const [id, version] = [newId(), newId()];
  await pool.query(
    `insert into roadmap (id, level, unit_id, level_path, title, period_from, period_to, obligation, parent_id)
     select $1, $2, $3, p.path, $4, $5, $6, 'recommended', $8 from unit p where p.id = $7`,
    [
      id,
      plan.level,
      world.units[unit],
      plan.title,
      plan.period.from,
      plan.period.to,
      world.units[place],
      parent?.id ?? null,
    ],
  );
  await pool.query(
    `insert into roadmap_version (id, roadmap_id, number, plan, sha256, parent_version_id, measures, errors, warnings, frozen_by) values ($1, $2, 1, $3, $4, $5, $6, 0, 0, $7)`,
    [
      version,
      id,
      JSON.stringify(plan),
      `sha-${version}`,
      parent?.version ?? null,
      plan.measures.length,
      world.people['methodist'],
    ],
  );
  await pool.query(`insert into roadmap_draft (roadmap_id, plan, sha256) values ($1, $2, $3)`, [
    id,
    JSON.stringify(plan),
    `sha-${version}`,
  ]);
  const stateOf = (state: string, context: object) =>
    JSON.stringify({
      status: 'active',
      value: state,
      context: { version: null, round: 0, ...context },
      historyValue: {},
    });
  await pool.query(
    `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title, status, state, state_paths, parent_id, opened_at, updated_at)
     select $1, d.id, d.key, 'roadmap', 1, u.id, u.path, $2, 'open', $3, array['draft'], $5, now(), now() from unit u, definition d where u.id = $4 and d.key = $6`,
    [id, plan.title, stateOf('draft', {}), world.units[unit], parent?.id ?? null, WORKFLOW.key],
  );
  return {
    id,
    version,
    freeze: async (next, parentVersion) => {
      const further = newId();
      await pool.query(
        `insert into roadmap_version (id, roadmap_id, number, plan, sha256, parent_version_id, measures, errors, warnings, frozen_by)
         select $1, $2, max(number) + 1, $3, $4, $5, $6, 0, 0, $7 from roadmap_version where roadmap_id = $2`,
        [
          further,
          id,
          JSON.stringify(next),
          `sha-${further}`,
          parentVersion ?? null,
          next.measures.length,
          world.people['methodist'],
        ],
      );
      return further;
    },
    draft: async (next) => {
      await pool.query('update roadmap_draft set plan = $2, sha256 = $3 where roadmap_id = $1', [
        id,
        JSON.stringify(next),
        `sha-${newId()}`,
      ]);
    },
    move: async (state, context, review = false) => {
      await pool.query(`update task set status = 'done' where case_id = $1`, [id]);
      if (review)
        await pool.query(
          `insert into task (id, case_id, key, role, unit_id, unit_path, status, opened_at) select $1, $2, 'review', 'regionalOperator', u.id, u.path, 'open', now() from unit u where u.id = $3`,
          [newId(), id, world.units['operator']],
        );
      await pool.query(
        `update "case" set state = $2, state_paths = array[$3], revision = revision + 1, updated_at = now() where id = $1`,
        [id, stateOf(state, context), state],
      );
    },
  };
};
