import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RoadmapView } from '@tandem/contracts';
import type { Actor } from '../actor.js';
import { School } from '../school.js';
import { PlanDesk, words } from './plan-desk.js';
import { takePlansAway } from './plans-away.js';
import { seesNothingOf } from './unseen.js';

const TOWN = 'Отдел образования администрации города Кедрового';
const NAMED = /Город\sКедровый/;
const MS = 90_000;

/** Who sees a plan, who writes it, who decides about it, on the screen and past it. */
describe('rights on a plan', () => {
  let region: School;
  let methodist: Actor;
  let operator: Actor;
  let neighbour: Actor;
  let plan: PlanDesk;

  const refused = async (who: Actor, path: string, body: object = {}): Promise<void> => {
    const { status } = await who.ask('POST', path, body);
    expect([path, [403, 404, 422].includes(status)]).toEqual([path, true]);
  };
  const unchanged = async (): Promise<RoadmapView['plan']> => (await plan.seen('draft')).plan;

  beforeAll(async () => {
    region = await School.open();
    await takePlansAway(region.tandem.pool, TOWN);
    methodist = await region.signIn('methodist');
    operator = await region.signIn('operator');
    neighbour = await region.letIn('Баранова', 'strezhevoy');
    const { status, body } = await methodist.ask<{ id: string }>('POST', '/roadmaps', {
      unit: methodist.unit,
      from: { kind: 'parent' },
    });
    expect(status).toBe(201);
    plan = new PlanDesk(methodist, body.id);
  }, 180_000);
  afterAll(() => region?.close(), 30_000);

  it(
    'a draft is seen at its own place alone: no other municipality, nobody above',
    async () => {
      await seesNothingOf(neighbour, plan.id, NAMED);
      await seesNothingOf(operator, plan.id, NAMED);
      const municipal = await region.signIn('municipal');
      await new PlanDesk(municipal, plan.id).open();
      await municipal.sees('Готовится');
    },
    MS,
  );

  it(
    'what was sent is no more to be seen by another municipality than the draft',
    async () => {
      await plan.open();
      await plan.decide('Отправить на согласование');
      await methodist.sees('Отправлена');
      await seesNothingOf(neighbour, plan.id, NAMED);
      const { measures } = await unchanged();
      for (const [path, body] of [
        [
          `/roadmaps/${plan.id}/draft/steps`,
          { revision: 0, steps: [{ do: 'setHeader', set: { title: 'Чужая' } }] },
        ],
        [`/roadmaps/${plan.id}/submit`, {}],
        [`/roadmaps/${plan.id}/agree`, {}],
        [`/roadmaps/${plan.id}/remarks`, { measure: measures[0]!.id, text: 'Не ваше дело?' }],
        [`/cases/${plan.id}/events`, { type: 'ROADMAP.WITHDRAW' }],
      ] as const)
        await refused(neighbour, path, body);
      expect((await plan.seen()).standing).toBe('submitted');
    },
    MS,
  );

  it(
    'the operator cannot edit, only remark',
    async () => {
      const desk = new PlanDesk(operator, plan.id);
      await desk.open();
      await desk.decide('Взять на рассмотрение');
      await desk.open();
      const { page } = operator;
      expect(await desk.seen()).toMatchObject({ mayEdit: false, mayRemark: true });
      expect(await page.getByRole('grid').count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Изменить', exact: true }).count()).toBe(0);
      const before = await unchanged();
      await page.locator('[data-column="title"]').nth(1).dblclick();
      await page.keyboard.type('Исправлено оператором');
      expect(await page.locator('[data-editor]').count()).toBe(0);
      const { showing } = await plan.seen('draft');
      for (const path of [`/roadmaps/${plan.id}/draft/steps`])
        await refused(operator, path, {
          revision: showing.draftRevision,
          steps: [{ do: 'removeMeasures', measures: [before.measures[0]!.id] }],
        });
      expect((await operator.ask('GET', `/roadmaps/${plan.id}?version=draft`)).status).toBe(404);
      expect(await unchanged()).toEqual(before);
      await desk.open('/review');
      await desk.remark(before.measures[0]!.title, 'Добавьте ссылку на приказ.');
      expect(await page.getByRole('button', { name: 'Это она' }).count()).toBe(0);
    },
    MS,
  );

  it(
    'nobody agrees to his own, though he holds the role of those who agree',
    async () => {
      const { pool } = region.tandem;
      await pool.query(
        `insert into membership (id, person_id, unit_id, role, from_date)
       select gen_random_uuid(), a.person_id, o.unit_id, 'regionalOperator', '2020-01-01'
         from account a, membership o join account b using (person_id)
        where a.login = 'methodist' and b.login = 'operator' and o.role = 'regionalOperator'`,
      );
      const both = await region.signIn('methodist');
      const desk = new PlanDesk(both, plan.id);
      await desk.open('/review');
      expect(
        await both.page
          .getByRole('button', { name: /^Согласовать/ })
          .and(both.page.locator(':not([data-disabled])'))
          .count(),
      ).toBe(0);
      await refused(both, `/roadmaps/${plan.id}/agree`);
      await refused(both, `/cases/${plan.id}/events`, { type: 'ROADMAP.AGREE_WITH_REMARKS' });
      expect((await plan.seen()).standing).toBe('inReview');
    },
    MS,
  );

  it(
    'a delegate agrees on behalf of another: both names, on the screen and in the history',
    async () => {
      const { pool } = region.tandem;
      await pool.query(
        `insert into delegation (id, from_person_id, to_person_id, role, unit_id, from_date, to_date)
       select gen_random_uuid(), o.person_id, d.person_id, 'regionalOperator', m.unit_id, current_date - 1, current_date + 30
         from account o, account d, membership m
        where o.login = 'operator' and d.login = 'department' and m.person_id = o.person_id and m.role = 'regionalOperator'`,
      );
      const delegate = await region.signIn('department');
      await delegate.goTo('/roadmaps?tab=approvals');
      const row = delegate.page.getByRole('row', { name: NAMED });
      await row.getByText(words('за Эйхман')).first().waitFor();
      await row.getByRole('link', { name: 'Проверить' }).click();
      await delegate.page.waitForURL(/\/review/);
      await new PlanDesk(delegate, plan.id).decide('Согласовать с замечаниями');
      await delegate.sees('Согласована');
      const atDelegate = new PlanDesk(delegate, plan.id);
      const history = await atDelegate.history();
      const line = history
        .getByRole('listitem')
        .filter({ hasText: /Юдинцев/ })
        .first();
      expect(await line.innerText()).toMatch(/Эйхман/);
      const road = delegate.page.getByRole('list', { name: 'Путь согласования' });
      await road.getByText(/Юдинцев.*Эйхман/).waitFor();
      await delegate.shoot('delegated-history');
      const { body } = await methodist.ask<{ items: { type: string; sentence: string }[] }>(
        'GET',
        `/cases/${plan.id}/history?limit=200`,
      );
      const agreed = body.items.find(({ type }) => type === 'ROADMAP.AGREE_WITH_REMARKS');
      expect(agreed?.sentence).toMatch(/Юдинцев/);
      expect(agreed?.sentence).toMatch(/Эйхман/);
      await plan.open();
      await methodist.sees('Согласована');
      expect(region.faults).toEqual([]);
    },
    MS,
  );
});
