import { describe, expect, it } from '@jest/globals';
import { SMALLEST_GROUP } from '@tandem/domain';
import fc from 'fast-check';
import {
  NO_ANSWER,
  placesOf,
  type AnsweringUnit,
  type Asked,
  type GivenAnswer,
} from '../../surveys/publication/asked.js';
import { publishSurvey, type SurveyPublication } from '../../surveys/publication/publish-survey.js';
import { maximise, type Figure } from '../../surveys/testing/maximise.js';
import { cellsOf, readFigures } from '../../surveys/testing/read-figures.js';
import { OPTIONS, readTold, type ToldBlock } from '../testing/read-told-answers.js';
import { CRITERIA_2020 } from '../versions/region-2020.js';
import { addCriteriaForms } from './add-criteria-forms.js';
import { fillFromSurvey, type SurveyBlock } from './fill-from-survey.js';
import { readCriteriaForm } from './read-criteria-form.js';

const asked: Asked = { kind: 'choice', id: '/c2Org', options: OPTIONS, ordered: true };
const told = (groups: readonly (readonly [string | readonly string[], number])[], question = '/c2Org') => [
  { question, groups: groups.map(([of, people]) => ({ of: typeof of === 'string' ? [of] : of, people })) },
];

describe('criteria 2 and 3 told by a survey', () => {
  it('take what was told of each option, and how many answered', () => {
    expect(
      fillFromSurvey(
        told([
          ['available', 18],
          ['unavailable', 5],
          ['none', 0],
          [NO_ANSWER, 6],
        ]),
      ),
    ).toEqual([{ field: 'c2Org', answers: { available: 18, unavailable: 5, none: 0 }, people: 23 }]);
  });

  it('take the worse options together where they were told so', () => {
    expect(
      fillFromSurvey(
        told([
          ['available', 18],
          [['unavailable', 'none'], 7],
          [NO_ANSWER, 0],
        ]),
      ),
    ).toEqual([{ field: 'c2Org', answers: { available: 18, unavailable: 0, none: 0, rest: 7 }, people: 25 }]);
  });

  it.each([
    [
      'the best option was joined',
      told([
        [['available', 'unavailable'], 18],
        ['none', 7],
        [NO_ANSWER, 0],
      ]),
    ],
    [
      'all options were joined',
      told([
        [['available', 'unavailable', 'none'], 18],
        [NO_ANSWER, 0],
      ]),
    ],
    [
      'the silent were joined to an option',
      told([
        ['available', 9],
        ['unavailable', 6],
        [['none', NO_ANSWER], 7],
      ]),
    ],
    [
      'an option was left out',
      told([
        ['available', 18],
        ['unavailable', 5],
      ]),
    ],
    [
      'nobody answered',
      told([
        ['available', 0],
        ['unavailable', 0],
        ['none', 0],
        [NO_ANSWER, 9],
      ]),
    ],
    [
      'the options are others',
      told([
        ['effective', 18],
        ['ineffective', 5],
        ['none', 5],
      ]),
    ],
    [
      'the question is another',
      told(
        [
          ['available', 18],
          ['unavailable', 5],
          ['none', 5],
        ],
        '/comfort',
      ),
    ],
    ['the question is a word of the language', told([['available', 18]], '/constructor')],
  ])('leave it empty where %s', (_, published) => {
    expect(fillFromSurvey(published)).toEqual([]);
  });

  it('every criterion that people are asked about can be told', () => {
    const access = OPTIONS.map((option) => [option, 6] as const);
    const effect = ['effective', 'ineffective', 'none'].map((option) => [option, 6] as const);
    const blocks = fillFromSurvey([
      ...['/c2Org', '/c2Mun', '/c2Reg'].flatMap((question) => told(access, question)),
      ...['/c3Material', '/c3NonMaterial'].flatMap((question) => told(effect, question)),
    ]);
    const { answers } = readCriteriaForm(formOf(blocks));
    const ofPeople = CRITERIA_2020.criteria
      .flatMap(({ indicators }) => indicators)
      .filter(({ scale }) => scale.kind === 'choice' && scale.asked);
    expect(Object.keys(answers).sort()).toEqual(ofPeople.map(({ key }) => key).sort());
  });
});

const formOf = (blocks: readonly SurveyBlock[]) =>
  Object.fromEntries(
    blocks.map(({ field, answers }) => [field, { answers: { ...answers }, source: 'survey' }]),
  );

interface Survey {
  readonly units: AnsweringUnit[];
  readonly answers: GivenAnswer[];
  /** Schools whose forms were accepted. */
  readonly accepted: readonly string[];
}

/** A region with towns and schools; groups of people of any size, who answer alike. */
const anySurvey: fc.Arbitrary<Survey> = fc
  .record({
    schools: fc.array(fc.nat(2), { minLength: 2, maxLength: 5 }),
    crowd: fc.array(
      fc.record({
        at: fc.nat(9),
        place: fc.nat(3),
        people: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 })),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    accepted: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ schools, crowd, accepted }) => {
    const ids = schools.map((_, at) => `s${at}`);
    const places = placesOf(asked);
    return {
      units: [
        { id: 'region' },
        { id: 't0', parent: 'region' },
        { id: 't1', parent: 'region' },
        ...schools.map((town, at) => ({ id: ids[at]!, parent: town < 2 ? `t${town}` : 'region' })),
      ],
      answers: crowd.flatMap(({ at, place, people }) =>
        Array.from({ length: people }, () => ({
          unit: ids[at % ids.length]!,
          values: { [asked.id]: places[place] === NO_ANSWER ? null : places[place] },
        })),
      ),
      accepted: ids.filter((_, at) => accepted[at]),
    };
  });

/** What forms and pages of criteria say beside the results: each number as a figure that an attacker adds to them. */
const criteriaFigures = (
  { units, accepted }: Survey,
  blockOf: (unit: string) => SurveyBlock | undefined,
): Figure[] => {
  const cells = cellsOf(units, [asked]);
  const below = (top: string) =>
    units
      .filter(
        ({ id, parent }) =>
          id === top || parent === top || units.find((one) => one.id === parent)?.parent === top,
      )
      .map(({ id }) => id);
  const blocksOf = (ids: readonly string[], under: (id: string) => readonly string[]): ToldBlock[] =>
    ids.flatMap((id) => {
      const block = blockOf(id);
      return block ? [{ units: under(id), answers: block.answers }] : [];
    });
  const forms = units.flatMap(({ id }) => readTold(blocksOf([id], below), cells));
  const pages = ['region', 't0', 't1'].flatMap((top) => {
    const schools = blocksOf(
      accepted.filter((id) => below(top).includes(id)),
      (id) => [id],
    );
    return pageSays(schools) ? readTold(schools, cells) : [];
  });
  return [...forms, ...pages];
};

/** The page of criteria adds the forms up, and says each sum. */
const pageSays = (schools: readonly ToldBlock[]): boolean => {
  const sum = addCriteriaForms(schools.map(({ answers }) => ({ c2Org: { answers, source: 'survey' } })));
  const answer = readCriteriaForm(sum).answers['2a'];
  return answer?.kind === 'answers';
};

const isSmall = (most: number) => most > 1e-6 && most < SMALLEST_GROUP - 1e-6;

/** Whether somebody can be sure of a group of one to four, of any answers at any school. */
const findsSmall = (survey: Survey, publication: SurveyPublication, more: readonly Figure[]): boolean => {
  const cells = cellsOf(survey.units, [asked]);
  const figures = [...readFigures(publication, { units: survey.units, questions: [asked], cells }), ...more];
  if (!figures.some(({ of }) => of.length === cells.length)) return more.length > 0;
  return cells.some((_, at) => isSmall(maximise(cells.length, figures, new Set([at]))));
};

const published = ({ units, answers }: Survey) => publishSurvey(units, answers, [asked]);
const filler = (publication: SurveyPublication) => (unit: string) =>
  fillFromSurvey(publication.questions.filter((one) => one.unit === unit))[0];

describe('forms 27 and pages of criteria beside the results of the survey', () => {
  it('say nothing of a group under five, not even by subtraction', () => {
    let filled = 0;
    fc.assert(
      fc.property(anySurvey, (survey) => {
        const publication = published(survey);
        const figures = criteriaFigures(survey, filler(publication));
        filled += figures.length;
        return !findsSmall(survey, publication, figures);
      }),
      { numRuns: 150 },
    );
    expect(filled).toBeGreaterThan(0);
  });

  it('would say it, were they filled with the answers themselves', () => {
    const crowd = (unit: string, option: string, people: number): GivenAnswer[] =>
      Array.from({ length: people }, () => ({ unit, values: { [asked.id]: option } }));
    const survey: Survey = {
      units: [
        { id: 'region' },
        { id: 't0', parent: 'region' },
        { id: 't1', parent: 'region' },
        { id: 's0', parent: 't0' },
        { id: 's1', parent: 't0' },
      ],
      answers: [
        ...crowd('s0', 'available', 12),
        ...crowd('s0', 'none', 2),
        ...crowd('s1', 'available', 9),
        ...crowd('s1', 'none', 6),
      ],
      accepted: ['s0', 's1'],
    };
    const publication = published(survey);
    const counted = (unit: string): SurveyBlock => {
      const own = survey.answers.filter((one) => one.unit === unit);
      const answers = Object.fromEntries(
        OPTIONS.map((option) => [option, own.filter(({ values }) => values[asked.id] === option).length]),
      );
      return { field: 'c2Org', answers, people: own.length };
    };
    const naive = (unit: string) => (unit === 's0' ? counted(unit) : undefined);
    expect(findsSmall(survey, publication, criteriaFigures(survey, naive))).toBe(true);
    expect(findsSmall(survey, publication, criteriaFigures(survey, filler(publication)))).toBe(false);
  });
});
