import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { compileForm } from '@tandem/forms-core';
import {
  asFormAnswers,
  checkPlan,
  performSteps,
  placeOfAnswer,
  type Measure,
  type PaperFacts,
  type PlanStep,
  type RoadmapPlan,
} from '@tandem/roadmap-core';
import { judgeSample } from './judge-sample.js';
import { readForms } from './read-forms.js';

const { definition } = readForms().find(({ name }) => name === 'roadmaps/roadmap')!;
const form = compileForm(definition);

const NAMES = ['region-2020', 'region-2025', 'kedrovy-2025', 'nefteyugansk-2024'] as const;
const read = (name: (typeof NAMES)[number]): RoadmapPlan =>
  JSON.parse(
    readFileSync(new URL(`../../apps/engine/demo/roadmaps/${name}.json`, import.meta.url), 'utf8'),
  ) as RoadmapPlan;

const FACTS: PaperFacts = { unit: '0197a000-0000-7000-8000-000000000002' };
const judge = (plan: RoadmapPlan, facts: PaperFacts = FACTS) =>
  judgeSample(form, { data: asFormAnswers(plan, facts), case: {} });
const perform = (plan: RoadmapPlan, ...steps: PlanStep[]): RoadmapPlan => {
  const done = performSteps(plan, steps);
  if (!done.ok) throw new Error(done.code);
  return done.plan;
};
const placesOf = (plan: RoadmapPlan, facts?: PaperFacts) =>
  judge(plan, facts).errors.map(({ path }) => placeOfAnswer(path, plan));

const kedrovy = read('kedrovy-2025');
const region = read('region-2025');
const [first] = kedrovy.measures as [Measure];

describe('form 25 as the contract of a plan', () => {
  it.each(NAMES)('takes the roadmap %s of the documents as it is, and keeps all of its answers', (name) => {
    const plan = read(name);
    const verdict = judge(plan);
    expect(verdict.errors).toEqual([]);
    expect(verdict.data).toEqual(asFormAnswers(plan, FACTS));
  });

  it('warns of what the documents have and never refuses it', () => {
    const said = (name: (typeof NAMES)[number]) => [
      ...new Set(judge(read(name)).warnings.map(({ code }) => code)),
    ];
    expect(said('kedrovy-2025').sort()).toEqual([
      'labelsDistinct',
      'monthInside',
      'rangeInside',
      'sectionsDistinct',
      'startInside',
      'yearInside',
    ]);
    expect(said('nefteyugansk-2024')).toContain('resultNamed');
  });

  it('holds a plan with its parent: rows that carry out, and those left out with a reason', () => {
    const [programmes, , sites] = region.measures as [Measure, Measure, Measure];
    const linked = perform(
      kedrovy,
      { do: 'setMeasure', measure: first.id, set: { parentMeasure: programmes.id } },
      { do: 'exclude', exclusion: { parentMeasure: sites.id, reason: 'Таких организаций в городе нет' } },
    );
    const parent = { roadmap: '0197a000-0000-7000-8000-000000000009', version: '3', plan: region };
    const answers = asFormAnswers(linked, { ...FACTS, parent });
    expect(judge(linked, { ...FACTS, parent }).errors).toEqual([]);
    expect(answers).toMatchObject({
      parentVersion: '3',
      coverage: [{ measure: sites.title, state: 'notApplicable', reason: 'Таких организаций в городе нет' }],
    });
    expect((answers['measures'] as JsonObject[]).slice(0, 2)).toMatchObject([
      { parentMeasure: programmes.title },
      { localOnly: true },
    ]);
  });

  it('never blocks what the checks of a plan only warn of', () => {
    const bare = perform(
      kedrovy,
      {
        do: 'setMeasure',
        measure: first.id,
        set: {
          title: 'К',
          result: null,
          schedule: null,
          subItems: ['', 'сайт', 'сайт'],
          evidence: [' '],
          assignments: [{ id: 'a', name: ' ' }],
          indicator: { ...first.indicator!, targets: [{ year: 2025, value: 120 }] },
        },
      },
      { do: 'setSection', section: kedrovy.sections[2]!.id, title: '' },
      { do: 'setHeader', set: { title: 'К', act: { type: 'order', number: '1' } } },
    );
    expect(
      checkPlan(bare, { obligation: 'recommended' }).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    expect(judge(bare).errors).toEqual([]);
  });

  it('says what it refuses at the row and the column where it is mended', () => {
    const [, second] = kedrovy.measures as [Measure, Measure];
    const broken = perform(
      kedrovy,
      { do: 'setMeasure', measure: first.id, set: { title: '' } },
      {
        do: 'setMeasure',
        measure: second.id,
        set: {
          stage: 9,
          assignments: [
            { id: 'nameless', name: '' },
            { id: 'odd', name: 'ОО', unit: 'не номер' },
          ],
        },
      },
      {
        do: 'setMeasure',
        measure: kedrovy.measures[2]!.id,
        set: { schedule: { raw: 'Июнь–май', rules: [{ kind: 'months', from: '2025-06', to: '2025-05' }] } },
      },
    );
    const places = placesOf(broken);
    expect(places).toContainEqual({ measure: first.id, field: 'title' });
    expect(places).toContainEqual({ measure: second.id });
    expect(places).toContainEqual({ measure: second.id, field: 'assignments', assignment: 'odd' });
    expect(places).toContainEqual({ measure: kedrovy.measures[2]!.id, field: 'schedule' });
    expect(placesOf({ ...kedrovy, act: { type: 'order', number: '' } })).toContainEqual({ field: 'act' });
    expect(placeOfAnswer('/sections/1/title', kedrovy)).toEqual({ section: kedrovy.sections[1]!.id });
    expect(placeOfAnswer('/measures', kedrovy)).toEqual({});
  });

  it('has a place in the answers for every kind of term and target', () => {
    const schedule: Measure['schedule'] = {
      raw: 'как в документах',
      rules: [
        { kind: 'by', on: '2025-05-01' },
        { kind: 'month', month: '2025-04' },
        { kind: 'months', from: '2025-05', to: '2025-06' },
        { kind: 'thenContinuous', from: '2025-04' },
        { kind: 'yearly', fromYear: 2026 },
        { kind: 'yearlyBy', day: '10-01' },
        { kind: 'yearlyMonths', from: 10, to: 5 },
        { kind: 'times', times: 1, per: 'halfYear' },
      ],
    };
    const more: Measure['schedule'] = {
      raw: 'ещё',
      rules: [
        { kind: 'year', year: 2026 },
        { kind: 'yearly' },
        { kind: 'halfYears' },
        { kind: 'onDemand' },
        { kind: 'endOfSchoolYear' },
        { kind: 'continuous' },
        { kind: 'byWorkPlan' },
      ],
    };
    const indicator: Measure['indicator'] = {
      raw: '70 % в 2031–2034 годах',
      unit: 'percent',
      operator: 'atLeast',
      denominator: 'молодых педагогов',
      targets: [
        { year: 2020, value: 20 },
        { year: 2025, value: 50 },
        { year: 2031, to: 2034, value: 70 },
        { year: 2035, to: 2036, value: 80 },
      ],
      carryForward: false,
      base: 10,
      final: 80,
      counts: 'stock',
    };
    const plan = perform(
      kedrovy,
      { do: 'setMeasure', measure: first.id, set: { schedule, indicator } },
      { do: 'setMeasure', measure: kedrovy.measures[1]!.id, set: { schedule: more } },
    );
    expect(judge(plan).errors).toEqual([]);
    expect((asFormAnswers(plan, FACTS)['measures'] as JsonObject[])[0]).toMatchObject({
      dueDate: '2025-05-01',
      range: { from: '2025-05-01', to: '2025-06-30' },
      byDay: '10-01',
      fromMonth: '10',
      per: 'halfYear',
      indicator: {
        targets: { y2025: 50 },
        aggregatedFrom: 2031,
        aggregatedValue: 70,
        otherTargets: [
          { year: 2020, value: 20 },
          { year: 2035, to: 2036, value: 80 },
        ],
      },
    });
  });

  it('is asked within its budget of the longest plan that there may be', () => {
    const many = (plan: RoadmapPlan, prefix: string): RoadmapPlan => ({
      ...plan,
      measures: plan.sections.flatMap(({ id: section }, part) =>
        Array.from({ length: Math.floor(600 / plan.sections.length) }, (_, index) => ({
          ...plan.measures[index % plan.measures.length]!,
          id: `${prefix}${part}-${index}`,
          section,
          title: `${prefix} ${part}.${index}`,
          parentMeasure: `p${part % region.sections.length}-${index}`,
        })),
      ),
    });
    const parent = { roadmap: FACTS.unit, version: '1', plan: many(region, 'p') };
    expect(judge(many(kedrovy, 'k'), { ...FACTS, parent }).errors).toEqual([]);
  });
});
