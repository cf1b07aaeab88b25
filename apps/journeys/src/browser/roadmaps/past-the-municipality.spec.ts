import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { CoverageView } from '@tandem/contracts';
import type { Actor } from '../actor.js';
import { School } from '../school.js';
import { PlanDesk } from './plan-desk.js';
import { takePlansAway } from './plans-away.js';
import { steps } from './steps.js';
import { seesNothingOf } from './unseen.js';

const LYCEUM = 'ОГБОУ «Областной лицей-интернат»';
const NAMED = /Областной лицей-интернат/;

/** An institution of the region: the regional operator gives his opinion, the department decides, no municipality has a say or a look. */
describe('the plan of an institution of the region', () => {
  const step = steps();
  let region: School;
  let outside: readonly Actor[];
  let curator: Actor;
  let plan: PlanDesk;

  const nobodyOutside = async (): Promise<void> => {
    for (const actor of outside) await seesNothingOf(actor, plan.id, NAMED);
  };

  beforeAll(async () => {
    region = await School.open();
    await takePlansAway(region.tandem.pool, LYCEUM);
    outside = [await region.signIn('methodist'), await region.signIn('municipal')];
    curator = await region.signIn('curator2');
  }, 180_000);
  afterAll(() => region?.close(), 30_000);

  step(
    'is drawn up from the region’s by its curator',
    async () => {
      const { page } = curator;
      await curator.goTo('/roadmaps');
      await page.getByRole('link', { name: 'Новая карта' }).first().click();
      await page.getByRole('button', { name: /^По карте выше/ }).click();
      await page.getByRole('button', { name: 'Начать карту' }).click();
      await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}$/);
      plan = PlanDesk.here(curator);
      const seen = await plan.seen('draft');
      expect(seen).toMatchObject({ level: 'regionFounded', obligation: 'required', standing: 'draft' });
      const { body } = await curator.ask<CoverageView>('GET', `/roadmaps/${plan.id}/coverage?version=draft`);
      expect(body.counts).toMatchObject({ missing: 0, changed: 0, excluded: 0 });
      await nobodyOutside();
      await plan.decide('Готово, передать директору');
    },
    90_000,
  );

  step(
    'is sent by its head, and goes to the operator',
    async () => {
      const head = await region.signIn('head2');
      const desk = new PlanDesk(head, plan.id);
      await desk.open();
      await desk.decide('Отправить на согласование');
      await head.sees('Отправлена');
      await nobodyOutside();
    },
    60_000,
  );

  step(
    'is agreed by the operator as an expert, approved by the department’s directive',
    async () => {
      const operator = await region.signIn('operator');
      const atOperator = new PlanDesk(operator, plan.id);
      await atOperator.open('/review');
      await atOperator.decide('Взять на рассмотрение');
      await operator.sees('Карта региона обязательна для учреждения');
      await atOperator.decide('Согласовать');
      await nobodyOutside();

      const department = await region.signIn('department');
      await department.goTo('/roadmaps?tab=approvals');
      await department.page
        .getByRole('row', { name: NAMED })
        .getByRole('link', { name: 'Проверить' })
        .click();
      await department.page.waitForURL(/\/review/);
      const atDepartment = new PlanDesk(department, plan.id);
      await atDepartment.fill('Утвердить распоряжением', {
        'Вид акта': 'Распоряжение',
        Номер: '611-р',
        Дата: '01.06.2026',
      });
      await atDepartment.open();
      await department.sees('Утверждена', /Распоряжение № 611-р/);
      await department.shoot('lyceum-approved');
    },
    90_000,
  );

  step(
    'is open to the whole region once it is in force, its way there is not',
    async () => {
      const [methodist] = outside;
      const desk = new PlanDesk(methodist!, plan.id);
      await desk.open();
      await methodist!.sees(/Распоряжение № 611-р/);
      expect(await desk.seen()).toMatchObject({ mayEdit: false, mayRemark: false, inForce: 1 });
      expect(
        (await methodist!.ask<{ items: unknown[] }>('GET', `/cases/${plan.id}/history`)).body.items ?? [],
      ).toEqual([]);
      await plan.open();
      await plan.fill('Опубликовать', { 'Адрес страницы': 'https://licey.example.ru/nastavnichestvo' });
      await plan.open();
      await curator.sees('Опубликована');
      expect(region.faults).toEqual([]);
    },
    60_000,
  );
});
