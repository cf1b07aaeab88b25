import { describe, expect, it } from '@jest/globals';
import { SMALLEST_GROUP, type JsonObject } from '@tandem/domain';
import fc from 'fast-check';
import type { Cell } from '../../surveys/testing/read-figures.js';
import { maximise } from '../../surveys/testing/maximise.js';
import type { Answers } from '../scales/distribution.js';
import { assess } from '../scales/assess.js';
import { mayBeTold } from '../scales/may-be-told.js';
import { OPTIONS, readTold, type ToldBlock } from '../testing/read-told-answers.js';
import { CRITERIA_2020 } from '../versions/region-2020.js';
import { addCriteriaForms } from './add-criteria-forms.js';
import { countsIn } from './asked-blocks.js';
import { hideFewAnswers } from './hide-few-answers.js';
import { readCriteriaForm } from './read-criteria-form.js';
import { smallDifferences, type ToldPlace } from './small-differences.js';

const answered = (available: number, unavailable: number, none: number, rest = 0): Answers => ({
  available,
  unavailable,
  none,
  ...(rest > 0 && { rest }),
});
const formOf = (answers: Answers): JsonObject => ({ c2Org: { answers: { ...answers }, source: 'reply' } });
const place = (answers: Answers | undefined, ...below: ToldPlace[]): ToldPlace => ({
  form: answers && formOf(answers),
  below,
});

describe('form 27 as it is read above', () => {
  it('is without numbers that give people away, and says so', () => {
    const form = {
      level: 'org',
      c2Org: {
        answers: answered(3, 1, 0),
        total: 4,
        value: 'available',
        source: 'reply',
        comment: 'Опрос в мае.',
      },
      c2Mun: { answers: answered(18, 5, 2), total: 25, firstPct: 72, source: 'survey' },
      c3Material: {
        answers: { effective: 7, ineffective: 0, none: 0, rest: 6 },
        total: 13,
        source: 'survey',
      },
      c4a: { share: { numerator: 1, denominator: 3 }, source: 'passport' },
    };
    expect(hideFewAnswers(form as JsonObject, 'Скрыто.')).toEqual({
      ...form,
      c2Org: { source: 'reply', comment: 'Скрыто. Опрос в мае.' },
      c2Mun: { source: 'survey', comment: 'Скрыто.' },
    });
  });
});

describe('a place beside what was told below it', () => {
  it.each<[string, ToldPlace, string[]]>([
    [
      'of the same people',
      place(answered(20, 7, 0), place(answered(9, 7, 0)), place(answered(11, 0, 0))),
      [],
    ],
    ['of five more', place(answered(25, 7, 0), place(answered(20, 7, 0)), place(answered(0, 0, 0))), []],
    [
      'of three more',
      place(answered(23, 7, 0), place(answered(20, 7, 0)), place(answered(0, 0, 0))),
      ['c2Org'],
    ],
    [
      'of nobody more, but two stand elsewhere',
      place(answered(20, 7, 5), place(answered(20, 5, 0)), place(answered(0, 0, 0, 7))),
      ['c2Org'],
    ],
    ['told more coarsely', place(answered(20, 0, 0, 12), place(answered(20, 5, 0)), place(undefined)), []],
    ['too few more, told more coarsely', place(answered(20, 0, 0, 8), place(answered(20, 5, 0))), ['c2Org']],
    ['where nobody told anything', place(answered(9, 0, 0), place(answered(0, 0, 0)), place(undefined)), []],
    ['of others: fewer than below', place(answered(9, 0, 0), place(answered(12, 0, 0))), []],
    [
      'told by schools, where their municipality is silent',
      place(
        answered(30, 0, 0),
        place(answered(0, 0, 0), place(answered(20, 0, 0)), place(answered(8, 0, 0))),
      ),
      ['c2Org'],
    ],
  ])('%s', (_what, told, fields) => expect(smallDifferences(told)).toEqual(fields));
});

/** A school with what its people answered; a municipality of the region, or the region itself where there is no second. */
interface World {
  readonly schools: readonly { readonly town: number; readonly truth: readonly number[] }[];
  /** In which order the places send: schools, then municipalities, then the region. */
  readonly order: readonly number[];
  readonly accepted: readonly boolean[];
}

const TOWNS = 2;

const arbitraryWorld: fc.Arbitrary<World> = fc
  .array(
    fc.record({
      town: fc.nat(TOWNS),
      truth: fc.tuple(
        ...OPTIONS.map(() =>
          fc.oneof(
            { weight: 2, arbitrary: fc.constant(0) },
            { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
            { weight: 5, arbitrary: fc.integer({ min: 5, max: 12 }) },
          ),
        ),
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .chain((schools) => {
    const places = schools.length + TOWNS + 1;
    return fc.record({
      schools: fc.constant(schools),
      order: fc.shuffledSubarray(
        Array.from({ length: places }, (_, at) => at),
        { minLength: 1, maxLength: places },
      ),
      accepted: fc.array(fc.boolean(), { minLength: schools.length, maxLength: schools.length }),
    });
  });

/** As finely as the form lets a place tell its people. */
const tellTruth = ([available, unavailable, none]: readonly number[]): Answers => {
  const ways = [answered(available!, unavailable!, none!), answered(available!, 0, 0, unavailable! + none!)];
  return ways.find(mayBeTold) ?? answered(0, 0, 0);
};

/**
 * What was sent in that order by places that all know the whole truth of their people, each as the form and the check of
 * differences let it: what it refuses is mended as it says, by noughts.
 */
const send = ({ schools, order }: World, isChecked = true) => {
  const told = new Map<number, Answers>();
  const region = schools.length + TOWNS;
  const under = (at: number) => schools.flatMap(({ town }, school) => (town === at ? [school] : []));
  const below = (at: number): number[] => {
    if (at < schools.length) return [];
    if (at < region) return under(at - schools.length);
    return [...Array.from({ length: TOWNS }, (_, town) => schools.length + town), ...under(TOWNS)];
  };
  const schoolsOf = (at: number): number[] => (at < schools.length ? [at] : below(at).flatMap(schoolsOf));
  const placeAt = (at: number): ToldPlace => place(told.get(at), ...below(at).map(placeAt));
  for (const at of order) {
    const truth = OPTIONS.map((_, option) =>
      schoolsOf(at).reduce((sum, school) => sum + schools[school]!.truth[option]!, 0),
    );
    told.set(at, tellTruth(truth));
    const above = [at, ...(at < region ? [region] : []), ...(at < schools.length ? townOf(schools, at) : [])];
    if (isChecked && above.some((one) => smallDifferences(placeAt(one)).length > 0))
      told.set(at, answered(0, 0, 0));
  }
  return { told, schoolsOf };
};

const townOf = (schools: World['schools'], at: number): number[] =>
  schools[at]!.town < TOWNS ? [schools.length + schools[at]!.town] : [];

/** More people than anybody counts: what no figure speaks of is not bounded. */
const EVERYBODY = 10_000;

const cellsOf = ({ schools }: World): Cell[] =>
  schools.flatMap((_, at) => OPTIONS.map((_option, place) => ({ unit: `${at}`, places: [place] })));

/** Every number that is read above the schools: reports that were sent, pages of criteria, what sums begin with. */
const figuresOf = (world: World, { told, schoolsOf }: ReturnType<typeof send>) => {
  const cells = cellsOf(world);
  const blocks = [...told].flatMap(([at, answers]): ToldBlock[] =>
    Object.values(answers).some((count) => count > 0) ? [{ units: schoolsOf(at).map(String), answers }] : [],
  );
  const isAccepted = ({ units: [unit, ...more] }: ToldBlock) =>
    more.length === 0 && world.accepted[Number(unit)];
  const pages = [0, 1, TOWNS].map((town) =>
    blocks.filter(
      (block) =>
        isAccepted(block) && (town === TOWNS || world.schools[Number(block.units[0])]!.town === town),
    ),
  );
  return {
    cells,
    pages,
    figures: [
      ...[...blocks.map((block) => [block]), ...pages].flatMap((together) => readTold(together, cells)),
      { of: [...cells.keys(), cells.length], is: EVERYBODY },
    ],
  };
};

const isSmall = (most: number) => most > 1e-6 && most < SMALLEST_GROUP - 1e-6;

describe('no group of one to four is told above its school', () => {
  const { scale } = CRITERIA_2020.criteria
    .flatMap(({ indicators }) => indicators)
    .find(({ key }) => key === '2a')!;

  it('by reports, pages and sums together, in whatever order they were sent: a linear program over all of them', () => {
    let mended = 0;
    let together = 0;
    fc.assert(
      fc.property(arbitraryWorld, fc.infiniteStream(fc.boolean()), (world, picks) => {
        const sent = send(world);
        const { cells, figures, pages } = figuresOf(world, sent);
        const naive = send(world, false);
        if (
          [...naive.told].some(
            ([at, answers]) => answers !== sent.told.get(at) && !same(answers, sent.told.get(at)),
          )
        )
          mended += 1;
        if ([...sent.told.values()].some(({ rest }) => rest !== undefined)) together += 1;
        const most = (group: readonly number[]) => maximise(cells.length + 1, figures, new Set(group));
        cells.forEach((_, at) => expect(isSmall(most([at]))).toBe(false));
        for (let union = 0; union < 6; union += 1)
          expect(isSmall(most([...cells.keys()].filter(() => picks.next().value)))).toBe(false);
        for (const page of pages) {
          const sum = addCriteriaForms(page.map(({ answers }) => formOf(answers)));
          const found = assess(scale, readCriteriaForm(sum).answers['2a']);
          expect(page.length === 0 ? 'distribution' : found.kind).toBe('distribution');
          for (const count of Object.values(countsIn(sum, 'c2Org') ?? {}))
            expect(count === 0 || count >= SMALLEST_GROUP).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
    expect(Math.min(mended, together)).toBeGreaterThan(15);
  });

  it('the attacker finds what the form alone would leave open', () => {
    // Three of the second school: noughts there, and the municipality counts everybody.
    const world: World = {
      schools: [
        { town: 0, truth: [9, 6, 0] },
        { town: 0, truth: [3, 0, 0] },
      ],
      order: [0, 1, 2],
      accepted: [true, true],
    };
    const open = figuresOf(world, send(world, false));
    const shut = figuresOf(world, send(world));
    const most = ({ cells, figures }: typeof open, at: number) =>
      maximise(cells.length + 1, figures, new Set([at]));
    expect(most(open, 3)).toBeCloseTo(3);
    expect(most(shut, 3)).toBeGreaterThan(SMALLEST_GROUP);
  });
});

const same = (one: Answers, other: Answers | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
