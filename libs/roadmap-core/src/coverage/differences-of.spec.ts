import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '../indicator/indicator.js';
import { readIndicator } from '../indicator/read-indicator.js';
import type { Measure, PlanPeriod } from '../plan/plan.js';
import { readSchedule } from '../schedule/read-schedule.js';
import { plan, row } from '../testing/build-plan.js';
import { coverPlan } from './cover-plan.js';

const PERIOD: PlanPeriod = { from: '2025-01-01', to: '2028-12-31' };
const asked = (said: Partial<Measure>) => row('p', { result: '', ...said });
const own = (id: string, said: Partial<Measure>) =>
  row(id, { parentMeasure: 'p', title: 'Мероприятие p', ...said });

/** What the margin says, with plain spaces. */
const margin = (parent: Measure, ...ours: Measure[]) => {
  const [covered] = coverPlan(
    plan({ measures: ours }),
    plan({ level: 'region', measures: [parent], period: PERIOD }),
  ).rows;
  return covered!.differences.map(({ text, weaker }) => [text.ru.replaceAll('\u00a0', ' '), weaker]);
};

const indicator = (raw: string): { indicator: Indicator } => ({ indicator: readIndicator(raw, PERIOD)! });
const term = (raw: string) => ({ schedule: readSchedule(raw, PERIOD) });
const contests = '2025 год - 60% 2026 год - 65% 2027 год - 70% 2028 год - 75%';

describe('what an own indicator asks otherwise', () => {
  it.each([
    [
      '2025 год - 60% и последующие годы',
      '2025 год - 50% и последующие годы',
      [['60 → 50 %, ниже цели', true]],
    ],
    [
      '2025 год - 60% и последующие годы',
      '2025 год - 70% и последующие годы',
      [['60 → 70 %, выше цели', false]],
    ],
    [
      contests,
      '2025 год - 60% 2026 год - 60% 2027 год - 70% 2028 год - 70%',
      [['2026: 65 → 60 %; 2028: 75 → 70 %, ниже цели', true]],
    ],
    [
      contests,
      '2025 год - 65% 2026 год - 65% 2027 год - 65% 2028 год - 75%',
      [['2027: 70 → 65 %, ниже цели; 2025: 60 → 65 %, выше цели', true]],
    ],
    [contests, '2025 год - 60% 2026 год - 65%', [['нет цели на 2027–2028 годы', true]]],
    [contests, contests, []],
    ['2025 год - 50%', '2025 год - 2 мероприятия', [['считается в других единицах', false]]],
    [
      '2025 год - 50% (молодых педагогов)',
      '2025 год - 50% (муниципалитетов)',
      [['доля считается от других', false]],
    ],
  ])('%s beside %s', (parent, ours, expected) => {
    expect(margin(asked(indicator(parent)), own('a', indicator(ours)))).toEqual(expected);
  });

  it('leaves words to a person, and asks no number where the parent has none', () => {
    const words = {
      indicator: { ...indicator('2025 год - 50%').indicator, unit: 'text', targets: [], raw: 'рост' },
    } as const;
    expect(margin(asked(indicator('2025 год - 50%')), own('a', words))).toEqual([
      ['показатель записан словами, сравните сами', false],
    ]);
    expect(margin(asked(words), own('a', indicator('2025 год - 5%')))).toEqual([]);
    expect(margin(asked(words), own('a', {}))).toEqual([['показатель не задан', true]]);
  });

  it('is content with one of several rows that does it', () => {
    expect(
      margin(
        asked(indicator('2025 год - 50% и последующие годы')),
        own('a', indicator('2025 год - 40% и последующие годы')),
        own('b', indicator('2025 год - 50% и последующие годы')),
      ),
    ).toEqual([]);
  });
});

describe('a weaker term', () => {
  it.each([
    ['Апрель 2025 года, далее постоянно', 'Апрель 2025 г., далее постоянно', []],
    [
      'Апрель 2025 года, далее постоянно',
      'Сентябрь 2025 г., далее постоянно',
      [[expect.stringMatching(/→.*сентябр.*, позже$/), true]],
    ],
    [
      'Апрель 2025 года, далее постоянно',
      'Май-июнь 2021 г.',
      [[expect.stringMatching(/, вне срока карты$/), true]],
    ],
    ['Ежегодно', 'Май 2026 г.', [[expect.stringMatching(/, нет в 2025, 2027–2028 годах$/), true]]],
    ['Ежегодно', 'сентябрь, ежегодно', []],
    ['Ежегодно', 'В течение всего периода реализации', []],
    ['1 и 2 полугодия ежегодно', 'Ежегодно', [[expect.stringMatching(/, реже$/), true]]],
    ['до 1 октября, ежегодно', 'до 1 декабря, ежегодно', [[expect.stringMatching(/, позже$/), true]]],
    ['до 1 октября, ежегодно', 'сентябрь, ежегодно', []],
    ['Ежегодно', '', [['срок не назван', true]]],
    ['Ежегодно', 'как получится', [['срок записан словами, сравните сами', false]]],
    ['', 'Ежегодно', []],
    ['Май 2021 г.', 'Июнь 2021 г.', []],
  ])('«%s» beside «%s»', (parent, ours, expected) => {
    expect(margin(asked(term(parent)), own('a', term(ours)))).toEqual(expected);
  });

  it('counts the terms of those who carry it out (002…, row 2)', () => {
    const party = { id: 'x', name: 'Школы', body: 'institutions', ...term('Ежегодно') } as const;
    expect(margin(asked(term('Ежегодно')), own('a', { ...term(''), assignments: [party] }))).toEqual([]);
  });
});

describe('parties, results and titles', () => {
  const party = (name: string, body?: Measure['assignments'][number]['body']) => ({
    id: name,
    name,
    ...(body && { body }),
  });
  const both = {
    assignments: [
      party('МОУО', 'municipalAuthority'),
      party('ОГУ', 'regionFounded'),
      party('ТОИПКРО', 'regionalOperator'),
    ],
  };

  it('miss a body of this level that is gone, never one of another', () => {
    const schools = { assignments: [party('Школы', 'institutions')] };
    const authority = { assignments: [party('Отдел образования', 'municipalAuthority')] };
    expect(margin(asked(both), own('a', schools))).toEqual([['нет исполнителя: МОУО', true]]);
    expect(margin(asked(both), own('a', authority))).toEqual([]);
    expect(margin(asked(both), own('a', schools), own('b', authority))).toEqual([]);
    // A name of the town's own may be that body.
    expect(margin(asked(both), own('a', { assignments: [party('Сектор по делам школ')] }))).toEqual([]);
  });

  it('miss a result that is asked for and not named', () => {
    expect(margin(asked({ result: 'Отчёт' }), own('a', { result: ' ' }))).toEqual([
      ['результат не назван', true],
    ]);
  });

  it('tell another result, never other words for the same (R167)', () => {
    const parent = asked({ result: 'Наличие программы на сайте органов местного самоуправления' });
    expect(margin(parent, own('a', { result: 'Информационный отчет' }))).toEqual([
      ['другой результат: Информационный отчет', false],
    ]);
    expect(margin(parent, own('a', { result: 'Программа размещена на сайте отдела образования' }))).toEqual(
      [],
    );
  });

  it('say that a confirmed link joins rows of other names', () => {
    expect(
      margin(asked({ title: 'Конкурс «Наставничество»' }), own('a', { title: 'Закупка мебели' })),
    ).toEqual([['названо иначе', false]]);
  });

  it('miss a point of a list only where the own row has one', () => {
    const parent = asked({ subItems: ['конкурсы;', 'квесты;', 'слёты и др.'] });
    expect(margin(parent, own('a', {}))).toEqual([]);
    expect(margin(parent, own('a', { subItems: ['Конкурсы', 'слёт и другие'] }))).toEqual([
      ['нет пункта «квесты»', true],
    ]);
  });
});

describe('rows without a link', () => {
  it('are left out with a reason, or stand as own ones where the link leads nowhere', () => {
    const coverage = coverPlan(
      plan({
        measures: [row('a', { parentMeasure: 'of-an-older-version' })],
        exclusions: [{ parentMeasure: 'p', reason: 'Нет таких школ' }],
      }),
      plan({ level: 'region', measures: [row('p')] }),
    );
    expect(coverage.rows[0]).toMatchObject({ state: 'excluded', reason: 'Нет таких школ', own: [] });
    expect(coverage.own).toEqual(['a']);
  });
});
