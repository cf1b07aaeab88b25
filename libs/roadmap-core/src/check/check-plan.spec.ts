import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readResponsibles } from '../bodies/read-responsibles.js';
import { readIndicator } from '../indicator/read-indicator.js';
import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { readSchedule } from '../schedule/read-schedule.js';
import { arbitraryPlan } from '../testing/arbitrary-plan.js';
import { arbitraryRule } from '../testing/arbitrary-schedule.js';
import { plan, row } from '../testing/build-plan.js';
import { checkPlan } from './check-plan.js';
import type { PlanIssue } from './plan-issue.js';

const YEARS = { from: '2025-01-01', to: '2028-12-31' };

/** A row about which there is nothing to say, but for what a test says of it. */
const sound = (id: string, said: Partial<Measure> = {}): Measure =>
  row(id, {
    schedule: readSchedule('Ежегодно'),
    assignments: [{ id: `${id}-party`, name: 'МОУО', body: 'municipalAuthority' }],
    ...said,
  });

const check = (
  own: RoadmapPlan,
  parent?: RoadmapPlan,
  obligation: 'recommended' | 'required' = 'recommended',
) => checkPlan(own, { ...(parent && { parent }), obligation });

/** `code@place`, errors with `!`. */
const brief = (issues: readonly PlanIssue[]): string[] =>
  issues.map(({ code, severity, at }) => {
    const place = at.measure ?? at.section ?? at.field ?? 'plan';
    return `${code}${severity === 'error' ? '!' : ''}@${place}`;
  });

const of = (said: Partial<Measure>) => brief(check(plan({ measures: [sound('m1', said)] })));

const ofPlan = (said: Partial<RoadmapPlan>) => brief(check(plan({ measures: [sound('m1')], ...said })));

const indicator = (raw: string, said: object = {}) => ({
  indicator: { ...readIndicator(raw, YEARS)!, ...said },
});

it('has nothing to say of a plan that is in order', () => expect(ofPlan({})).toEqual([]));

describe('the head of a plan', () => {
  it.each<[string, Partial<RoadmapPlan>, string[]]>([
    ['no title', { title: ' ' }, ['plan-without-title!@title']],
    [
      'a period backwards',
      { period: { from: '2028-12-31', to: '2025-01-01' } },
      ['period-backwards!@period'],
    ],
    ['no period', { period: { from: '', to: '2028-12-31' } }, ['period-unset!@period']],
    ['nothing in it', { measures: [], sections: [] }, ['no-measures!@plan']],
    [
      'another number over the appendix',
      { act: { type: 'order', number: '17од', numberInAppendix: '11од' } },
      ['act-number-differs@act'],
    ],
    [
      'the same number written otherwise',
      { act: { type: 'order', number: '17од', numberInAppendix: '№ 17-ОД' } },
      [],
    ],
    [
      'a tolerance of no kind',
      { tolerance: { value: 1, kind: 'unstated' } },
      ['tolerance-unstated@tolerance'],
    ],
    ['a tolerance in points', { tolerance: { value: 1, kind: 'points' } }, []],
    [
      'a section without rows',
      {
        sections: [
          { id: 's1', title: 'Раздел' },
          { id: 's2', title: 'Пусто' },
        ],
      },
      ['section-empty@s2'],
    ],
    [
      'a row in no section',
      { measures: [sound('m1'), sound('m2', { section: 'gone' })] },
      ['measure-without-section@m2'],
    ],
  ])('%s', (_, said, found) => expect(ofPlan(said)).toEqual(found));
});

describe('a row', () => {
  it.each<[string, Partial<Measure>, string[]]>([
    ['no title', { title: '' }, ['measure-without-title!@m1']],
    ['no term', { schedule: { raw: ' ', rules: [] } }, ['no-schedule@m1']],
    ['a term in words', { schedule: readSchedule('после ремонта') }, ['schedule-unread@m1']],
    ['a term of 2021', { schedule: readSchedule('Май-июнь 2021 г.') }, ['term-outside-period@m1']],
    [
      'begun in 2021',
      { schedule: readSchedule('Июнь 2021 г., далее - регулярное обновление') },
      ['term-outside-period@m1'],
    ],
    ['later than the plan', { schedule: readSchedule('Ежегодно с 2029 г.') }, ['term-outside-period@m1']],
    ['every year since before the plan', { schedule: readSchedule('Ежегодно с 2021 г.') }, []],
    ['on the last day of the plan', { schedule: readSchedule('до 31 декабря 2028 г.') }, []],
    [
      'a party with a term of 2021',
      { assignments: [{ id: 'p', name: 'ОО', schedule: readSchedule('Май 2021 г.') }] },
      ['term-outside-period@m1'],
    ],
    [
      'terms only of parties',
      {
        schedule: { raw: '', rules: [] },
        assignments: [{ id: 'p', name: 'ОО', schedule: readSchedule('Май 2025 г.') }],
      },
      [],
    ],
    ['nobody to do it', { assignments: [] }, ['no-responsible@m1']],
    ['a party without a name', { assignments: [{ id: 'p', name: '' }] }, ['party-without-name@m1']],
  ])('%s', (_, said, found) => expect(of(said)).toEqual(found));
});

describe('an indicator', () => {
  it.each<[string, Partial<Measure>, string[]]>([
    ['of all years', indicator('100%'), []],
    ['carried forward', indicator('2025 год - 2 мероприятия и последующие годы'), []],
    ['of each year', indicator('2025 - 60%; 2026 - 65%; 2027 - 70%; 2028 - 75%'), []],
    ['of two years only', indicator('2025 - 60%; 2026 - 65%'), ['year-without-target@m1']],
    ['with a gap', indicator('2025 - 60%; 2027 - 65% и последующие годы'), ['year-without-target@m1']],
    ['of the one year of its term', { ...indicator('2025 - 2'), schedule: readSchedule('Май 2025 г.') }, []],
    ['in words', indicator('Наличие программы'), []],
    [
      'of years before the plan',
      indicator('2024 - 60%; 2025 - 60% и последующие годы'),
      ['target-outside-period@m1'],
    ],
    ['joined over the end of the plan', indicator('2025–2030 – 100%'), []],
    ['falling', indicator('2025–2027 – 60%; 2028 - 50%'), ['target-drops@m1']],
    ['of events, fewer in a year', indicator('2025–2027 – 6 семинаров; 2028 - 5'), []],
    [
      'at least so many events, then fewer',
      indicator('2025–2027 – не менее 6 семинаров; 2028 - 5'),
      ['target-drops@m1'],
    ],
    ['more than doubled', indicator('2025 - 21; 2026–2028 - 335'), ['target-leaps@m1']],
    ['just doubled', indicator('2025 - 10%; 2026–2028 - 20%'), []],
    ['begun with nothing', indicator('2025 - 0%; 2026–2028 - 30%'), []],
    ['over the whole', indicator('120%'), ['percent-over-100@m1']],
    ['over the whole, as is said', { ...indicator('120%'), note: 'Доля может превышать 100 %.' }, []],
    [
      'with a tolerance of no kind',
      indicator('100%', { tolerance: { value: 1, kind: 'unstated' } }),
      ['tolerance-unstated@m1'],
    ],
  ])('%s', (_, said, found) => expect(of(said)).toEqual(found));
});

describe('printed numbers', () => {
  /** `|` divides sections. */
  const labels = (text: string) => {
    const sections = text.split('|').map((part, at) => ({ id: `s${at}`, title: `Раздел ${at}`, part }));
    const measures = sections.flatMap(({ id, part }) =>
      part
        .trim()
        .split(/\s+/u)
        .map((label, at) => sound(`${id}-${at}`, { section: id, label: label === '_' ? '' : label })),
    );
    return brief(check(plan({ sections: sections.map(({ id, title }) => ({ id, title })), measures })));
  };

  it.each<[string, string[]]>([
    ['1. 2. 3. | 1. 2.', []],
    ['1. 2. | 3. 4.', []],
    ['_ _', []],
    // Kedrovy.
    [
      '1. 2. | 1. 2. _ 4 5 6 | 7. 8. | 1. 2. 3. 4. | 5. 6. 7. 8. 9. | 9. | 1. 2. 3 4. 5.',
      ['label-skipped@s1-3', 'label-repeated@s5-0'],
    ],
    // Nefteyugansk.
    [
      '1.1. 1.2. 1.3. 1.4. 1.5. 1.6. 1.7. 1.8. 1.9. 2.0. 2.1. 1.8. | 2.1. 2.2. 2.3. 2.4. 2.5. 2.6.',
      ['label-skipped@s0-9', 'label-repeated@s0-11', 'label-repeated@s1-0'],
    ],
    ['1. 1. 2.', ['label-repeated@s0-1']],
    ['1.1. 1.2. 1.10.', ['label-skipped@s0-2']],
    ['1.1. 1.2. | 2.1. 2.2.', []],
    ['а) б)', []],
  ])('%s', (text, found) => expect(labels(text)).toEqual(found));
});

describe('mentoring of pupils in a plan for teachers', () => {
  it.each([
    'База данных о наставляемых обучающихся',
    'сбор данных и формирование базы обучающихся- наставников',
    'сбор данных студентов- наставников',
    'Формирование эффективной системы наставничества для поддержки, самоопределения, профессиональной ориентации и самореализации обучающихся 5-11 классов',
    'Организация образовательных событий для школьников, занятых в реализации наставничества',
    'Наставничество обучающихся',
    'форма «ученик – ученик»',
  ])('«%s»', (result) => expect(of({ result })).toEqual(['foreign-subject@m1']));

  it.each([
    'Реестр данных для проведения оценки вовлеченности обучающихся по программам повышения квалификации в различные формы наставничества',
    'Анализ динамики образовательных результатов обучающихся у наставляемого',
    'Правила поведения при проведении дискуссий с обучающимися',
    'Наставничество обучающихся по программам повышения квалификации',
  ])('not «%s»', (result) => expect(of({ result })).toEqual([]));
});

describe('a plan beside the plan above', () => {
  const parties = (raw: string) => ({ assignments: readResponsibles(raw, () => 'p') });
  const parent = plan({
    level: 'region',
    measures: [
      sound('r1', parties('МОУО')),
      sound('r2', parties('ОГУ')),
      sound('r3', parties('ТОИПКРО')),
      sound('r4', parties('МОУО ОГУ')),
    ],
  });
  const own = (said: Partial<RoadmapPlan>) =>
    plan({ measures: [sound('m1', { parentMeasure: 'r1' })], ...said });

  it('misses what concerns it, by how strongly it is asked', () => {
    expect(brief(check(own({}), parent))).toEqual([
      'parent-row-missing@parentMeasure',
      'parent-row-missing@parentMeasure',
    ]);
    expect(brief(check(own({ level: 'regionFounded' }), parent, 'required'))).toEqual([
      'parent-row-missing!@parentMeasure',
      'parent-row-missing!@parentMeasure',
      'parent-row-missing!@parentMeasure',
    ]);
  });

  it('does not miss what is left out with a reason, and wants the reason', () => {
    const left = (reason: string) => [
      { parentMeasure: 'r3', reason },
      { parentMeasure: 'r4', reason: 'Нет наставников' },
    ];
    expect(brief(check(own({ exclusions: left('Проводит регион') }), parent))).toEqual([]);
    const [issue] = check(own({ exclusions: left(' ') }), parent);
    expect(issue).toMatchObject({
      code: 'exclusion-without-reason',
      severity: 'error',
      text: { ru: 'Не сказано, почему исключено: «Мероприятие r3».' },
    });
  });

  it('knows no row that is not there', () => {
    const measures = [
      ...['r1', 'r3', 'r4'].map((parentMeasure) => sound(`m-${parentMeasure}`, { parentMeasure })),
      sound('m9', { parentMeasure: 'gone' }),
    ];
    expect(brief(check(own({ measures }), parent))).toEqual(['no-such-parent-row!@m9']);
    expect(brief(check(own({ measures })))).toEqual([]);
    expect(
      brief(
        check(
          own({ measures: measures.slice(0, 3), exclusions: [{ parentMeasure: 'gone', reason: 'Нет' }] }),
          parent,
        ),
      ),
    ).toEqual(['no-such-excluded-row@exclusions']);
  });
});

describe('every check', () => {
  const anyPlan: fc.Arbitrary<RoadmapPlan> = fc
    .tuple(
      arbitraryPlan,
      fc.array(fc.array(arbitraryRule, { maxLength: 3 })),
      fc.array(fc.string()),
      fc.constantFrom(
        undefined,
        { from: '', to: '' },
        { from: '2028-01-01', to: '2025-01-01' },
        { from: '0001-01-01', to: '9999-12-31' },
      ),
    )
    .map(([from, rules, texts, period]) => ({
      ...from,
      ...(period && { period }),
      measures: from.measures.map((measure, at) => ({
        ...measure,
        ...(rules[at] && { schedule: { raw: texts[at] ?? '', rules: rules[at] } }),
        ...(texts[at] !== undefined && { label: texts[at], result: texts[at] }),
      })),
    }));

  it('speaks both languages, names its source, and points to what is there', () => {
    fc.assert(
      fc.property(anyPlan, fc.option(anyPlan, { nil: undefined }), (own, parent) => {
        for (const { at, text, mend, source, code } of check(own, parent, 'required')) {
          for (const words of [text.ru, text.en, mend?.ru, mend?.en, source])
            expect(words).not.toMatch(/undefined|NaN|\[object/u);
          expect(text.en).not.toBe('');
          expect(source).toMatch(/^00[0-4]…/u);
          expect(code).toMatch(/^[a-z0-9-]+$/u);
          const measure = own.measures.find(({ id }) => id === at.measure);
          if (at.measure !== undefined) expect(measure).toBeDefined();
          if (at.section !== undefined) expect(own.sections.map(({ id }) => id)).toContain(at.section);
          if (at.assignment !== undefined)
            expect(measure!.assignments.map(({ id }) => id)).toContain(at.assignment);
        }
      }),
    );
  });

  it('changes nothing of the plan', () => {
    fc.assert(
      fc.property(anyPlan, (own) => {
        const before = structuredClone(own);
        check(own, own);
        expect(own).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
