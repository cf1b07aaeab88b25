import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askedTwice, changesOf, joinWaves, type TokenAnswer } from './join-waves.js';
import { answerEach, askEach } from './publication/several-choices.js';
import { publishSurvey } from './publication/publish-survey.js';
import { CALENDAR } from '../campaigns/testing/region.js';
import { progressOf, progressOfCounts, remindedOf, surveyReminders } from './remind-of-survey.js';
import { responseOf } from './response.js';
import { isSatisfied, satisfactionIndex } from './satisfaction.js';
import type { Invitation, InvitationStatus, SurveyMode } from './survey.js';
import { lastMomentOf, surveyPhase, takeAnswer } from './take-answer.js';

const WINDOW = { from: '2027-04-01', to: '2027-04-20', graceDays: 3 };
const asking = (mode: SurveyMode, now = '2027-04-10T05:00:00.000Z') => ({
  mode,
  window: WINDOW,
  timeZone: 'Asia/Tomsk',
  now,
});

describe('taking answers', () => {
  it.each<[string, 'before' | 'open' | 'grace' | 'closed']>([
    ['2027-03-31T16:59:59.999Z', 'before'],
    ['2027-03-31T17:00:00.000Z', 'open'],
    ['2027-04-20T16:59:59.999Z', 'open'],
    ['2027-04-20T17:00:00.000Z', 'grace'],
    ['2027-04-23T16:59:59.999Z', 'grace'],
    ['2027-04-23T17:00:00.000Z', 'closed'],
  ])('%s in Tomsk: %s', (now, phase) => {
    expect(surveyPhase(asking('named', now))).toBe(phase);
    expect(Date.parse(now) > lastMomentOf(WINDOW, 'Asia/Tomsk')).toBe(phase === 'closed');
    const taken = takeAnswer('invited', 'answer', asking('named', now));
    expect(taken.ok).toBe(phase === 'open' || phase === 'grace');
  });

  it.each<[SurveyMode, InvitationStatus | undefined, 'answer' | 'refusal', object]>([
    ['named', 'invited', 'answer', { effect: 'keep', status: 'answered' }],
    ['named', 'answered', 'answer', { effect: 'replace', status: 'answered' }],
    ['confidential', 'answered', 'answer', { effect: 'replace', status: 'answered' }],
    ['confidential', 'answered', 'refusal', { effect: 'withdraw', status: 'refused' }],
    ['anonymous', 'invited', 'answer', { effect: 'keep', status: 'answered' }],
    ['anonymous', 'answered', 'answer', { code: 'answered-already' }],
    ['anonymous', 'answered', 'refusal', { code: 'answered-already' }],
    ['anonymous', 'invited', 'refusal', { effect: 'none', status: 'refused' }],
    ['anonymous', 'refused', 'answer', { effect: 'keep', status: 'answered' }],
    ['named', undefined, 'answer', { code: 'not-invited' }],
  ])('%s, %s, %s', (mode, before, given, expected) =>
    expect(takeAnswer(before, given, asking(mode))).toMatchObject(expected),
  );
});

describe('reminders', () => {
  it('come at nine there, on working days, within the window', () => {
    expect(surveyReminders(WINDOW, 'Asia/Tomsk', { calendar: CALENDAR })).toEqual([
      '2027-04-13T02:00:00.000Z',
      '2027-04-16T02:00:00.000Z',
      '2027-04-19T02:00:00.000Z',
    ]);
    const short = { ...WINDOW, from: '2027-04-15' };
    expect(surveyReminders(short, 'Asia/Yekaterinburg', { calendar: CALENDAR })).toEqual([
      '2027-04-16T04:00:00.000Z',
      '2027-04-19T04:00:00.000Z',
    ]);
  });

  const invitations = fc.array(
    fc.record({
      person: fc.uuid(),
      unit: fc.constant('s'),
      status: fc.constantFrom<InvitationStatus>('invited', 'answered', 'refused'),
    }),
    { maxLength: 40 },
  );

  it('go to those alone who neither answered nor refused', () => {
    fc.assert(
      fc.property(invitations, (all: Invitation[]) => {
        const reminded = remindedOf(all);
        for (const { person, status } of all) expect(reminded.includes(person)).toBe(status === 'invited');
      }),
    );
  });

  it('the school learns of one answer more or less only where a half is passed, and never a name', () => {
    fc.assert(
      fc.property(invitations, (all: Invitation[]) => {
        const progress = progressOf(all);
        expect(Object.keys(progress).sort()).toEqual(['answered', 'invited']);
        const answered = all.filter(({ status }) => status === 'answered').length;
        expect(progressOfCounts(all.length, answered)).toEqual(progress);
        if (answered < 5 || all.length < 10) expect(progress.answered).toBe('few');
        // That all answered looks like half of them did.
        if (progress.answered === 'halfOrMore') {
          expect(progressOf(all.map((one) => ({ ...one, status: 'answered' as const })))).toEqual(progress);
        }
      }),
    );
  });
});

describe('response', () => {
  it.each<[number, number, number | undefined, boolean]>([
    [10, 5, 0.5, true],
    [11, 5, 5 / 11, false],
    [10, 10, 1, true],
    [0, 0, undefined, false],
  ])('of %i invited %i answered', (invited, answered, share, representative) => {
    const response = responseOf(invited, answered);
    expect(response.share).toBe(share);
    expect(response.representative).toBe(representative);
    expect(response.note?.ru).toBe(share !== undefined && share < 0.5 ? 'нерепрезентативно' : undefined);
  });

  it('more answers than invitations are a bug', () =>
    expect(() => responseOf(3, 4)).toThrow('4 answered of 3'));
});

describe('satisfaction', () => {
  it.each<[(number | null)[], number | undefined]>([
    [[7, 7, 7, 7, 7, 7, 7, 7], 70],
    [[7, 7, 7, 7, 7, 7, 7, 6], 68],
    [[10, 10], 100],
    [[1], 10],
    [[9, null], 90],
    [[9, null, null], undefined],
    [[], undefined],
  ])('of %j is %s', (scores, index) => expect(satisfactionIndex(scores)).toBe(index));

  it('is not reached by rounding', () => {
    expect(isSatisfied(satisfactionIndex([7, 7, 7, 7, 7, 7, 7, 7, 7, 6])!)).toBe(false);
    expect(isSatisfied(70)).toBe(true);
  });

  it('refuses what is not on the scale', () =>
    expect(() => satisfactionIndex([11])).toThrow('11 is not on the scale'));
});

describe('entry and exit', () => {
  const question = { kind: 'number', id: 'q', min: 1, max: 10, cuts: [] } as const;
  const wave = (values: readonly (number | null)[]): TokenAnswer[] =>
    values.map((q, at) => ({ token: `t${at}`, unit: 'region', values: { q } }));
  const changes = (start: TokenAnswer[], end: TokenAnswer[]) =>
    changesOf(
      publishSurvey([{ id: 'region' }], joinWaves(start, end, ['q']), askedTwice([question])).questions,
      ['q'],
    );

  it('a change is that of the same people', () =>
    expect(changes(wave([4, 4, 4, 4, 4, 4]), wave([7, 7, 7, 7, 7, 7]))).toMatchObject([
      { unit: 'region', people: 6, change: 3 },
    ]));

  it('whoever answered once counts in neither wave', () => {
    const gone = Array.from({ length: 5 }, () => 1);
    expect(changes(wave([4, 4, 4, 4, 4, 4, ...gone]), wave([7, 7, 7, 7, 7, 7]))).toMatchObject([
      { people: 6, change: 3 },
    ]);
  });

  it('is not told where one person alone answered once: he would be the difference', () =>
    expect(changes(wave([4, 4, 4, 4, 4, 4, 1]), wave([7, 7, 7, 7, 7, 7]))).toEqual([]));

  it('knows people by token, not by the order of answers', () => {
    const end = wave([7, 8, 9, 7, 8, 9]);
    expect(
      joinWaves(wave([4, 5, 6, 4, 5, 6]), [...end].reverse(), ['q']).map(({ values }) => values),
    ).toContainEqual({ 'q@start': 6, 'q@end': 9 });
  });
});

describe('questions with several choices', () => {
  it('are told option by option', () => {
    const options = ['time', 'books'];
    const answers = Array.from({ length: 12 }, (_, at) => ({
      unit: 'region',
      values: answerEach('need', options, at < 6 ? ['time'] : ['time', 'books']),
    }));
    const { questions } = publishSurvey([{ id: 'region' }], answers, askEach('need', options));
    expect(questions.map(({ question, groups }) => [question, groups[0]!.people])).toEqual([
      ['need:time', 12],
      ['need:books', 6],
    ]);
    expect(answerEach('need', options, null)).toEqual({ 'need:time': null, 'need:books': null });
  });
});
