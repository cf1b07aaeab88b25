import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageView } from '@tandem/contracts';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { newId } from '@tandem/store';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { insertRoadmap, planOf, type InsertedPlan } from '../../testing/insert-roadmap.js';

let engine: EngineUnderTest;
let region: InsertedPlan;
let town: InsertedPlan;
const ABOVE = planOf(['p1', 'p2', 'p3'], { level: 'region', title: 'Карта области' });
const linked = (plan: RoadmapPlan, links: Record<string, string>): RoadmapPlan => ({
  ...plan,
  measures: plan.measures.map((one) => (links[one.id] ? { ...one, parentMeasure: links[one.id]! } : one)),
});
const OWN = linked(
  {
    ...planOf(['m1', 'm2'], { title: 'Карта города' }),
    exclusions: [{ parentMeasure: 'p2', reason: 'Нет педагогов' }],
  },
  { m1: 'p1' },
);

const read = async (login: string, path: string, id = town.id) =>
  (await engine.as(login)).get(`/roadmaps/${id}${path}`);
const states = ({ rows }: CoverageView) => rows.map((row) => [row.parent, row.state]);

beforeAll(async () => {
  engine = await startEngine({ role: 'api' });
  region = await insertRoadmap(engine, 'operator', 'region', ABOVE);
  await region.move('published', { version: region.version, inForce: region.version });
  town = await insertRoadmap(engine, 'townAuthority', 'town', OWN, region);
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

describe('coverage of the plan above', () => {
  it('of a draft is its own place’s', async () => {
    const { status, body } = await read('methodist', '/coverage');
    expect([status, body.version, body.parent.number, body.parent.title]).toEqual([
      200,
      null,
      1,
      'Карта области',
    ]);
    expect(states(body)).toEqual([
      ['p1', 'covered'],
      ['p2', 'excluded'],
      ['p3', 'missing'],
    ]);
    expect([body.own, body.rows[1].reason]).toEqual([['m2'], 'Нет педагогов']);
    expect(body.parent.plan.measures).toHaveLength(3);
    for (const login of ['operator', 'district', 'curator', 'department', 'mentor'])
      for (const path of ['/coverage', '/coverage?version=draft', '/diff', '/impact'])
        expect((await read(login, path)).status).toBe(404);
  });

  it('of what was sent is read above, and by nobody beside', async () => {
    await town.move('inReview', { version: town.version, parentVersion: region.version }, true);
    const { status, body } = await read('operator', '/coverage');
    expect([status, body.version, states(body).length]).toEqual([200, 1, 3]);
    expect((await read('operator', '/coverage?version=1')).body).toEqual(body);
    expect((await read('operator', '/coverage?version=draft')).status).toBe(404);
    expect((await read('operator', '/coverage?version=2')).status).toBe(404);
    expect((await read('operator', '/coverage?version=inForce')).status).toBe(404);
    expect((await read('operator', '/coverage?version=sent')).body.version).toBe(1);
    for (const login of ['district', 'far-curator'])
      expect((await read(login, '/coverage?version=1')).status).toBe(404);
  });

  it('follows the draft as it is written', async () => {
    await town.draft(linked(OWN, { m1: 'p1', m2: 'p3' }));
    const { body } = await read('methodist', '/coverage?version=draft');
    expect([body.counts.missing, body.own]).toEqual([0, []]);
    expect((await read('methodist', '/coverage?version=1')).body.counts.missing).toBe(1);
  });

  it('is refused where there is nothing above, or the question is not one', async () => {
    expect((await read('operator', '/coverage', region.id)).body).toMatchObject({
      status: 422,
      code: 'no-parent-plan',
    });
    for (const version of ['x', '0', '-1', '1.5', '99999999999'])
      expect((await read('methodist', `/coverage?version=${version}`)).status).toBe(400);
    expect((await read('methodist', '/coverage', newId())).status).toBe(404);
    expect((await read('methodist', '/coverage', 'x')).status).toBe(400);
  });
});

describe('two texts of a plan', () => {
  it('are compared by number, with the draft where one may read it', async () => {
    const { body } = await read('methodist', '/diff?from=1&to=draft');
    expect([body.from.number, body.to.number]).toEqual([1, null]);
    expect(body.changes.length).toBeGreaterThan(0);
    expect((await read('methodist', '/diff')).body.changes).toEqual(body.changes);
    expect((await read('operator', '/diff?from=1&to=draft')).status).toBe(404);
    expect((await read('operator', '/diff')).body.code).toBe('no-earlier-version');
    expect((await read('methodist', '/diff?from=7&to=1')).status).toBe(404);
  });
});

describe('a new version of the plan above', () => {
  it('is what the draft is measured by; what was sent keeps the one that it was made for', async () => {
    const next = await region.freeze(planOf(['p1', 'p3', 'p4'], { level: 'region', title: 'Карта области' }));
    await region.move('published', { version: next, inForce: next });
    const draft = (await read('methodist', '/coverage?version=draft')).body;
    expect([draft.parent.number, states(draft).map(([row]) => row)]).toEqual([2, ['p1', 'p3', 'p4']]);
    // The earlier version is nobody’s below any more, and still what version 1 stands beside.
    expect((await read('methodist', '/diff?from=1&to=2', region.id)).status).toBe(404);
    const sent = (await read('methodist', '/coverage?version=1')).body;
    expect([sent.parent.number, sent.rows.length]).toEqual([1, 3]);
  });

  it('is told row by row to those who may see the plan', async () => {
    const { body } = await read('methodist', '/impact');
    expect(body.parent).toMatchObject({ id: region.id, from: 1, to: 2 });
    expect(
      body.proposals.map((one: { change: { at: { measure?: string } } }) => one.change.at.measure),
    ).toEqual(['p4']);
    expect((await read('operator', '/impact')).body.proposals.length).toBe(body.proposals.length);
    expect((await read('district', '/impact')).status).toBe(404);
    expect((await read('operator', '/impact', region.id)).body.code).toBe('no-parent-plan');
  });

  it('is what a plan in force stands beside once nothing need change', async () => {
    const { rows } = await engine.pool.query<{ id: string }>(
      'select in_force_id as id from roadmap where id = $1',
      [region.id],
    );
    await town.move('published', {
      version: town.version,
      inForce: town.version,
      parentVersion: rows[0]!.id,
    });
    expect((await read('methodist', '/impact')).body).toMatchObject({
      parent: { from: 2, to: 2 },
      proposals: [],
    });
    expect((await read('operator', '/coverage?version=1')).body.parent.number).toBe(2);
    expect((await read('methodist', '/diff?from=inForce&to=draft')).body).toMatchObject({
      from: { number: 1 },
      to: { number: null },
    });
    expect((await read('operator', '/coverage?version=inForce')).body.version).toBe(1);
    // In force, it is everybody’s in the region to read.
    expect((await read('district', '/coverage')).body.parent.number).toBe(2);
    expect((await read('district', '/coverage?version=draft')).status).toBe(404);
  });
});
