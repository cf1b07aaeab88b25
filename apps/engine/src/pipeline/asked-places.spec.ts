import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TaskView } from '@tandem/contracts';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { JobQueues, type Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { FoldCase } from '../audit/fold-case.js';
import { startEngine, type EngineUnderTest } from '../testing/engine-under-test.js';
import { PlayCase } from '../testing/play-case.js';
import { ACT, PlayRoadmap } from '../testing/play-roadmap.js';
import { eventually } from '../testing/school-year.js';
import { RelayOutbox } from './relay-outbox.js';

const PLAN: RoadmapPlan = {
  title: 'Дорожная карта города',
  level: 'municipality',
  period: { from: '2025-01-01', to: '2028-12-31' },
  columns: 'sixResult',
  sections: [{ id: 's1', title: 'Сопровождение молодых педагогов' }],
  measures: [
    {
      id: 'm1',
      section: 's1',
      label: '1.',
      title: 'Конкурсы молодых педагогов города',
      subItems: [],
      result: 'Проведено, отчёт на сайте',
      schedule: { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] },
      assignments: [{ id: 'm1a', name: 'Отдел образования', body: 'municipalAuthority' }],
      evidence: [],
    },
  ],
  exclusions: [],
};

/** Who is asked at a place and who above it, over HTTP: a plan is written in its town and read in the region. */
describe('a task that is asked at one place', () => {
  let engine: EngineUnderTest;
  let play: PlayRoadmap;
  let cases: PlayCase;
  let town: string;
  const sent: Job[] = [];

  const inbox = async (login: string): Promise<TaskView[]> =>
    (await (await engine.as(login)).get('/tasks?assignee=me&status=open')).body.items;
  const keysOf = async (login: string): Promise<string[]> =>
    (await inbox(login)).filter((task) => task.case.id === town && task.mine).map((task) => task.key);
  const ask = async (login: string, type: string) => {
    const { status, body } = await (await engine.as(login)).event(town, type, { comment: 'Проверка прав' });
    return { status, code: body.code as string | undefined };
  };
  const told = async (template: string): Promise<Record<string, string>> => {
    const { rows } = await engine.pool.query<{ person_id: string; text: string }>(
      `select person_id, text->>'ru' as text from notification where case_id = $1 and template = $2`,
      [town, template],
    );
    const logins = new Map(Object.entries(engine.world.people).map(([login, id]) => [id, login]));
    return Object.fromEntries(rows.map((row) => [logins.get(row.person_id)!, row.text]));
  };
  const giveRole = async (login: string, unit: string, role: string): Promise<void> => {
    await engine.pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, $4, current_date - 1)`,
      [newId(), engine.world.people[login], unit, role],
    );
  };

  beforeAll(async () => {
    engine = await startEngine();
    play = new PlayRoadmap(engine);
    cases = new PlayCase(engine);
    const centre = newId();
    await engine.pool.query(
      `insert into unit (id, parent_id, path, kind, title, zone, region)
       select $1, id, path || $3::ltree, 'methodCentre', 'Методический центр города', zone, region from unit where id = $2`,
      [centre, engine.world.units['town'], `u${centre.replaceAll('-', '')}`],
    );
    // A methodist beside the authority, one above it, and one of another town.
    await giveRole('neighbour-mentor', centre, 'methodist');
    await giveRole('operator2', engine.world.units['operator']!, 'methodist');
    await giveRole('far-curator', engine.world.units['districtAuthority']!, 'methodist');
    const queues = engine.app.get(JobQueues);
    const add = queues.addAll.bind(queues);
    queues.addAll = (jobs) => {
      sent.push(...jobs);
      return add(jobs);
    };
    town = await play.begin('methodist', 'town', { kind: 'plan', plan: PLAN }, { parent: null });
  }, 90_000);
  afterAll(() => engine?.stop(), 30_000);

  it('is in the inbox of that place alone, and leads to the page of the plan', async () => {
    const [task] = await inbox('methodist');
    expect(task).toMatchObject({ key: 'prepare', work: 'plan', mine: true, case: { id: town } });
    expect(await keysOf('neighbour-mentor')).toEqual(['prepare']);
    for (const login of ['operator2', 'far-curator', 'operator', 'municipal', 'district'])
      expect([login, await keysOf(login)]).toEqual([login, []]);
  });

  it('is done at that place alone; nobody else hears that it is there before it was sent', async () => {
    for (const login of ['operator2', 'far-curator'])
      for (const type of ['ROADMAP.SUBMIT', 'ROADMAP.CANCEL'])
        expect([login, type, await ask(login, type)]).toEqual([
          login,
          type,
          { status: 404, code: 'not-found' },
        ]);
    expect((await ask('neighbour-mentor', 'ROADMAP.SUBMIT')).code).toBe('guard');
  });

  it('passes to the body that is asked, and to no other', async () => {
    await play.move('neighbour-mentor', town, 'submit');
    expect(await keysOf('operator')).toEqual(['take']);
    expect(await keysOf('operator2')).toEqual(['take']);
    for (const login of ['methodist', 'department', 'district'])
      expect([login, await keysOf(login)]).toEqual([login, []]);
    expect(await ask('methodist', 'ROADMAP.TAKE')).toEqual({ status: 403, code: 'not-yours' });
    for (const type of ['ROADMAP.WITHDRAW', 'ROADMAP.APPROVE'])
      expect(await ask('operator2', type)).toEqual({ status: 403, code: 'not-yours' });
  });

  it('reminds the body in words of approvals, and tells those above of a delay', async () => {
    await cases.settled();
    const take = (await inbox('operator')).find((task) => task.case.id === town)!;
    await cases.lapse(town, `remind:${take.id}:0`);
    await cases.settled();
    expect(await told('task-due')).toEqual({
      operator: expect.stringMatching(/^Карта ждёт рассмотрения/),
      operator2: expect.stringMatching(/срок — \d\d\.\d\d\.\d{4}$/),
    });
    await cases.lapse(town, `escalate:${take.id}:0`);
    await cases.settled();
    expect(await told('task-overdue')).toEqual({ department: expect.stringMatching(/просрочена/) });
  }, 30_000);

  it('waits in the queue of approvals, also where the outbox is swept', async () => {
    const own = () => sent.filter((job) => job.caseId === town);
    expect(own().length).toBeGreaterThan(0);
    expect(new Set(own().map((job) => job.lane))).toEqual(new Set(['approvals']));
    const id = newId();
    await engine.pool.query(
      `insert into outbox (id, case_id, kind, payload, due_at, state) values ($1, $2, 'notify', $3, now() - interval '5 seconds', 'pending')`,
      [id, town, { template: 'roadmap-test', to: ['regionalOperator'], text: { ru: 'Проверка' } }],
    );
    await engine.app.get(RelayOutbox).sweep();
    await eventually(
      () => Promise.resolve(sent.find((job) => job.id === id)?.lane),
      (lane) => lane === 'approvals',
      'the swept effect',
    );
    await cases.settled();
  });

  it('is remembered: the whole history folds to what is stored', async () => {
    await play.event('operator', town, 'ROADMAP.TAKE');
    await play.move('operator', town, 'return', { remarks: [{ measure: 'm1', text: 'Нет показателя' }] });
    expect(await keysOf('methodist')).toEqual(['answer']);
    expect(await engine.app.get(FoldCase).differences(town)).toEqual([]);
    const { data } = (await (await engine.as('methodist')).get(`/cases/${town}`)).body;
    expect(Object.keys(data).filter((name) => name.startsWith('@'))).toEqual([]);
  });

  it('is never begun without its document', async () => {
    const { status, body } = await (
      await engine.as('district')
    ).post('/cases', {
      workflow: 'roadmap-municipality',
      unit: engine.world.units['districtAuthority'],
      data: {},
    });
    expect([status, body.code]).toEqual([422, 'opens-with-document']);
  });

  it('ends with the plan that takes its place', async () => {
    const district = await play.begin('district', 'district', { kind: 'plan', plan: PLAN }, { parent: null });
    const road = async (id: string) => {
      await play.move('far-curator', id, 'submit');
      await play.event('operator', id, 'ROADMAP.TAKE');
      await play.move('operator', id, 'agree');
      await play.move('district-authority', id, 'approve', { act: ACT });
    };
    await road(district);
    const next = await play.begin(
      'district',
      'district',
      { kind: 'copy', roadmap: district },
      { parent: null, replaces: district },
    );
    await road(next);
    await play.standing('district', district, 'superseded');
    expect((await play.see('operator', next)).standing).toBe('approved');
    for (const id of [district, next]) expect(await engine.app.get(FoldCase).differences(id)).toEqual([]);
  }, 30_000);
});
