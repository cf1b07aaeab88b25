import { describe, expect, it } from '@jest/globals';
import { SMALLEST_GROUP } from '@tandem/domain';
import fc from 'fast-check';
import { everyWorld, type Known, type World } from '../testing/every-world.js';
import type { AnsweringUnit, Asked, GivenAnswer } from './asked.js';
import { publishSurvey, type SurveyPublication } from './publish-survey.js';

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

/** Schools of the region; of three, two stand in a town of their own. */
const regionOf = (schools: number): AnsweringUnit[] => [
  { id: 'region' },
  ...(schools < 3 ? [] : [{ id: 'town', parent: 'region' }]),
  ...Array.from({ length: schools }, (_, at) => ({
    id: `s${at}`,
    parent: schools < 3 || at === 2 ? 'region' : 'town',
  })),
];

/** Groups of people who may be there and are certainly fewer than five, in every world that the figures allow. */
const revealed = (publication: SurveyPublication, given: Known): { found: string[]; worlds: number } => {
  const places = given.asked.max - given.asked.min + 2;
  const groups = Array.from({ length: 2 ** given.answering.length - 1 }, (_, units) =>
    Array.from({ length: 2 ** places - 1 }, (_, answers) => ({
      units: units + 1,
      answers: answers + 1,
      least: Infinity,
      most: 0,
    })),
  ).flat();
  let worlds = 0;
  everyWorld(publication, given, (world: World) => {
    worlds += 1;
    for (const group of groups) {
      if (group.least === 0 && group.most >= SMALLEST_GROUP) continue;
      let people = 0;
      world.forEach((way, unit) => {
        if (group.units & (1 << unit))
          way.forEach((one, answer) => (people += group.answers & (1 << answer) ? one : 0));
      });
      group.least = Math.min(group.least, people);
      group.most = Math.max(group.most, people);
    }
  });
  const found = groups.filter(({ least, most }) => least > 0 && most < SMALLEST_GROUP);
  return {
    found: found.map(({ units, answers, least, most }) => `${units}/${answers}: ${least}–${most}`),
    worlds,
  };
};

describe('no group of one to four can be reckoned from means and counts', () => {
  const survey = (asked: NumberQuestion, schools: number) => {
    const value = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: asked.min, max: asked.max }) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    return fc
      .array(fc.array(value, { maxLength: schools < 3 ? 8 : 6 }), { minLength: 1, maxLength: schools })
      .map((schools) => ({
        asked,
        units: regionOf(schools.length),
        answering: schools.map((_, at) => `s${at}`),
        answers: schools.flatMap((values, at) => answersAt(`s${at}`, values)),
      }));
  };

  it.each<[string, NumberQuestion, boolean, number, number]>([
    ['means within what is stated', number(1, 3), false, 2, 40],
    ['means of three schools, two of a town', number(1, 2), false, 3, 20],
    ['the same, believed to the last digit', number(1, 2), true, 3, 20],
    ['parts of three schools, two of a town', number(1, 2, [2]), false, 3, 20],
    ['means believed to the last digit', number(1, 3), true, 2, 40],
    ['means of parts, within what is stated', number(1, 4, [3]), false, 2, 10],
    ['means of parts, believed to the last digit', number(1, 4, [3]), true, 2, 10],
  ])('by whoever tries every data set: %s', (_what, asked, exact, schools, runs) => {
    let tried = 0;
    fc.assert(
      fc.property(survey(asked, schools), ({ units, answering, answers }) => {
        const publication = publishSurvey(units, answers, [asked]);
        fc.pre(publication.units.length > 0);
        const { found, worlds } = revealed(publication, { units, answering, asked, exact });
        tried += worlds;
        expect(worlds).toBeGreaterThan(0);
        expect(found).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(tried).toBeGreaterThan(50);
  });

  it('the attacker finds what an exact mean of five people tells', () => {
    const naive: SurveyPublication = {
      units: [{ unit: 'region', people: 5 }],
      hidden: [],
      questions: [
        {
          question: 'q',
          unit: 'region',
          groups: [
            { of: ['1–3'], people: 5 },
            { of: ['noAnswer'], people: 0 },
          ],
          mean: { answered: 5, mean: 1.2, within: 0.05 },
        },
      ],
    };
    const { found } = revealed(naive, {
      units: [{ id: 'region' }],
      answering: ['region'],
      asked: number(1, 3),
      exact: false,
    });
    expect(found).toContain('1/1: 4–4');
    expect(found).toContain('1/2: 1–1');
  });
});
