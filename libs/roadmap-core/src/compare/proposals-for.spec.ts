import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Indicator } from '../indicator/indicator.js';
import { performSteps } from '../operations/perform-step.js';
import type { PlanStep } from '../operations/plan-step.js';
import { planFromParent } from '../plan/plan-from-parent.js';
import type { RoadmapPlan } from '../plan/plan.js';
import { arbitraryPlan } from '../testing/arbitrary-plan.js';
import { arbitraryStep } from '../testing/arbitrary-step.js';
import { counting, plan, row } from '../testing/build-plan.js';
import { proposalsFor } from './proposals-for.js';
import { stepsOfProposals } from './steps-of-proposals.js';

const share = (value: number): Indicator => ({
  raw: `${value}%`,
  unit: 'percent',
  operator: 'atLeast',
  targets: [{ year: 2025, value }],
  carryForward: true,
  counts: 'flow',
});
const moeuo = { id: 'a1', name: 'МОУО', body: 'municipalAuthority' } as const;
const region = plan({
  level: 'region',
  sections: [
    { id: 's1', title: 'Информационно-методическая поддержка' },
    { id: 's2', title: 'Отчётность' },
  ],
  measures: [
    row('training', { indicator: share(50), assignments: [moeuo] }),
    row('contest', { indicator: share(60), assignments: [moeuo] }),
    row('reports', { section: 's2', assignments: [moeuo] }),
  ],
});
const town = planFromParent(region, { level: 'municipality', title: 'Карта города', newId: counting('t') });
const own = (id: string) => town.measures.find(({ parentMeasure }) => parentMeasure === id)!.id;
const perform = (now: RoadmapPlan, ...steps: readonly PlanStep[]): RoadmapPlan => {
  const done = performSteps(now, steps);
  if (!done.ok) throw new Error(done.code);
  return done.plan;
};

describe('what a new version of the parent means for a plan below', () => {
  it('writes a new target where the own one was the old one, and only tells where it was not', () => {
    const next = perform(
      region,
      { do: 'setMeasure', measure: 'training', set: { indicator: share(55) } },
      { do: 'setMeasure', measure: 'contest', set: { indicator: share(65) } },
    );
    const bold = perform(town, { do: 'setMeasure', measure: own('contest'), set: { indicator: share(80) } });
    const proposals = proposalsFor(bold, region, next);
    expect(proposals.map(({ own: at, steps }) => [at, steps])).toEqual([
      [own('training'), [{ do: 'setMeasure', measure: own('training'), set: { indicator: share(55) } }]],
      [own('contest'), []],
    ]);
    const followed = perform(bold, ...stepsOfProposals(proposals));
    // What was followed is proposed no more; what a person has to think about stays.
    expect(proposalsFor(followed, region, next).map(({ own: at }) => at)).toEqual([own('contest')]);
  });

  it('adds a new row behind its neighbour, linked, without the parties of other levels', () => {
    const next = perform(region, {
      do: 'addMeasures',
      measures: [
        row('mentors', {
          title: 'Клуб наставников',
          assignments: [moeuo, { id: 'a2', name: 'ОГУ', body: 'regionFounded' }],
        }),
        row('slets', { title: 'Слёты' }),
      ],
      after: 'training',
    });
    const proposals = proposalsFor(town, region, next);
    const done = perform(town, ...stepsOfProposals(proposals));
    expect(done.measures.map(({ parentMeasure }) => parentMeasure)).toEqual([
      'training',
      'mentors',
      'slets',
      'contest',
      'reports',
    ]);
    const added = done.measures[1]!;
    expect(added.assignments.map(({ name }) => name)).toEqual(['МОУО']);
    expect(proposals[0]!.text.ru).toBe(
      'Добавить такое же мероприятие в раздел «Информационно-методическая поддержка».',
    );
    // Taken once: it cannot be taken again, and is not offered again.
    expect(performSteps(done, proposals[0]!.steps)).toEqual({ ok: false, code: 'id-taken' });
    expect(proposalsFor(done, region, next)).toEqual([]);
  });

  it('brings a section that the plan has not, once, and rows in their order', () => {
    const next = perform(
      region,
      { do: 'addSection', section: { id: 's3', title: 'Сообщество' }, after: 's2' },
      {
        do: 'addMeasures',
        measures: [
          row('quiz', { section: 's3', title: 'Квизы' }),
          row('camp', { section: 's3', title: 'Слёт' }),
        ],
        after: null,
      },
    );
    const done = perform(town, ...stepsOfProposals(proposalsFor(town, region, next)));
    expect(done.sections.map(({ title }) => title)).toEqual([
      'Информационно-методическая поддержка',
      'Отчётность',
      'Сообщество',
    ]);
    expect(done.measures.slice(-2).map(({ title }) => title)).toEqual(['Квизы', 'Слёт']);
  });

  it('lets a row that the parent asks for no longer go or stay as an own one', () => {
    const next = perform(region, { do: 'removeMeasures', measures: ['contest'] });
    const [remove, keep] = proposalsFor(town, region, next);
    expect(perform(town, ...remove!.steps).measures).toHaveLength(2);
    const kept = perform(town, ...keep!.steps);
    expect(kept.measures.find(({ id }) => id === own('contest'))).not.toHaveProperty('parentMeasure');
    expect(proposalsFor(kept, region, next)).toEqual([]);
  });

  it('is silent about what concerns others, what was left out with a reason, and what asks nothing', () => {
    const sites = row('sites', { assignments: [{ id: 'o', name: 'ОГУ', body: 'regionFounded' }] });
    const next = perform(
      region,
      { do: 'addMeasures', measures: [sites], after: null },
      {
        do: 'setMeasure',
        measure: 'reports',
        set: { schedule: { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] } },
      },
      { do: 'setMeasure', measure: 'contest', set: { label: '7.' } },
    );
    const excluding = perform(
      town,
      { do: 'removeMeasures', measures: [own('reports')] },
      { do: 'exclude', exclusion: { parentMeasure: 'reports', reason: 'Отчёт один на два города' } },
    );
    expect(proposalsFor(excluding, region, next)).toEqual([]);
    // Named openly, it would be proposed as a row that is not here.
    const silent = perform(town, { do: 'removeMeasures', measures: [own('reports')] });
    expect(proposalsFor(silent, region, next).map(({ steps, text }) => [steps, text.ru])).toEqual([
      [[], 'В вашей карте этого мероприятия нет: добавьте его, укажите своё или исключите с причиной.'],
    ]);
  });

  it('gives steps that can always be taken, all at once', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(arbitraryStep, { maxLength: 10, size: 'max' }), (parent, steps) => {
        const next = steps.reduce((now, step) => {
          const done = performSteps(now, [step]);
          return done.ok ? done.plan : now;
        }, parent);
        const below = planFromParent(parent, { level: 'municipality', title: 'Карта', newId: counting('b') });
        const proposals = proposalsFor(below, parent, next);
        expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
        const chosen = proposals.filter(({ id }) => !id.endsWith(':keep'));
        expect(performSteps(below, stepsOfProposals(chosen)).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
