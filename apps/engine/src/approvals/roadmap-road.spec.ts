import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Measure, RoadmapPlan } from '@tandem/roadmap-core';
import { newId } from '@tandem/store';
import { redisUrl } from '@tandem/testing';
import { Sessions } from '../identity/sessions.js';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';
import { ACT, PlayRoadmap } from '../testing/play-roadmap.js';

const measure = (id: string, title: string, more: Partial<Measure> = {}): Measure => ({
  id,
  section: 's1',
  label: `${id.slice(1)}.`,
  title,
  subItems: [],
  result: 'Проведено, отчёт на сайте',
  indicator: {
    raw: '2025 год — 60 %, 2026 — 65 %, 2027 — 70 %, 2028 — 75 %',
    unit: 'percent',
    operator: 'atLeast',
    targets: [60, 65, 70, 75].map((value, at) => ({ year: 2025 + at, value })),
    carryForward: false,
    counts: 'stock',
  },
  schedule: { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] },
  assignments: [
    { id: `${id}a`, name: 'Муниципальные органы управления образованием', body: 'municipalAuthority' },
  ],
  evidence: [],
  ...more,
});
const plan = (level: RoadmapPlan['level'], measures: readonly Measure[]): RoadmapPlan => ({
  title: 'Дорожная карта наставничества на 2025–2028 годы',
  level,
  period: { from: '2025-01-01', to: '2028-12-31' },
  columns: 'sixResult',
  sections: [{ id: 's1', title: 'Методическое сопровождение молодых педагогов' }],
  measures,
  exclusions: [],
});
const REGION = plan('region', [
  measure('p1', 'Конкурсы профессионального мастерства молодых педагогов'),
  measure('p2', 'Обучение наставников на курсах повышения квалификации'),
]);
const TOWN = plan('municipality', [
  measure('m1', 'Конкурсы профессионального мастерства молодых педагогов города', { parentMeasure: 'p1' }),
  measure('m2', 'Обучение наставников города на курсах', { parentMeasure: 'p2' }),
]);

const BACKENDS = ['postgres', ...(redisUrl() ? ['redis'] : [])] as ('postgres' | 'redis')[];

describe.each(BACKENDS)('the road of a municipality’s plan, queue in %s', (queue) => {
  let engine: EngineUnderTest;
  let play: PlayRoadmap;
  let region: string;
  let town: string;

  const as = (login: string) => engine.as(login);
  const versionsOf = async (id: string) =>
    (
      await engine.pool.query(
        'select number, id, parent_version_id as parent from roadmap_version where roadmap_id = $1 order by number',
        [id],
      )
    ).rows;
  const history = async (login: string): Promise<{ type: string; sentence: string }[]> =>
    (await (await as(login)).get(`/cases/${town}/history?limit=200`)).body.items;

  beforeAll(async () => {
    engine = await startEngine({ queue });
    play = new PlayRoadmap(engine);
    region = await play.regionInForce(REGION);
    await engine.pool.query(
      `insert into delegation (id, from_person_id, to_person_id, role, unit_id, from_date, to_date) values ($1, $2, $3, 'regionalOperator', $4, current_date - 1, current_date + 30)`,
      [
        newId(),
        engine.world.people['operator'],
        engine.world.people['department'],
        engine.world.units['operator'],
      ],
    );
    engine.app.get(Sessions).forgetPerson(engine.world.people['department']!);
  }, 120_000);
  afterAll(() => engine?.stop(), 30_000);

  it('is begun under the region’s plan in force, and cannot be sent with errors', async () => {
    expect(await play.see('operator', region)).toMatchObject({
      standing: 'published',
      inForce: 1,
      version: 1,
    });
    const broken = { ...TOWN, measures: TOWN.measures.map((one) => ({ ...one, parentMeasure: 'gone' })) };
    town = await play.begin('methodist', 'town', { kind: 'plan', plan: broken });
    expect(await play.see('methodist', town)).toMatchObject({ standing: 'draft', parent: { id: region } });
    const { status, body } = await (await as('methodist')).post(`/roadmaps/${town}/submit`, {});
    expect([status, body.code]).toEqual([422, 'roadmap-errors']);
    expect(body.errors[0]).toMatchObject({
      path: expect.stringMatching(/^\/measures\/0/),
      message: expect.stringMatching(/[а-яё]/),
    });
    expect(body.issues.length).toBeGreaterThanOrEqual(body.errors.length);
    expect(await versionsOf(town)).toEqual([]);
  });

  it('cannot be sent by the bare event before it was frozen', async () => {
    for (const { id, parentMeasure } of TOWN.measures)
      await play.write('methodist', town, { do: 'setMeasure', measure: id, set: { parentMeasure } });
    const { status, body } = await (await as('methodist')).event(town, 'ROADMAP.SUBMIT');
    expect([status, body.code]).toEqual([422, 'guard']);
    expect((await play.see('methodist', town)).standing).toBe('draft');
  });

  it('is sent once however often it is asked, as a version that the draft no longer changes', async () => {
    const key = randomUUID();
    const client = await as('methodist');
    const send = () =>
      client.post(`/roadmaps/${town}/submit`, { comment: 'На согласование' }, { 'idempotency-key': key });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((one) => one.body.revision)).size).toBe(1);
    const [version, ...others] = await versionsOf(town);
    expect(others).toEqual([]);
    expect(await play.see('operator', town)).toMatchObject({
      standing: 'submitted',
      version: 1,
      inForce: null,
      mayEdit: false,
      coverage: { covered: expect.any(Number), missing: 0 },
      versions: [{ id: version.id, number: 1, standing: 'sent', measures: 2 }],
    });
    const late = await client.post(`/roadmaps/${town}/draft/steps`, {
      revision: (await play.see('methodist', town)).showing.draftRevision,
      steps: [{ do: 'removeMeasures', measures: ['m1'] }],
    });
    expect([late.status, late.body.code]).toEqual([422, 'plan-not-open']);
  });

  it('a stale page is told so and freezes nothing', async () => {
    const { status, body } = await (await as('methodist')).post(`/roadmaps/${town}/submit`, { revision: 1 });
    expect([status, body.code]).toEqual([409, 'stale-revision']);
    expect(await versionsOf(town)).toHaveLength(1);
  });

  it('is returned with remarks, never without', async () => {
    await play.event('operator', town, 'ROADMAP.TAKE');
    expect(await play.see('operator', town)).toMatchObject({ mayRemark: true, mayEdit: false });
    const bare = await (await as('operator')).post(`/roadmaps/${town}/return`, {});
    expect([bare.status, bare.body.code]).toEqual([422, 'guard']);
    const wrong = await (
      await as('operator')
    ).post(`/roadmaps/${town}/return`, { remarks: [{ measure: 'm9', text: 'Нет такой строки' }] });
    expect(wrong.status).toBe(400);
    const key = randomUUID();
    const client = await as('operator');
    const back = () =>
      client.post(
        `/roadmaps/${town}/return`,
        {
          remarks: [
            { measure: 'm1', text: 'Показатель ниже регионального' },
            { measure: 'm2', text: 'Уточните, кто ведёт курсы' },
          ],
        },
        { 'idempotency-key': key },
      );
    const [first, again] = [await back(), await back()];
    expect([first.status, again.status, again.body.revision]).toEqual([200, 200, first.body.revision]);
    const { rows } = await engine.pool.query('select 1 from roadmap_remark where roadmap_id = $1', [town]);
    expect(rows).toHaveLength(2);
    expect(await play.see('methodist', town)).toMatchObject({
      standing: 'returned',
      round: 1,
      openRemarks: 2,
      mayEdit: true,
    });
  });

  it('goes back when each remark is answered, with what was changed as version 2', async () => {
    await play.write('methodist', town, {
      do: 'setMeasure',
      measure: 'm2',
      set: { result: 'Курсы ведёт ресурсный центр' },
    });
    const early = await (await as('methodist')).post(`/roadmaps/${town}/submit`, {});
    expect([early.status, early.body.code]).toEqual([422, 'guard']);
    expect(await versionsOf(town)).toHaveLength(1);
    const { body } = await (await as('methodist')).get(`/roadmaps/${town}/remarks`);
    for (const remark of body.items)
      await play.post('methodist', `/roadmaps/remarks/${remark.id}/replies`, { text: 'Исправили' });
    await play.move('methodist', town, 'submit');
    expect(await play.see('operator', town)).toMatchObject({ standing: 'submitted', version: 2, round: 1 });
  });

  it('is agreed by a delegate, whose agreement names both', async () => {
    await play.event('department', town, 'ROADMAP.TAKE');
    for (const login of ['methodist', 'municipal', 'district', 'mentor'])
      expect([403, 404]).toContain((await (await as(login)).post(`/roadmaps/${town}/agree`, {})).status);
    const { body } = await (await as('operator')).get(`/roadmaps/${town}/remarks`);
    for (const remark of body.items) await play.post('operator', `/roadmaps/remarks/${remark.id}/close`, {});
    await play.move('department', town, 'agree', { comment: 'Согласовано' });
    const agreed = (await history('methodist')).find((one) => one.type === 'ROADMAP.AGREE')!;
    expect(agreed.sentence).toMatch(/Рябов.*Петрова/);
    expect((await play.see('methodist', town)).standing).toBe('agreed');
  });

  it('comes into force with the order of its own head, and is seen by the whole region', async () => {
    expect((await (await as('mentor')).get(`/roadmaps/${town}`)).status).toBe(404);
    expect((await (await as('operator')).post(`/roadmaps/${town}/approve`, { act: ACT })).status).toBe(403);
    await play.move('municipal', town, 'approve', { act: { ...ACT, numberInAppendix: '11од' } });
    await play.event('methodist', town, 'ROADMAP.PUBLISH', {
      data: { url: 'https://kedrovy.example.org/plan' },
    });
    expect(await play.see('mentor', town)).toMatchObject({
      standing: 'published',
      version: 2,
      inForce: 2,
      act: { number: '17од', numberInAppendix: '11од' },
      url: 'https://kedrovy.example.org/plan',
      mayEdit: false,
    });
  });

  it('goes stale when the region asks for more, and names what it was made for until it is amended', async () => {
    const before = (await versionsOf(region)).at(-1);
    await play.event('operator', region, 'ROADMAP.AMEND');
    const { indicator } = REGION.measures[0]!;
    await play.write('operator', region, {
      do: 'setMeasure',
      measure: 'p1',
      set: {
        indicator: {
          ...indicator,
          targets: indicator!.targets.map((one) => ({ ...one, value: one.value + 5 })),
        },
      },
    });
    await play.regionAgain(region);
    await play.standing('methodist', town, 'stale');
    expect((await versionsOf(town)).at(-1).parent).toBe(before.id);
    await play.event('methodist', town, 'ROADMAP.AMEND');
    await play.write('methodist', town, {
      do: 'setHeader',
      set: { title: 'Дорожная карта с новыми целями' },
    });
    await play.write('methodist', town, {
      do: 'setMeasure',
      measure: 'm1',
      set: {
        indicator: {
          ...indicator,
          targets: indicator!.targets.map((one) => ({ ...one, value: one.value + 5 })),
        },
      },
    });
    await play.move('methodist', town, 'submit');
    expect((await versionsOf(town)).at(-1).parent).toBe((await versionsOf(region)).at(-1).id);
    expect(await play.see('mentor', town)).toMatchObject({
      title: TOWN.title,
      standing: 'published',
      version: 2,
      inForce: 2,
    });
    await play.event('operator', town, 'ROADMAP.TAKE');
    await play.move('operator', town, 'agree');
    await play.move('municipal', town, 'approve', { act: { ...ACT, number: '18од' } });
    expect(await play.see('mentor', town)).toMatchObject({
      title: 'Дорожная карта с новыми целями',
      version: 3,
      inForce: 3,
      act: { number: '18од' },
    });
    const { rows } = await engine.pool.query(`select title from "case" where id = $1`, [town]);
    expect(rows).toEqual([{ title: 'Дорожная карта с новыми целями' }]);
  }, 60_000);

  it('is not touched by a change above that asks nothing of it', async () => {
    await play.event('operator', region, 'ROADMAP.AMEND');
    await play.write('operator', region, {
      do: 'setMeasure',
      measure: 'p2',
      set: { note: 'Исправлена опечатка' },
    });
    await play.regionAgain(region);
    await new Promise((soon) => setTimeout(soon, 1_500));
    expect((await play.see('methodist', town)).standing).toBe('approved');
  });

  it('can be read again from its history', async () => {
    const types = (await history('methodist')).map((one) => one.type);
    for (const type of [
      'ROADMAP.SUBMIT',
      'ROADMAP.RETURN',
      'ROADMAP.AGREE',
      'ROADMAP.APPROVE',
      'PARENT.CHANGED',
      'ROADMAP.AMEND',
    ])
      expect(types).toContain(type);
  });
});
