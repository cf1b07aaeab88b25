import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulkAgreed } from '@tandem/contracts';
import { newId } from '@tandem/store';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { planOf } from '../../testing/insert-roadmap.js';
import { RoadmapRoad } from '../../testing/roadmap-road.js';

let engine: EngineUnderTest;
let road: RoadmapRoad;
let town: string;
let district: string;
let lyceum: string;
let school: string;

beforeAll(async () => {
  engine = await startEngine();
  road = new RoadmapRoad(engine);
  await road.regionInForce(['p1', 'p2']);
  town = await road.begin('methodist', 'town', planOf(['m1'], { title: 'Карта города' }));
  await road.submit('methodist', town);
  await road.take('operator', town);
  district = await road.begin('district', 'district', planOf(['d1'], { title: 'Карта района' }));
  await road.submit('district', district);
  lyceum = await road.begin(
    'lyceum-curator',
    'lyceum',
    planOf(['l1'], { level: 'regionFounded', title: 'Карта лицея' }),
  );
  school = await road.begin('curator', 'school', planOf(['s1'], { level: 'school', title: 'Карта школы' }));
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

const agree = async (login: string, input: object, key?: string) =>
  (await engine.as(login)).post<BulkAgreed>(
    '/roadmaps/approvals/agree',
    input,
    key ? { 'idempotency-key': key } : {},
  );
const told = ({ rows }: BulkAgreed) => rows.map((row) => [row.title, row.outcome]);
const standing = async (id: string) =>
  (await (await engine.as('operator')).get(`/roadmaps/${id}`)).body.standing;

describe('many plans agreed to at once', () => {
  it('are foreseen one by one, and nothing is done', async () => {
    const { status, body } = await agree('operator', { roadmaps: [town, district, lyceum, school, newId()] });
    expect(status).toBe(200);
    expect(told(body)).toEqual([
      ['Карта города', 'would'],
      ['Карта района', 'refused'],
      // A draft of somebody else and a plan that is none are told apart by nothing.
      ['', 'refused'],
      ['', 'refused'],
      ['', 'refused'],
    ]);
    expect(new Set(body.rows.slice(2).map((row) => row.reason!.ru)).size).toBe(1);
    expect(body.rows[1]!.reason!.ru.length).toBeGreaterThan(10);
    expect([await standing(town), await standing(district)]).toEqual(['inReview', 'submitted']);
  });

  it('say what to know before: rows that are missing, a term that is over', async () => {
    const warnings = async () =>
      (await agree('operator', { roadmaps: [town] })).body.rows[0]!.warnings.map((one) => one.ru);
    expect(await warnings()).toEqual(['Не отражено из вышестоящего плана: 2\u00a0строки']);
    await engine.pool.query(
      `update task set due_at = now() - interval '1 day' where case_id = $1 and status = 'open'`,
      [town],
    );
    expect(await warnings()).toEqual([
      'Не отражено из вышестоящего плана: 2\u00a0строки',
      'Срок решения прошёл',
    ]);
  });

  it('are refused where a remark was not sent, in the words of the page', async () => {
    const operator = await engine.as('operator');
    const { body: remark } = await operator.post(`/roadmaps/${town}/remarks`, { text: 'Ещё думаем' });
    const [row] = (await agree('operator', { roadmaps: [town] })).body.rows;
    expect([row!.outcome, row!.warnings.length]).toEqual(['refused', 3]);
    const page = (await operator.get(`/roadmaps/${town}`)).body.availableEvents.find(
      (one: { type: string }) => one.type === 'ROADMAP.AGREE',
    );
    expect(row!.reason!.ru).toBe(page.reason);
    expect((await agree('operator', { roadmaps: [town], dryRun: false })).body.rows[0]!.outcome).toBe(
      'refused',
    );
    expect((await operator.delete(`/roadmaps/remarks/${remark.id}`)).status).toBe(204);
  });

  it.each(['methodist', 'municipal', 'department', 'district'])(
    '%s agrees to none of them',
    async (login) => {
      const { body } = await agree(login, { roadmaps: [town, district], dryRun: false });
      expect(body.rows.map((row) => row.outcome)).toEqual(['refused', 'refused']);
      expect(await standing(town)).toBe('inReview');
    },
  );

  it('are agreed to once for a key; one that is refused holds up no other', async () => {
    const key = randomUUID();
    const first = await agree(
      'operator',
      { roadmaps: [district, town], dryRun: false, comment: 'Хорошая работа' },
      key,
    );
    expect(told(first.body)).toEqual([
      ['Карта района', 'refused'],
      ['Карта города', 'agreed'],
    ]);
    const after = await standing(town);
    expect(['agreed', 'approved']).toContain(after);
    await road.take('operator', district);
    const again = await agree(
      'operator',
      { roadmaps: [district, town], dryRun: false, comment: 'Хорошая работа' },
      key,
    );
    expect(told(again.body)).toEqual([
      ['Карта района', 'agreed'],
      ['Карта города', 'agreed'],
    ]);
    const { rows } = await engine.pool.query(
      `select comment from case_event where case_id = $1 and type = 'ROADMAP.AGREE'`,
      [town],
    );
    expect(rows).toEqual([{ comment: 'Хорошая работа' }]);
    expect((await agree('operator', { roadmaps: [town], dryRun: false })).body.rows[0]!.outcome).toBe(
      'refused',
    );
  });

  it('are named once each, and not too many', async () => {
    const repeated = await agree('operator', { roadmaps: [town, district, town] });
    expect(repeated).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/roadmaps/2', code: 'repeated' }] },
    });
    for (const roadmaps of [[], ['x'], Array.from({ length: 401 }, () => newId())])
      expect((await agree('operator', { roadmaps })).status).toBe(400);
    expect((await agree('operator', { roadmaps: [town], more: 1 })).status).toBe(400);
    expect((await agree('mentor', { roadmaps: [town] })).status).toBe(403);
    expect(
      (await agree('operator', { roadmaps: Array.from({ length: 400 }, () => newId()) })).body.rows,
    ).toHaveLength(400);
  });
});
