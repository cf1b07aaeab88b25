import { describe, expect, it } from '@jest/globals';
import { performSteps } from '../operations/perform-step.js';
import type { PlanStep } from '../operations/plan-step.js';
import type { RoadmapPlan } from '../plan/plan.js';
import { planFromParent } from '../plan/plan-from-parent.js';
import { counting } from '../testing/build-plan.js';
import { readDemoPlan } from '../testing/read-demo-plan.js';
import { coverPlan } from './cover-plan.js';
import { likeness } from './likeness.js';

const region = readDemoPlan('region-2025');
const kedrovy = readDemoPlan('kedrovy-2025');

const titleOf = (plan: RoadmapPlan, id: string): string =>
  plan.measures.find((measure) => measure.id === id)!.title;
const missing = (plan: RoadmapPlan): string[] =>
  coverPlan(plan, region)
    .rows.filter(({ state }) => state === 'missing')
    .map(({ parent }) => titleOf(region, parent).slice(0, 44));

const confirm = (plan: RoadmapPlan): RoadmapPlan => {
  const links = coverPlan(plan, region).rows.flatMap(({ parent, suggestions }) =>
    suggestions
      .filter(({ certainty }) => certainty === 'sure')
      .map(({ own }): PlanStep => ({ do: 'setMeasure', measure: own, set: { parentMeasure: parent } })),
  );
  const done = performSteps(plan, links);
  if (!done.ok) throw new Error(done.code);
  return done.plan;
};

describe('the plan of Kedrovy beside the plan of the region', () => {
  it('is sure of the three rows that the town took over, and of no others', () => {
    const sure = coverPlan(kedrovy, region).rows.flatMap(({ parent, suggestions }) =>
      suggestions
        .filter(({ certainty }) => certainty !== 'possible')
        .map(({ own, certainty }) => [
          titleOf(region, parent).slice(0, 30),
          titleOf(kedrovy, own).slice(0, 30),
          certainty,
        ]),
    );
    expect(sure).toEqual([
      ['Актуализация дорожных карт и п', 'Актуализация дорожных карт и п', 'sure'],
      ['Размещение актуальной информац', 'Размещение актуальной информац', 'sure'],
      ['Правовая поддержка по работе с', 'Правовая поддержка по работе с', 'sure'],
    ]);
  });

  it('names the contest, the community, the training and the half-year reports that are missing', () => {
    expect(missing(confirm(kedrovy))).toEqual([
      'Информирование по юридическим аспектам в раб',
      'Организация и проведение мероприятий, мастер',
      'Организация и проведение семинаров и методич',
      'Организация условий для повышения квалификац',
      'Участие наставников и молодых педагогов в ко',
      'Включение молодых педагогов и наставников в ',
      'Мониторинг форм поддержки и сопровождения мо',
    ]);
  });

  it('does not ask the town for the sites of institutions of the region', () => {
    const { rows, counts } = coverPlan(confirm(kedrovy), region);
    expect(rows[2]).toMatchObject({ state: 'notAddressed', suggestions: [] });
    // The row on programmes names an information report instead of the programme on the site (R167).
    expect(counts).toEqual({ covered: 2, changed: 1, missing: 7, excluded: 0, notAddressed: 1, own: 21 });
  });

  it('offers what may be meant, and leaves it to a person', () => {
    const of = (beginning: string) => {
      const row = coverPlan(kedrovy, region).rows.find(({ parent }) =>
        titleOf(region, parent).startsWith(beginning),
      )!;
      return row.suggestions.map(({ own, certainty }) => [titleOf(kedrovy, own).slice(0, 40), certainty]);
    };
    expect(of('Организация условий для повышения')).toEqual([
      ['Организация участия в курсах повышения к', 'possible'],
    ]);
    expect(of('Мониторинг')).toContainEqual(['Промежуточный мониторинг реализации наст', 'possible']);
    expect(of('Участие наставников')).toEqual([]);
  });

  it('would say of the training, were it carried out by the courses, what is asked and is not there', () => {
    const training = region.measures.find(({ title }) => title.startsWith('Организация условий'))!;
    const courses = kedrovy.measures.find(({ title }) => title.startsWith('Организация участия в курсах'))!;
    const done = performSteps(kedrovy, [
      { do: 'setMeasure', measure: courses.id, set: { parentMeasure: training.id } },
    ]);
    const row = done.ok && coverPlan(done.plan, region).rows.find(({ parent }) => parent === training.id);
    expect(row).toMatchObject({
      state: 'changed',
      differences: [
        { field: 'indicator', own: '', text: { ru: 'показатель не задан' }, weaker: true },
        { field: 'result', weaker: false },
      ],
    });
  });

  it('is covered whole where a town begins from the region’s own rows', () => {
    const own = planFromParent(region, {
      level: 'municipality',
      title: 'Карта города',
      newId: counting('k'),
    });
    expect(coverPlan(own, region).counts).toEqual({
      covered: 10,
      changed: 0,
      missing: 0,
      excluded: 0,
      notAddressed: 1,
      own: 0,
    });
  });

  it('finds a row alike to itself, and the same from either side', () => {
    for (const one of region.measures) {
      expect(likeness(one, one)).toBe(1);
      for (const other of kedrovy.measures)
        expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 12);
    }
  });

  it('takes milliseconds for a plan of sixty rows beside sixty', () => {
    const sixty = (plan: RoadmapPlan): RoadmapPlan => ({
      ...plan,
      measures: Array.from({ length: 60 }, (_, index) => ({
        ...plan.measures[index % plan.measures.length]!,
        id: `${plan.level}${index}`,
      })),
    });
    const [own, parent] = [sixty(kedrovy), sixty(region)];
    const times = Array.from({ length: 25 }, () => {
      const start = performance.now();
      coverPlan(own, parent);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    // 2 ms at the middle on a quiet core; a quadratic slip costs ten times that.
    expect(times[12]).toBeLessThan(20);
  });
});
