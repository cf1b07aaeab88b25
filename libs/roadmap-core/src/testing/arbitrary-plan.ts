import fc from 'fast-check';
import type { Assignment, BodyKind, Measure, PlanLevel, RoadmapPlan } from '../plan/plan.js';
import { PLAN_LEVELS } from '../plan/plan.js';

const BODIES = [
  'regionalAuthority',
  'regionalOperator',
  'municipalAuthority',
  'regionFounded',
  'institutions',
  'association',
] as const satisfies readonly BodyKind[];

const arbitraryAssignment = (id: string): fc.Arbitrary<Assignment> =>
  fc.record(
    {
      id: fc.constant(id),
      name: fc.constantFrom('МОУО', 'ОГУ', 'ТОИПКРО', 'Куратор'),
      body: fc.constantFrom(...BODIES),
      byAgreement: fc.boolean(),
      result: fc.string(),
    },
    { requiredKeys: ['id', 'name'] },
  );

/** A row with words of real rows, so that some of them are alike. */
export const arbitraryMeasure = (id: string, section: string): fc.Arbitrary<Measure> =>
  fc
    .record(
      {
        label: fc.constantFrom('', '1.', '2.', '2.0'),
        title: fc
          .array(fc.constantFrom('Мониторинг', 'сайтов', 'наставников', 'Конкурс', 'программ', 'педагогов'))
          .map((words) => words.join(' ')),
        subItems: fc.array(fc.constantFrom('квесты', 'слёты', 'форумы'), { maxLength: 3 }),
        result: fc.constantFrom('', 'Отчёт', 'Наличие на сайте'),
        indicator: arbitraryIndicator,
        schedule: fc.constantFrom<Measure['schedule']>(
          { raw: '', rules: [] },
          { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] },
          { raw: 'Май 2021 г.', rules: [{ kind: 'month', month: '2021-05' }] },
        ),
        assignments: fc
          .tuple(arbitraryAssignment('p1'), arbitraryAssignment('p2'))
          .chain((both) => fc.subarray(both)),
        parentMeasure: fc.constantFrom('m0', 'm1', 'm2', 'elsewhere'),
        stage: fc.integer({ min: 1, max: 7 }),
        evidence: fc.array(fc.webUrl(), { maxLength: 2 }),
        note: fc.string(),
      },
      {
        requiredKeys: ['label', 'title', 'subItems', 'result', 'schedule', 'assignments', 'evidence'],
      },
    )
    .map((fields) => ({ id, section, ...fields }));

export const arbitraryIndicator: fc.Arbitrary<NonNullable<Measure['indicator']>> = fc.record(
  {
    raw: fc.constantFrom('50 %', '2 мероприятия'),
    unit: fc.constantFrom('percent', 'count', 'presence', 'text'),
    operator: fc.constantFrom('atLeast', 'exactly'),
    denominator: fc.constantFrom('молодых педагогов', 'муниципалитетов'),
    targets: fc
      .uniqueArray(fc.integer({ min: 2024, max: 2030 }), { maxLength: 4 })
      .chain((years) =>
        fc.tuple(
          ...years
            .toSorted((a, b) => a - b)
            .map((year) => fc.record({ year: fc.constant(year), value: fc.integer({ min: 0, max: 100 }) })),
        ),
      ),
    carryForward: fc.boolean(),
    counts: fc.constantFrom('stock', 'flow'),
  },
  { requiredKeys: ['raw', 'unit', 'operator', 'targets', 'carryForward', 'counts'] },
);

/** Sections `s0`…, measures `m0`…: two plans name the same things, as versions of one plan do. */
export const arbitraryPlan: fc.Arbitrary<RoadmapPlan> = fc
  .array(fc.nat({ max: 4 }), { maxLength: 4, size: 'max' })
  .chain((sizes) => {
    let next = 0;
    const rows = sizes.flatMap((size, index) =>
      Array.from({ length: size }, () => arbitraryMeasure(`m${next++}`, `s${index}`)),
    );
    return fc.record(
      {
        title: fc.constantFrom('Карта', 'Дорожная карта'),
        level: fc.constantFrom<PlanLevel>(...PLAN_LEVELS),
        period: fc.constantFrom(
          { from: '2025-01-01', to: '2028-12-31' },
          { from: '2024-01-01', to: '2030-12-31' },
        ),
        tolerance: fc.constantFrom({ value: 1, kind: 'unstated' } as const),
        columns: fc.constantFrom('sixResult', 'sixForm', 'five'),
        sections: fc.constant(sizes.map((_, index) => ({ id: `s${index}`, title: `Раздел ${index}` }))),
        measures: fc.tuple(...rows),
        exclusions: fc.subarray([
          { parentMeasure: 'm0', reason: 'Нет таких организаций' },
          { parentMeasure: 'm5', reason: 'Проводит регион' },
          { parentMeasure: 'm7', reason: 'Уже сделано' },
        ]),
      },
      { requiredKeys: ['title', 'level', 'period', 'columns', 'sections', 'measures', 'exclusions'] },
    );
  })
  // As it comes from JSON: plain objects.
  .map((plan) => structuredClone(plan));
