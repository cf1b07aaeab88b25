import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyKind, Measure, PlanLevel, RoadmapPlan } from '@tandem/roadmap-core';
import type { Role } from '@tandem/domain';
import { newId } from '@tandem/store';
import { Sessions } from '../identity/sessions.js';
import { Definitions } from '../pipeline/definitions.js';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';
import { ACT, PlayRoadmap } from '../testing/play-roadmap.js';

let engine: EngineUnderTest;
let play: PlayRoadmap;
let region: string;

const measure = (id: string, body: BodyKind, parentMeasure?: string): Measure => ({
  id,
  section: 's1',
  label: `${id.slice(1)}.`,
  title: `Мероприятие ${id}`,
  subItems: [],
  result: 'Отчёт на сайте',
  schedule: { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] },
  assignments: [{ id: `${id}a`, name: 'Исполнитель', body }],
  evidence: [],
  ...(parentMeasure ? { parentMeasure } : {}),
});
const plan = (level: PlanLevel, measures: readonly Measure[], year = 2025): RoadmapPlan => ({
  title: `Дорожная карта ${year}`,
  level,
  period: { from: `${year}-01-01`, to: `${year + 3}-12-31` },
  columns: 'sixResult',
  sections: [{ id: 's1', title: 'Методическое сопровождение' }],
  measures,
  exclusions: [],
});
const as = (login: string) => engine.as(login);
const sent = async (login: string, path: string, body: object = {}) => (await as(login)).post(path, body);
const eventOf = async (login: string, id: string, type: string, input: object = {}) => {
  const { status, body } = await (await as(login)).event(id, type, input);
  return [status, body.code];
};
const give = async (login: string, unit: string, role: Role) => {
  await engine.pool.query(
    `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, $4, '2020-01-01')`,
    [newId(), engine.world.people[login], engine.world.units[unit], role],
  );
  engine.app.get(Sessions).forgetPerson(engine.world.people[login]!);
};

beforeAll(async () => {
  engine = await startEngine();
  play = new PlayRoadmap(engine);
  region = await play.regionInForce(
    plan('region', [measure('p1', 'regionFounded'), measure('p2', 'municipalAuthority')]),
  );
}, 120_000);
afterAll(() => engine?.stop(), 30_000);

describe('an institution of the region', () => {
  let id: string;

  it('must take up what concerns it: what is left out is an error, not advice', async () => {
    id = await play.begin('lyceum-curator', 'lyceum', {
      kind: 'plan',
      plan: plan('regionFounded', [measure('m1', 'regionFounded')]),
    });
    const view = await play.see('lyceum-curator', id);
    expect(view).toMatchObject({ obligation: 'required', parent: { id: region }, mayEdit: true });
    expect(view.issues.filter((one) => one.severity === 'error').map((one) => one.code)).toEqual([
      'parent-row-missing',
    ]);
    await play.write('lyceum-curator', id, { do: 'setMeasure', measure: 'm1', set: { parentMeasure: 'p1' } });
    expect((await play.see('lyceum-curator', id)).issues.filter((one) => one.severity === 'error')).toEqual(
      [],
    );
  });

  it('is written by its curator and sent by its head', async () => {
    expect((await sent('lyceum-curator', `/roadmaps/${id}/submit`)).status).toBe(403);
    expect((await play.see('lyceum-head', id)).mayEdit).toBe(false);
    await play.event('lyceum-curator', id, 'ROADMAP.READY');
    expect((await play.see('lyceum-curator', id)).mayEdit).toBe(false);
    expect((await play.see('lyceum-head', id)).mayEdit).toBe(true);
    await play.move('lyceum-head', id, 'submit');
    expect((await play.see('operator', id)).coverage).toMatchObject({ missing: 0 });
  });

  it('goes to the operator and the department, past every municipality', async () => {
    for (const login of ['municipal', 'methodist', 'district'])
      expect((await (await as(login)).get(`/roadmaps/${id}`)).status).toBe(404);
    await play.event('operator', id, 'ROADMAP.TAKE');
    await play.move('operator', id, 'agree');
    const deciding = await play.see('department', id);
    expect(deciding).toMatchObject({ standing: 'inReview', mayEdit: false, mayRemark: true });
    // The page of a task on a plan has no form: the act is not to be looked for there.
    const act = deciding.availableEvents.find(({ type }) => type === 'ROADMAP.APPROVE');
    expect(act).toMatchObject({ form: 'roadmap-act', allowed: true });
    expect(act).not.toHaveProperty('task');
    expect((await sent('operator', `/roadmaps/${id}/approve`, { act: ACT })).status).toBe(403);
    await play.move('department', id, 'approve', { act: { ...ACT, type: 'directive' } });
    expect(await play.see('mentor', id)).toMatchObject({ standing: 'published', inForce: 1 });
  });
});

describe('nobody agrees to his own', () => {
  it('also where he holds the role of those who agree', async () => {
    await give('methodist', 'operator', 'regionalOperator');
    const id = await play.begin('methodist', 'town', {
      kind: 'plan',
      plan: plan('municipality', [measure('m2', 'municipalAuthority', 'p2')], 2030),
    });
    await play.move('methodist', id, 'submit');
    await play.event('methodist', id, 'ROADMAP.TAKE');
    const refused = await sent('methodist', `/roadmaps/${id}/agree`);
    expect([refused.status, refused.body.code]).toEqual([422, 'guard']);
    expect(await eventOf('methodist', id, 'ROADMAP.AGREE')).toEqual([422, 'guard']);
    await play.move('operator2', id, 'agree');
    expect((await play.see('methodist', id)).standing).toBe('agreed');
  });
});

describe('a version that was taken back', () => {
  /** What the methodists of the district ask from now on: no form of the installation changes. */
  const askMore = async () => {
    const { rows } = await engine.pool.query<{ text: string }>(
      `select text from definition where kind = 'form' and key = 'roadmap' and status = 'published' order by version desc limit 1`,
    );
    const form = JSON.parse(rows[0]!.text);
    form.schema.properties.title.maxLength = 5;
    await engine.pool.query(
      `insert into definition (id, kind, key, version, status, text, sha256, unit_id, published_at)
       select $1, kind, key, version + 1, 'published', $2, $3, $4, now() from definition where kind = 'form' and key = 'roadmap' order by version desc limit 1`,
      [newId(), JSON.stringify(form), newId(), engine.world.units['district']],
    );
    await engine.app.get(Definitions).refresh();
  };
  const retire = async () => {
    await engine.pool.query(
      `update definition set status = 'retired' where kind = 'form' and key = 'roadmap' and unit_id = $1`,
      [engine.world.units['district']],
    );
    await engine.app.get(Definitions).refresh();
  };

  it('is held by the form in force when it is sent again, by whichever way', async () => {
    const id = await play.begin('district', 'district', {
      kind: 'plan',
      plan: plan('municipality', [measure('m2', 'municipalAuthority', 'p2')], 2094),
    });
    await play.move('district', id, 'submit');
    await play.event('district', id, 'ROADMAP.WITHDRAW');
    await askMore();
    const { body: seen } = await (await as('district')).get(`/cases/${id}`);
    const task = seen.tasks.find((one: { status: string }) => one.status === 'open');
    const tries = [
      await sent('district', `/roadmaps/${id}/submit`),
      await (await as('district')).event(id, 'ROADMAP.SUBMIT'),
      await sent('district', `/tasks/${task.id}/complete`, { event: 'ROADMAP.SUBMIT' }),
    ];
    for (const { status, body } of tries) {
      expect([status, body.code]).toEqual([422, 'roadmap-errors']);
      expect(body.errors[0].path).toBe('/title');
    }
    expect((await play.see('district', id)).standing).toBe('draft');
    expect((await (await as('operator')).event(id, 'ROADMAP.SUBMIT')).body.code).toBe('not-yours');
    await retire();
    await play.event('district', id, 'ROADMAP.SUBMIT');
    expect(await play.see('operator', id)).toMatchObject({ standing: 'submitted', version: 1 });
  });
});

describe('an order that was recorded before the operator agreed', () => {
  it('is of the version that was read: what comes after a return needs an order of its own', async () => {
    const id = await play.begin('district', 'district', {
      kind: 'plan',
      plan: plan('municipality', [measure('m2', 'municipalAuthority', 'p2')], 2090),
    });
    await play.move('district', id, 'submit');
    await play.event('operator2', id, 'ROADMAP.TAKE');
    await play.move('district-authority', id, 'approve', { act: ACT });
    expect((await play.see('district', id)).act).toMatchObject({ number: ACT.number });
    await play.move('operator2', id, 'return', { remarks: [{ measure: 'm2', text: 'Уточните итог' }] });
    expect((await play.see('district', id)).act).toBeNull();
    await play.write('district', id, { do: 'setMeasure', measure: 'm2', set: { result: 'Уточнённый итог' } });
    const { body } = await (await as('district')).get(`/roadmaps/${id}/remarks`);
    await play.post('district', `/roadmaps/remarks/${body.items[0].id}/replies`, { text: 'Уточнили' });
    await play.move('district', id, 'submit');
    await play.event('operator2', id, 'ROADMAP.TAKE');
    await play.post('operator2', `/roadmaps/remarks/${body.items[0].id}/close`, {});
    await play.move('operator2', id, 'agree');
    expect(await play.see('district', id)).toMatchObject({ standing: 'agreed', inForce: null, act: null });
    await play.move('district-authority', id, 'approve', { act: { ...ACT, number: '44од' } });
    expect(await play.see('mentor', id)).toMatchObject({ inForce: 2, act: { number: '44од' } });
  });
});

describe('a school', () => {
  it('answers to its municipality, and the region only sees it', async () => {
    const id = await play.begin('curator', 'school', {
      kind: 'plan',
      plan: plan('school', [measure('m1', 'institutions')]),
    });
    await play.event('curator', id, 'ROADMAP.READY');
    await play.move('head', id, 'submit');
    expect((await play.see('operator', id)).standing).toBe('submitted');
    expect(await eventOf('operator', id, 'ROADMAP.TAKE')).toEqual([403, 'not-yours']);
    for (const login of ['district', 'neighbour-curator'])
      expect(await eventOf(login, id, 'ROADMAP.TAKE')).toEqual([404, 'not-found']);
    expect((await play.see('operator', id)).mayRemark).toBe(false);
    expect((await play.see('methodist', id)).mayRemark).toBe(true);
    await play.event('methodist', id, 'ROADMAP.TAKE');
    await play.move('methodist', id, 'return', { remarks: [{ measure: 'm1', text: 'Кто отвечает?' }] });
    expect(await play.see('curator', id)).toMatchObject({
      standing: 'returned',
      openRemarks: 1,
      mayEdit: true,
    });
  });
});

describe('at the same moment', () => {
  const begin = (year: number) =>
    play.begin('district', 'district', {
      kind: 'plan',
      plan: plan('municipality', [measure('m2', 'municipalAuthority', 'p2')], year),
    });
  const versions = async (id: string) =>
    (
      await engine.pool.query(
        `select v.plan#>>'{measures,0,result}' as result, c.state#>>'{machine,context,version}' = v.id::text as sent from roadmap_version v join "case" c on c.id = v.roadmap_id where v.roadmap_id = $1`,
        [id],
      )
    ).rows;

  it('a plan that is changed while it is sent is sent as one or the other, never mixed', async () => {
    for (let year = 2030; year < 2070; year += 10) {
      const id = await begin(year);
      const [saved, moved] = await Promise.all([
        sent('district', `/roadmaps/${id}/draft/steps`, {
          revision: 1,
          steps: [{ do: 'setMeasure', measure: 'm2', set: { result: 'Новый итог' } }],
        }),
        sent('district', `/roadmaps/${id}/submit`),
      ]);
      const now = await play.see('district', id);
      const kept = await versions(id);
      // Refused as changed meanwhile, or sent: then what was frozen is what the case names.
      if (moved.status === 200) {
        expect([now.standing, kept.length]).toEqual(['submitted', 1]);
      } else {
        expect([moved.body.code, now.standing, kept.length]).toEqual(['guard', 'draft', 0]);
        expect(saved.status).toBe(200);
      }
      if (saved.status !== 200) expect(saved.body.code).toBe('plan-not-open');
    }
  });

  it('two who send it at once send one version', async () => {
    const id = await begin(2080);
    const answers = await Promise.all([1, 2, 3].map(() => sent('district', `/roadmaps/${id}/submit`)));
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
    expect(await versions(id)).toHaveLength(1);
    expect(await play.see('operator', id)).toMatchObject({ standing: 'submitted', version: 1 });
  });
});

describe('many at once', () => {
  it('as many as there are connections, and more, are sent without waiting for each other for ever', async () => {
    const years = Array.from({ length: 24 }, (_, at) => 2100 + at * 4);
    const ids = [];
    for (const year of years)
      ids.push(
        await play.begin('district', 'district', {
          kind: 'plan',
          plan: plan('municipality', [measure('m2', 'municipalAuthority', 'p2')], year),
        }),
      );
    const answers = await Promise.all(ids.map((id) => sent('district', `/roadmaps/${id}/submit`)));
    expect(answers.map((one) => one.status)).toEqual(ids.map(() => 200));
  }, 30_000);
});

describe('a plan in force', () => {
  const town = (title: string, year: number) =>
    plan('municipality', [{ ...measure('m2', 'municipalAuthority', 'p2'), title }], year);
  const inForce = async (login: string, unit: string, head: string, of: RoadmapPlan, more = {}) => {
    const id = await play.begin(login, unit, { kind: 'plan', plan: of }, more);
    await play.move(login, id, 'submit');
    await play.event('operator2', id, 'ROADMAP.TAKE');
    await play.move('operator2', id, 'agree');
    await play.move(head, id, 'approve', { act: ACT });
    return id;
  };

  it('is left as it was by an amendment that is given up', async () => {
    const id = await inForce('district', 'district', 'district-authority', town('В силе', 2025));
    await play.event('district', id, 'ROADMAP.AMEND');
    await play.write('district', id, { do: 'setMeasure', measure: 'm2', set: { title: 'Брошенная правка' } });
    await play.event('district', id, 'ROADMAP.CANCEL', { comment: 'Передумали' });
    const now = await play.see('district', id);
    expect([now.standing, now.showing.kind, now.plan.measures[0]!.title]).toEqual([
      'approved',
      'draft',
      'В силе',
    ]);
    await play.event('district', id, 'ROADMAP.AMEND');
    expect((await play.see('district', id)).plan.measures[0]!.title).toBe('В силе');
    await play.event('district', id, 'ROADMAP.CANCEL', { comment: 'Передумали' });
  });

  it('gives way to the one that takes its place; plans below then stand under the new one', async () => {
    const [{ id: below }] = (
      await (
        await as('district')
      ).get('/roadmaps?level=municipality&unit=' + engine.world.units['district'] + '&standing=approved')
    ).body.items;
    const next = await play.begin(
      'operator',
      'region',
      {
        kind: 'plan',
        plan: plan('region', [measure('p2', 'municipalAuthority'), measure('p3', 'municipalAuthority')]),
      },
      { replaces: region },
    );
    await play.regionAgain(next);
    await play.standing('operator', region, 'superseded');
    expect(await play.see('operator', region)).toMatchObject({ supersededBy: next });
    await play.standing('district', below, 'stale');
    await play.event('district', below, 'ROADMAP.AMEND');
    expect((await play.see('district', below)).issues.map((one) => one.code)).toContain('parent-row-missing');
    await play.write('district', below, {
      do: 'exclude',
      exclusion: { parentMeasure: 'p3', reason: 'Нет наставников' },
    });
    await play.move('district', below, 'submit');
    expect((await play.see('operator', below)).parent).toMatchObject({ id: next });
    const { rows } = await engine.pool.query(
      `select c.parent_id, v.roadmap_id from "case" c join roadmap r on r.id = c.id join roadmap_version s on s.id = r.version_id join roadmap_version v on v.id = s.parent_version_id where c.id = $1`,
      [below],
    );
    expect(rows).toEqual([{ parent_id: next, roadmap_id: next }]);
  });
});

describe('whoever holds two of the roles that decide', () => {
  const begin = async (year: number) => {
    const id = await play.begin('far-curator', 'farSchool', {
      kind: 'plan',
      plan: plan('school', [measure('m1', 'institutions')], year),
    });
    await play.event('far-curator', id, 'ROADMAP.READY');
    await play.move('district', id, 'submit');
    await play.event('district', id, 'ROADMAP.TAKE');
    return id;
  };

  it('is one person: he decides alone where nobody else could, and not where a colleague can', async () => {
    await give('district', 'farSchool', 'head');
    await give('district', 'districtAuthority', 'methodist');
    const alone = await begin(2030);
    await play.move('district', alone, 'agree');
    expect((await play.see('far-curator', alone)).standing).toBe('agreed');
    await give('district-authority', 'districtAuthority', 'methodist');
    const refused = await sent('district', `/roadmaps/${await begin(2040)}/agree`);
    expect([refused.status, refused.body.code]).toEqual([422, 'guard']);
  });
});

describe('what is no move', () => {
  it.each(['submit', 'return', 'agree', 'approve'])(
    '%s refuses what it cannot read, and what is not there',
    async (verb) => {
      const client = await as('operator');
      for (const body of [
        '',
        '{',
        '[]',
        '{"extra": 1}',
        '{"revision": "x"}',
        '{"comment": 5}',
        '{"__proto__": {"a": 1}}',
      ])
        expect([400, 404]).toContain((await client.post(`/roadmaps/${region}/${verb}`, body)).status);
      const large = JSON.stringify({ comment: 'я'.repeat(5_000_000) });
      expect((await client.post(`/roadmaps/${region}/${verb}`, large)).status).toBe(413);
      expect(
        (await client.post(`/roadmaps/${newId()}/${verb}`, verb === 'approve' ? { act: ACT } : {})).status,
      ).toBe(404);
      expect((await client.post(`/roadmaps/x/${verb}`, {})).status).toBe(400);
      expect(await play.see('operator', region)).toMatchObject({ standing: 'superseded', version: 1 });
    },
  );
});
