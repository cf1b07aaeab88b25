import { describe, expect, it } from '@jest/globals';
import { SMALLEST_GROUP } from '@tandem/domain';
import fc from 'fast-check';
import type { AnsweringUnit, Asked, GivenAnswer } from './asked.js';
import { publishSurvey, type SurveyPublication } from './publish-survey.js';
import { safeSums, widestGap } from './safe-sums.js';

type NumberQuestion = Extract<Asked, { kind: 'number' }>;

const number = (min: number, max: number, cuts: number[] = []): NumberQuestion => ({
  kind: 'number',
  id: 'q',
  min,
  max,
  cuts,
});

const answersAt = (unit: string, values: readonly (number | null)[]): GivenAnswer[] =>
  values.map((q) => ({ unit, values: { q } }));

describe('sums that enough people could have given', () => {
  const people = fc
    .integer({ min: 1, max: 6 })
    .chain((min) => fc.array(fc.integer({ min, max: 10 }), { minLength: 5, maxLength: 60 }));

  it('lie around the true one, no farther than is stated, and within the numbers that exist', () => {
    fc.assert(
      fc.property(people, (values) => {
        const sum = values.reduce((all, one) => all + one, 0);
        const { low, high } = safeSums(sum, values.length);
        expect(low <= sum && sum <= high).toBe(true);
        expect(high - low).toBeLessThanOrEqual(widestGap(values.length));
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) * values.length);
        expect(high).toBeLessThanOrEqual(Math.max(...values) * values.length);
      }),
    );
  });

  it('are sums of groups of nobody or of at least five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 0, max: 600 }), (count, sum) => {
        for (const safe of Object.values(safeSums(sum, count))) {
          const upper = safe - Math.floor(safe / count) * count;
          for (const group of [upper, count - upper])
            expect(group === 0 || group >= SMALLEST_GROUP).toBe(true);
          expect(safeSums(safe, count)).toEqual({ low: safe, high: safe });
        }
      }),
    );
  });
});

describe('means that are told', () => {
  const meansOf = (publication: SurveyPublication) =>
    Object.fromEntries(publication.questions.map(({ unit, mean }) => [unit, mean]));

  it('of five people say no more than all of them together could', () => {
    // Four gave 1 and one gave 2: the exact mean 1.2 would say so.
    const { region } = meansOf(
      publishSurvey([{ id: 'region' }], answersAt('region', [1, 1, 1, 1, 2]), [number(1, 10)]),
    );
    expect(region).toMatchObject({ answered: 5, mean: 1 });
  });

  it('of many people are exact to what is rounded', () => {
    const values = Array.from({ length: 200 }, (_, at) => 5 + (at % 6));
    const { region } = meansOf(
      publishSurvey([{ id: 'region' }], answersAt('region', values), [number(1, 10)]),
    );
    expect(region).toMatchObject({ answered: 200, mean: 7.48 });
    expect(region!.within).toBeLessThan(0.05);
  });

  it('are told only where nobody, or enough, left the question out', () => {
    const { region } = meansOf(
      publishSurvey([{ id: 'region' }], answersAt('region', [7, 7, 7, 7, 7, 7, null]), [number(1, 10)]),
    );
    expect(region).toBeUndefined();
  });

  it('stay as near to the truth as is stated, and totals do not drift', () => {
    const school = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 0, maxLength: 25 });
    fc.assert(
      fc.property(
        fc.array(fc.array(school, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        (towns) => {
          const units: AnsweringUnit[] = [{ id: 'region' }];
          const answers: GivenAnswer[] = [];
          towns.forEach((schools, town) => {
            units.push({ id: `t${town}`, parent: 'region' });
            schools.forEach((values, at) => {
              units.push({ id: `t${town}-${at}`, parent: `t${town}` });
              answers.push(...answersAt(`t${town}-${at}`, values));
            });
          });
          for (const { unit, mean } of publishSurvey(units, answers, [number(1, 10)]).questions) {
            const inside = answers.filter(
              (one) => unit === 'region' || one.unit === unit || one.unit.startsWith(`${unit}-`),
            );
            const truth = inside.reduce((sum, { values }) => sum + Number(values['q']), 0) / inside.length;
            expect(mean!.answered).toBe(inside.length);
            expect(Math.abs(mean!.mean - truth)).toBeLessThanOrEqual(mean!.within);
            expect(mean!.mean).toBeGreaterThanOrEqual(1);
            expect(mean!.mean).toBeLessThanOrEqual(10);
          }
        },
      ),
    );
  });

  it('do not drift over three hundred small schools that are all rounded to the same side', () => {
    const units: AnsweringUnit[] = [
      { id: 'region' },
      ...Array.from({ length: 300 }, (_, at) => ({ id: `s${at}`, parent: 'region' })),
    ];
    const answers = units.slice(1).flatMap(({ id }) => answersAt(id, [10, 10, 10, 10, 9, 9]));
    const { region } = meansOf(publishSurvey(units, answers, [number(1, 10)]));
    expect(region!.mean).toBeCloseTo(58 / 6, 2);
    expect(region!.within).toBeLessThan(0.02);
  });
});

describe('an index', () => {
  it('is not told beside the questions that it is made of', () => {
    const index: Asked = { kind: 'number', id: 'index', min: 10, max: 100, cuts: [70], madeOf: ['q'] };
    expect(() => publishSurvey([], [], [number(1, 10), index])).toThrow('index is made of q');
    expect(() => publishSurvey([], [], [index, index])).toThrow('told twice');
  });

  it('tells how many are satisfied and their mean in the same rows', () => {
    const index: Asked = { kind: 'number', id: 'index', min: 10, max: 100, cuts: [70] };
    const values = [...Array.from({ length: 12 }, () => 84), ...Array.from({ length: 6 }, () => 51)];
    const [only] = publishSurvey(
      [{ id: 'region' }],
      values.map((one) => ({ unit: 'region', values: { index: one } })),
      [index],
    ).questions;
    expect(only).toMatchObject({
      groups: [
        { of: ['10–69'], people: 6 },
        { of: ['70–100'], people: 12 },
        { of: ['noAnswer'], people: 0 },
      ],
      mean: { answered: 18, mean: 73 },
    });
  });
});

describe('speed', () => {
  it('aggregates 20 000 answers of 335 schools to a dozen questions', () => {
    const units: AnsweringUnit[] = [
      { id: 'region' },
      ...Array.from({ length: 20 }, (_, at) => ({ id: `m${at}`, parent: 'region' })),
      ...Array.from({ length: 335 }, (_, at) => ({ id: `s${at}`, parent: `m${at % 20}` })),
    ];
    const questions: Asked[] = [
      ...Array.from({ length: 9 }, (_, at): Asked => ({
        kind: 'number',
        id: `scale${at}`,
        min: 1,
        max: 10,
        cuts: [],
      })),
      { kind: 'number', id: 'index', min: 10, max: 100, cuts: [70] },
      { kind: 'choice', id: 'stay', options: ['school', 'profession', 'other', 'leave'] },
      { kind: 'choice', id: 'often', options: ['1', '2', '3', '4', '5'], ordered: true },
    ];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const answers = Array.from({ length: 20_000 }, (): GivenAnswer => ({
      unit: `s${random(335)}`,
      values: {
        ...Object.fromEntries(questions.slice(0, 9).map(({ id }) => [id, 1 + random(10)])),
        index: 10 + random(91),
        stay: ['school', 'profession', 'other', 'leave'][random(4)]!,
        often: `${1 + random(5)}`,
      },
    }));
    const began = performance.now();
    const publication = publishSurvey(units, answers, questions);
    const took = performance.now() - began;
    console.info(`20 000 answers: ${took.toFixed(0)} ms, ${publication.questions.length} tables`);
    expect(publication.units[0]!.people).toBe(20_000);
    expect(publication.questions.length).toBeGreaterThan(3_000);
    expect(took).toBeLessThan(10_000);
  });
});
