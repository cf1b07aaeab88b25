import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Indicator } from '../indicator/indicator.js';
import { performSteps } from '../operations/perform-step.js';
import type { PlanStep } from '../operations/plan-step.js';
import type { RoadmapPlan } from '../plan/plan.js';
import { arbitraryPlan } from '../testing/arbitrary-plan.js';
import { plan, row } from '../testing/build-plan.js';
import { comparePlans } from './compare-plans.js';

const percent = (targets: readonly [number, number][], said: Partial<Indicator> = {}): Indicator => ({
  raw: targets.map(([year, value]) => `${year} год - ${value}%`).join(' '),
  unit: 'percent',
  operator: 'atLeast',
  targets: targets.map(([year, value]) => ({ year, value })),
  carryForward: false,
  counts: 'flow',
  ...said,
});

const contests = row('contests', {
  title: 'Участие наставников и молодых педагогов в конкурсах',
  indicator: percent([
    [2025, 60],
    [2026, 65],
    [2027, 70],
    [2028, 75],
  ]),
  schedule: { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] },
  assignments: [{ id: 'a1', name: 'МОУО', body: 'municipalAuthority' }],
});
const sites = row('sites', { title: 'Разделы на сайтах' });
const before = plan({ measures: [contests, sites] });

const after = (...steps: PlanStep[]): RoadmapPlan => {
  const done = performSteps(before, steps);
  if (!done.ok) throw new Error(done.code);
  return done.plan;
};
const said = (now: RoadmapPlan) => comparePlans(before, now).map(({ text, matters }) => [text.ru, matters]);

/** With plain spaces, so that the test can be read. */
const readable = ({ ru, en }: { readonly ru: string; readonly en: string }) => ({
  ru: ru.replaceAll('\u00a0', ' '),
  en,
});

describe('two versions of a plan compared', () => {
  it('says how each target moved, years of the same change in one', () => {
    const indicator = percent([
      [2025, 60],
      [2026, 70],
      [2027, 75],
      [2028, 70],
    ]);
    const [change] = comparePlans(
      before,
      after({ do: 'setMeasure', measure: 'contests', set: { indicator } }),
    );
    expect(change).toMatchObject({
      kind: 'changed',
      at: { measure: 'contests', field: 'indicator' },
      before: '2025 год - 60% 2026 год - 65% 2027 год - 70% 2028 год - 75%',
      matters: true,
    });
    expect(readable(change!.text)).toEqual({
      ru: 'В мероприятии «Участие наставников и молодых педагогов в конкурсах» цель на 2026 год выросла с 65 до 70 %, на 2027 год выросла с 70 до 75 %, на 2028 год снизилась с 75 до 70 %.',
      en: 'In the measure “Участие наставников и молодых педагогов в конкурсах” the target for 2026 rose from 65 to 70%, for 2027 rose from 70 to 75%, for 2028 fell from 75 to 70%.',
    });
    // A number and its sign, a year and its word stay in one line.
    expect(change!.text.ru).toContain('2028\u00a0год снизилась с 75 до 70\u00a0%.');
  });

  it('tells what asks something of others from a mended misprint', () => {
    expect(
      said(
        after(
          {
            do: 'setMeasure',
            measure: 'contests',
            set: { title: 'Участие наставника и молодого педагога в конкурсах' },
          },
          { do: 'setMeasure', measure: 'sites', set: { label: '2.', result: 'Разделы есть' } },
        ),
      ),
    ).toEqual([
      [
        'В мероприятии «Участие наставника и молодого педагога в конкурсах» изменено название, было «Участие наставников и молодых педагогов в конкурсах».',
        false,
      ],
      ['В мероприятии «Разделы на сайтах» номер: добавлено «2.».', false],
      ['В мероприятии «Разделы на сайтах» результат: было «Отчёт», стало «Разделы есть».', false],
    ]);
    expect(
      said(
        after({ do: 'setMeasure', measure: 'sites', set: { title: 'Реестр практик на портале области' } }),
      ),
    ).toEqual([[expect.stringContaining('было «Разделы на сайтах»'), true]]);
  });

  it('does not call a schedule changed that only reads otherwise', () => {
    const yearly = { raw: 'каждый год', rules: [{ kind: 'yearly' }] } as const;
    const may = { raw: 'Май 2026 г.', rules: [{ kind: 'month', month: '2026-05' }] } as const;
    const set = (schedule: typeof yearly | typeof may) =>
      said(after({ do: 'setMeasure', measure: 'contests', set: { schedule } }));
    expect(set(yearly)).toEqual([
      [expect.stringContaining('срок: было «Ежегодно», стало «каждый год»'), false],
    ]);
    expect(set(may)).toEqual([[expect.stringContaining('срок: было «Ежегодно», стало «Май 2026 г.»'), true]]);
  });

  it('names rows that came, went and moved, and who answers now', () => {
    const now = after(
      { do: 'addSection', section: { id: 's2', title: 'Отчётность' }, after: 's1' },
      { do: 'moveMeasures', measures: ['sites'], section: 's2', after: null },
      { do: 'removeMeasures', measures: ['contests'] },
      {
        do: 'addMeasures',
        measures: [row('monitoring', { section: 's2', title: 'Мониторинг «2 раза»' })],
        after: 'sites',
      },
      { do: 'setMeasure', measure: 'sites', set: { assignments: [{ id: 'x', name: 'ОГУ' }] } },
    );
    expect(said(now)).toEqual([
      ['Добавлен раздел «Отчётность».', false],
      ['Убрано мероприятие «Участие наставников и молодых педагогов в конкурсах».', true],
      ['Мероприятие «Разделы на сайтах» перенесено в раздел «Отчётность».', false],
      ['В мероприятии «Разделы на сайтах» добавлен исполнитель: ОГУ.', true],
      ['Добавлено мероприятие «Мониторинг „2 раза“», раздел «Отчётность».', true],
    ]);
  });

  it('calls only the row moved that was moved, and none where a whole section went', () => {
    const many = plan({
      sections: [
        { id: 's1', title: 'Первый' },
        { id: 's2', title: 'Второй' },
      ],
      measures: [row('a'), row('b'), row('c'), row('d'), row('e', { section: 's2' })],
    });
    const moved = (step: PlanStep) => {
      const done = performSteps(many, [step]);
      return done.ok && comparePlans(many, done.plan).map(({ kind, at }) => [kind, at.measure ?? at.section]);
    };
    expect(moved({ do: 'moveMeasures', measures: ['a'], section: 's1', after: 'd' })).toEqual([
      ['moved', 'a'],
    ]);
    expect(moved({ do: 'moveSection', section: 's2', after: null })).toEqual([['moved', expect.any(String)]]);
  });

  it('says nothing of the same plan, and something of any other', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (one, other) => {
        expect(comparePlans(one, one)).toEqual([]);
        const changes = comparePlans(one, { ...other, level: one.level, columns: one.columns });
        for (const { text, kind, before: was, after: is } of changes) {
          expect(text.ru).toMatch(/^[А-ЯЁ].*\.$/su);
          expect(text.en).toMatch(/^[A-Z].*\.$/su);
          if (kind === 'added') expect(was).toBe('');
          if (kind === 'removed') expect(is).toBe('');
        }
      }),
    );
  });
});
