import { describe, expect, it } from '@jest/globals';
import { coverPlan } from '../coverage/cover-plan.js';
import { refusalOfPlan } from '../operations/refusal-of-plan.js';
import { counting } from '../testing/build-plan.js';
import { readDemoPlan } from '../testing/read-demo-plan.js';
import { emptyPlan } from './empty-plan.js';
import { planFromParent } from './plan-from-parent.js';
import type { PlanLevel, RoadmapPlan } from './plan.js';

const region = readDemoPlan('region-2025');
const from = (parent: RoadmapPlan, level: PlanLevel) =>
  planFromParent(parent, { level, title: 'Наша карта', newId: counting('own') });
const parties = (plan: RoadmapPlan) => [
  ...new Set(plan.measures.flatMap(({ assignments }) => assignments.map(({ body }) => body))),
];
const left = (own: RoadmapPlan, parent: RoadmapPlan) => {
  const used = new Set(own.measures.map(({ parentMeasure }) => parentMeasure));
  return parent.measures.filter(({ id }) => !used.has(id)).map(({ title }) => title.slice(0, 60));
};

describe('a plan begun from the plan above', () => {
  it('of a town leaves out the sites of institutions of the region, and answers itself for what the operator leads', () => {
    const town = from(region, 'municipality');
    expect(left(town, region)).toEqual(['Размещение актуальной информации, создание разделов по метод']);
    expect(parties(town)).toEqual(['municipalAuthority']);
    const community = town.measures.find(({ title }) => title.startsWith('Включение молодых'))!;
    expect(community.assignments).toMatchObject([{ name: 'МОУО', body: 'municipalAuthority' }]);
    expect(community.indicator?.targets.map(({ value }) => value)).toEqual([50, 60, 68, 75]);
  });

  it('of an institution of the region leaves out what only towns do', () => {
    const own = from(region, 'regionFounded');
    expect(left(own, region)).toEqual([
      'Актуализация дорожных карт и программ методического сопровож',
      'Размещение актуальной информации, разделов по методическому ',
    ]);
    expect(parties(own)).toEqual(['regionFounded']);
    expect(coverPlan(own, region).counts).toMatchObject({ missing: 0, notAddressed: 2 });
  });

  it('of a school has the rows of the town that schools carry out, in its sections, numbered anew', () => {
    const kedrovy = readDemoPlan('kedrovy-2025');
    const school = from(kedrovy, 'school');
    expect(refusalOfPlan(school)).toBeUndefined();
    expect(parties(school).includes('municipalAuthority')).toBe(false);
    expect(left(school, kedrovy)).toContain('Формирование итогового отчета о реализации наставничества в ');
    expect(coverPlan(school, kedrovy).counts).toMatchObject({ missing: 0, changed: 0, own: 0 });
    const [first] = school.sections;
    expect(school.measures.filter(({ section }) => section === first!.id).map(({ label }) => label)).toEqual([
      '1.',
      '2.',
    ]);
    // The act of the town is no act of the school.
    expect(school).not.toHaveProperty('act');
  });

  it('numbers rows by section where the document does', () => {
    const own = from(readDemoPlan('nefteyugansk-2024'), 'school');
    expect(own.measures[0]!.label).toBe('1.1.');
  });

  it('shares nothing with its parent that an edit of one would change in the other', () => {
    const before = structuredClone(region);
    const own = from(region, 'municipality');
    expect(region).toStrictEqual(before);
    const ids = new Set([
      ...region.sections.map(({ id }) => id),
      ...region.measures.flatMap(({ id, assignments }) => [id, ...assignments.map((party) => party.id)]),
    ]);
    const ownIds = own.measures.flatMap(({ id, section, assignments }) => [
      id,
      section,
      ...assignments.map((a) => a.id),
    ]);
    expect(ownIds.filter((id) => ids.has(id))).toEqual([]);
  });
});

describe('an empty plan', () => {
  it('has a section where the first row can stand', () => {
    const plan = emptyPlan({
      level: 'school',
      title: 'Карта школы',
      period: { from: '2025-01-01', to: '2028-12-31' },
      newId: counting('e'),
    });
    expect(plan).toMatchObject({
      columns: 'sixResult',
      sections: [{ id: 'e1' }],
      measures: [],
      exclusions: [],
    });
    expect(refusalOfPlan(plan)).toBeUndefined();
  });
});
