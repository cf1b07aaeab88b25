import { describe, expect, it } from '@jest/globals';
import { SMALLEST_GROUP } from '@tandem/domain';
import fc from 'fast-check';
import { maximise } from '../testing/maximise.js';
import { cellsOf, readFigures } from '../testing/read-figures.js';
import { NO_ANSWER, placesOf, type AnsweringUnit, type Asked, type GivenAnswer } from './asked.js';
import { publishSurvey, type SurveyPublication } from './publish-survey.js';

const choice = (id: string, options: string[], ordered = false): Asked => ({
  kind: 'choice',
  id,
  options,
  ordered,
});

interface Survey {
  readonly units: AnsweringUnit[];
  readonly questions: Asked[];
  readonly answers: GivenAnswer[];
}

/** A region, some municipalities, schools below them or below the region, with few or many answers anywhere. */
const arbitrarySurvey = (questions: Asked[]): fc.Arbitrary<Survey> =>
  fc
    .record({
      towns: fc.integer({ min: 0, max: 2 }),
      schools: fc.array(fc.nat(2), { minLength: 1, maxLength: 5 }),
      crowd: fc.array(
        fc.record({
          at: fc.nat(20),
          picks: fc.tuple(...questions.map(() => fc.nat(20))),
          times: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 })),
        }),
        { maxLength: 14 },
      ),
    })
    .map(({ towns, schools, crowd }) => {
      const units: AnsweringUnit[] = [
        { id: 'region' },
        ...Array.from({ length: towns }, (_, at) => ({ id: `t${at}`, parent: 'region' })),
        ...schools.map((town, at) => ({ id: `s${at}`, parent: town < towns ? `t${town}` : 'region' })),
      ];
      const answers = crowd.flatMap(({ at, picks, times }) => {
        const values = Object.fromEntries(
          questions.map((asked, index) => {
            const places = placesOf(asked);
            const place = places[picks[index]! % places.length]!;
            return [asked.id, place === NO_ANSWER ? null : place];
          }),
        );
        return Array.from({ length: times }, () => ({ unit: units[at % units.length]!.id, values }));
      });
      return { units, questions, answers };
    });

/** What an attacker cannot exclude of a group: the most that it may be. */
const attack = ({ units, questions }: Survey, publication: SurveyPublication) => {
  const cells = cellsOf(units, questions);
  const figures = readFigures(publication, { units, questions, cells });
  return {
    cells,
    most: (group: readonly number[]) =>
      figures.some(({ of }) => of.length === cells.length)
        ? maximise(cells.length, figures, new Set(group))
        : Infinity,
  };
};

const isSmall = (most: number) => most > 1e-6 && most < SMALLEST_GROUP - 1e-6;

const schools = (sizes: Record<string, number>, questions: Asked[] = []): Survey => ({
  units: [{ id: 'region' }, ...Object.keys(sizes).map((id) => ({ id, parent: 'region' }))],
  questions,
  answers: Object.entries(sizes).flatMap(([unit, people]) =>
    Array.from({ length: people }, () => ({ unit, values: {} })),
  ),
});

const shownOf = ({ units, questions, answers }: Survey) =>
  publishSurvey(units, answers, questions).units.map(({ unit, people }) => `${unit} ${people}`);

describe('units that are told', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['all that have enough', { a: 5, b: 9 }, ['region 14', 'a 5', 'b 9']],
    ['a small one takes the smallest neighbour with it', { a: 3, b: 6, c: 9 }, ['region 18', 'c 9']],
    ['two small ones with enough people need no third', { a: 4, b: 3, c: 7 }, ['region 14', 'c 7']],
    ['nobody is told like few', { a: 0, b: 5, c: 4, d: 1 }, ['region 10', 'b 5']],
    ['where the hidden are nobody, none is taken along', { a: 0, b: 5, c: 8 }, ['region 13', 'b 5', 'c 8']],
    ['a small region tells nothing', { a: 2, b: 2 }, []],
    ['the only other goes too', { a: 1, b: 50 }, ['region 51']],
  ])('%s', (_what, sizes, expected) => expect(shownOf(schools(sizes))).toEqual(expected));

  it('hides what stands below a hidden unit', () => {
    const units = [
      { id: 'region' },
      { id: 'town', parent: 'region' },
      { id: 's', parent: 'town' },
      { id: 'own', parent: 'region' },
    ];
    const at = (unit: string, people: number) => Array.from({ length: people }, () => ({ unit, values: {} }));
    const { units: shown, hidden } = publishSurvey(units, [...at('s', 7), ...at('own', 3)], []);
    expect(shown).toEqual([{ unit: 'region', people: 10 }]);
    expect(hidden).toEqual(['town', 's', 'own']);
  });

  it('throws on a ring of units, on an unknown unit and on an option that is none', () => {
    expect(() =>
      publishSurvey(
        [
          { id: 'a', parent: 'b' },
          { id: 'b', parent: 'a' },
        ],
        [],
        [],
      ),
    ).toThrow('ring');
    expect(() => publishSurvey([{ id: 'a' }], [{ unit: 'b', values: {} }], [])).toThrow('no unit b');
    expect(() =>
      publishSurvey([{ id: 'a' }], [{ unit: 'a', values: { q: 'x' } }], [choice('q', ['y'])]),
    ).toThrow('no option x');
  });
});

describe('answers that are told', () => {
  const ask = (given: Record<string, Record<string, number>>, asked: Asked) => {
    const units = [{ id: 'region' }, ...Object.keys(given).map((id) => ({ id, parent: 'region' }))];
    const answers = Object.entries(given).flatMap(([unit, counts]) =>
      Object.entries(counts).flatMap(([option, people]) =>
        Array.from({ length: people }, () => ({ unit, values: { q: option } })),
      ),
    );
    return publishSurvey(units, answers, [asked]).questions.map(
      ({ unit, groups }) =>
        `${unit}: ${groups
          .filter(({ people }) => people > 0)
          .map(({ of, people }) => `${of.join('+')} ${people}`)
          .join(', ')}`,
    );
  };

  it('all where there is enough of each', () =>
    expect(ask({ a: { yes: 9, no: 5 }, b: { yes: 5, no: 6 } }, choice('q', ['yes', 'no']))).toEqual([
      'region: yes 14, no 11',
      'a: yes 9, no 5',
      'b: yes 5, no 6',
    ]));

  it('rare ones together, and more coarsely where there are fewer people', () =>
    expect(
      ask(
        { a: { yes: 20, maybe: 9, no: 7 }, b: { yes: 8, maybe: 5, no: 1 }, c: { yes: 8, maybe: 5, no: 4 } },
        choice('q', ['yes', 'maybe', 'no']),
      ),
    ).toEqual([
      'region: yes 36, maybe 19, no 12',
      'a: yes 20, maybe 9, no 7',
      'b: yes 8, maybe+no 6',
      'c: yes 8, maybe+no 9',
    ]));

  it('neighbours in order are joined with neighbours only', () =>
    expect(
      ask(
        { a: { never: 2, rarely: 30, often: 9, always: 3 } },
        choice('q', ['never', 'rarely', 'often', 'always'], true),
      ),
    ).toEqual(['region: never+rarely 32, often+always 12', 'a: never+rarely 32, often+always 12']));

  it('what a neighbour hides is not reckoned from the total', () =>
    // «b» alone is small in «no»: told beside the region it would be the difference, so «a» is told more coarsely too.
    expect(ask({ a: { yes: 9, no: 5 }, b: { yes: 9, no: 2 } }, choice('q', ['yes', 'no']))).toEqual([
      'region: yes 18, no 7',
      'a: yes+no 14',
      'b: yes+no 11',
    ]));
});

describe('no group of one to four can be reckoned from counts', () => {
  const QUESTION = choice('q', ['yes', 'maybe', 'no'], false);
  const ORDERED = choice('q', ['often', 'seldom', 'never'], true);

  it.each([
    ['options', QUESTION],
    ['options in order', ORDERED],
  ])(
    'by a linear program over every figure: single answers and any union of them (%s)',
    (_what, question) => {
      let hiding = 0;
      let joining = 0;
      fc.assert(
        fc.property(arbitrarySurvey([question]), fc.infiniteStream(fc.boolean()), (survey, picks) => {
          const publication = publishSurvey(survey.units, survey.answers, survey.questions);
          if (publication.units.length > 0 && publication.hidden.length > 0) hiding += 1;
          if (publication.questions.some(({ groups }) => groups.some(({ of }) => of.length > 1)))
            joining += 1;
          const attacker = attack(survey, publication);
          attacker.cells.forEach((_, at) => expect(isSmall(attacker.most([at]))).toBe(false));
          for (let union = 0; union < 6; union += 1) {
            const group = attacker.cells.flatMap((_, at) => (picks.next().value ? [at] : []));
            expect(isSmall(attacker.most(group))).toBe(false);
          }
        }),
        { numRuns: 150 },
      );
      expect(Math.min(hiding, joining)).toBeGreaterThan(30);
    },
  );

  it('nor of those who answered two questions in some way', () => {
    fc.assert(
      fc.property(arbitrarySurvey([choice('q', ['yes', 'no']), choice('r', ['good', 'bad'])]), (survey) => {
        const attacker = attack(survey, publishSurvey(survey.units, survey.answers, survey.questions));
        attacker.cells.forEach((_, at) => expect(isSmall(attacker.most([at]))).toBe(false));
      }),
      { numRuns: 40 },
    );
  });

  it('every published count is nobody or enough, parts add up to totals, and each unit is shown or hidden', () => {
    fc.assert(
      fc.property(arbitrarySurvey([QUESTION]), (survey) => {
        const { units, hidden, questions } = publishSurvey(survey.units, survey.answers, survey.questions);
        expect([...units.map(({ unit }) => unit), ...hidden].sort()).toEqual(
          survey.units.map(({ id }) => id).sort(),
        );
        for (const { people } of units) expect(people).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        for (const { unit, groups } of questions) {
          for (const { people } of groups) expect(people === 0 || people >= SMALLEST_GROUP).toBe(true);
          expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(
            units.find((one) => one.unit === unit)!.people,
          );
        }
      }),
    );
  });

  it('the attacker is no straw man: it finds what hiding small cells alone leaves open', () => {
    const survey = schools({ a: 3, b: 6, c: 9 });
    const naive = {
      units: [
        { unit: 'region', people: 18 },
        { unit: 'b', people: 6 },
        { unit: 'c', people: 9 },
      ],
      hidden: ['a'],
      questions: [],
    };
    const attacker = attack(survey, naive);
    expect(attacker.cells.map((_, at) => attacker.most([at]))).toEqual([3, 3, 6, 9]);
  });

  it('and it finds what groups decided for each unit by itself leave open', () => {
    const survey: Survey = {
      units: [{ id: 'region' }, { id: 'a', parent: 'region' }, { id: 'b', parent: 'region' }],
      questions: [choice('q', ['yes', 'no'])],
      answers: [],
    };
    const naive: SurveyPublication = {
      units: [
        { unit: 'region', people: 25 },
        { unit: 'a', people: 14 },
        { unit: 'b', people: 11 },
      ],
      hidden: [],
      questions: [
        {
          question: 'q',
          unit: 'region',
          groups: [
            { of: ['yes'], people: 18 },
            { of: ['no'], people: 7 },
            { of: [NO_ANSWER], people: 0 },
          ],
        },
        {
          question: 'q',
          unit: 'a',
          groups: [
            { of: ['yes'], people: 9 },
            { of: ['no'], people: 5 },
            { of: [NO_ANSWER], people: 0 },
          ],
        },
      ],
    };
    const { cells, most } = attack(survey, naive);
    expect(most([cells.findIndex(({ unit, places }) => unit === 'b' && places[0] === 1)])).toBeCloseTo(2);
  });
});
