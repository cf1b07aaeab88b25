import { describe, expect, it } from '@jest/globals';
import { shareOfPeople } from '../../indicators/values/measured.js';
import { buildReport, type ReportInput } from '../rows/build-report.js';
import type { HeldEvent, RowEntry } from '../rows/row-entry.js';
import { FIRST_HALF, ROADMAP } from '../testing/region-roadmap.js';
import { checkReport, maySend } from './check-report.js';

const GOOD: readonly RowEntry[] = [
  { measure: 'contests', numerator: 9, denominator: 12, evidence: ['https://example.org/results'] },
  { measure: 'events', count: 4, evidence: ['план'] },
  { measure: 'advice', numerator: 0, denominator: 0 },
  { measure: 'site', present: true, evidence: ['https://example.org'] },
];

const issuesOf = (changes: readonly RowEntry[] = [], set: Partial<ReportInput> = {}) => {
  const entries = GOOD.map((entry) => changes.find(({ measure }) => measure === entry.measure) ?? entry);
  return checkReport(
    buildReport({
      unit: 'lyceum',
      roadmap: ROADMAP,
      period: FIRST_HALF,
      live: [],
      entries,
      context: { youngTeachers: 8, mentors: 4, pairs: 6, institutions: 1 },
      texts: { analysis: 'Анализ.', deficits: 'Дефициты.' },
      ...set,
    }),
  );
};
const found = (changes: readonly RowEntry[], set?: Partial<ReportInput>) =>
  issuesOf(changes, set).map(({ code, at }) => [code, at]);

const event = (set: Partial<HeldEvent>): HeldEvent => ({
  id: 'e1',
  date: '2026-03-03',
  title: 'Семинар',
  level: 'institution',
  participantsYoung: 3,
  participantsMentors: '2',
  ...set,
});

describe('what is missing before sending', () => {
  it('is nothing where all is there', () => {
    expect(issuesOf()).toEqual([]);
    expect(maySend(issuesOf())).toBe(true);
  });

  it('is told at its place', () => {
    expect(found([{ measure: 'contests' }, { measure: 'events', count: 4, status: 'notDone' }])).toEqual([
      ['fact-missing', { row: 'contests', field: 'numerator' }],
      ['status-missing', { row: 'contests', field: 'status' }],
      ['comment-missing', { row: 'events', field: 'comment' }],
    ]);
    expect(found([], { texts: {}, context: { mentors: 1, pairs: '', institutions: 1 } })).toEqual([
      ['context-missing', { context: 'youngTeachers' }],
      ['context-missing', { context: 'pairs' }],
      ['analysis-missing', { text: 'analysis' }],
      ['deficits-missing', { text: 'deficits' }],
    ]);
    expect(maySend(issuesOf([], { texts: {} }))).toBe(false);
  });

  it('says by how much it is short, in both languages', () => {
    const [issue] = issuesOf([{ measure: 'contests', numerator: 6, denominator: 12, status: 'inProgress' }]);
    expect(issue).toMatchObject({
      code: 'comment-missing',
      severity: 'error',
      text: {
        ru: 'Факт на\u00a015\u00a0п.\u00a0п. ниже плана: нужен комментарий.',
        en: 'The fact is 15 points below the plan: a comment is needed.',
      },
    });
    expect(
      issuesOf([
        { measure: 'contests', numerator: 6, denominator: 12, status: 'inProgress', comment: 'Карантин.' },
      ]),
    ).toEqual([]);
  });

  it('is no fact where the row does not apply, but a word why', () => {
    expect(found([{ measure: 'contests', status: 'notApplicable' }])).toEqual([
      ['comment-missing', { row: 'contests', field: 'comment' }],
    ]);
  });
});

describe('bad input', () => {
  it('is told in its field', () => {
    const codes = (numerator: string | number, denominator?: string | number) =>
      found([{ measure: 'contests', numerator, ...(denominator !== undefined && { denominator }) }]);
    expect(codes('много', 12)).toEqual([['not-a-number', { row: 'contests', field: 'numerator' }]]);
    expect(codes(-1, 12)).toEqual([['negative', { row: 'contests', field: 'numerator' }]]);
    expect(codes(1, '2,5')).toEqual([['not-whole', { row: 'contests', field: 'denominator' }]]);
    expect(codes(13, 12)).toEqual([['above-whole', { row: 'contests', field: 'numerator' }]]);
    expect(codes(3)).toEqual([['share-half-missing', { row: 'contests', field: 'denominator' }]]);
    expect(codes('x', 'y')).toHaveLength(2);
    expect(found([{ measure: 'events', count: '4 семинара' }])).toEqual([
      ['not-a-number', { row: 'events', field: 'count' }],
    ]);
    expect(
      found([], { context: { youngTeachers: 'восемь', mentors: -4, pairs: 6, institutions: 1 } }),
    ).toEqual([
      ['not-a-number', { context: 'youngTeachers' }],
      ['negative', { context: 'mentors' }],
    ]);
  });

  it('is quoted, and cut where somebody pasted a page', () => {
    const [issue] = issuesOf([{ measure: 'events', count: 'много'.repeat(100) }]);
    expect(issue!.text.ru.length).toBeLessThan(70);
    expect(issuesOf([{ measure: 'events', count: '4 семинара' }])[0]!.text.ru).toBe(
      '«4 семинара»\u00a0— не\u00a0число.',
    );
  });

  it('is more people than there are', () => {
    expect(found([{ measure: 'contests', numerator: 9, denominator: 13, evidence: ['x'] }])).toEqual([
      ['above-population', { row: 'contests', field: 'denominator' }],
    ]);
    // Those who asked for advice are no group of the context.
    expect(found([{ measure: 'advice', numerator: 99, denominator: 99, evidence: ['x'] }])).toEqual([]);
  });

  it('is told of live data as well', () => {
    const live = [
      { measure: 'contests', measured: shareOfPeople(['a', 'b'], ['a']), asOf: '2026-06-20T00:00:00Z' },
    ];
    expect(found([{ measure: 'contests', status: 'done' }], { live })).toEqual([
      ['fact-refused', { row: 'contests', field: 'numerator' }],
    ]);
  });

  it('is a period that ends before it begins', () => {
    const period = { kind: 'halfYear', from: '2026-06-30', to: '2026-01-01' } as const;
    expect(found([], { period })).toContainEqual(['period-backwards', { period: 'to' }]);
  });

  it('is an event that is not of this half, or has none to attend it', () => {
    const codes = (set: Partial<HeldEvent>) =>
      found([{ measure: 'events', count: 4, events: [event(set)] }]).map(([code]) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ date: '2026-07-01' })).toEqual(['event-outside-period']);
    expect(codes({ date: '2026-02-30' })).toEqual(['event-date-unreadable']);
    expect(codes({ participantsYoung: 9 })).toEqual(['event-above-population']);
    expect(codes({ participantsYoung: 9, level: 'region' })).toEqual([]);
    expect(codes({ title: ' ', participantsMentors: '-2' })).toEqual(['event-without-title', 'negative']);
  });
});

describe('what is as well to know', () => {
  it('never keeps a report from being sent', () => {
    const live = [
      { measure: 'contests', measured: shareOfPeople(['a'], ['a', 'b']), asOf: '2026-06-20T00:00:00Z' },
    ];
    const issues = issuesOf(
      [
        { measure: 'contests', numerator: 9, denominator: 12 },
        { measure: 'events', count: 1, status: 'done', events: [event({}), event({ id: 'e2' })] },
      ],
      { live },
    );
    expect(issues.map(({ code }) => code)).toEqual([
      'unlike-live',
      'evidence-missing',
      'done-but-short',
      'more-events-than-counted',
    ]);
    expect(maySend(issues)).toBe(true);
  });

  it('is nothing where the comment says where the difference comes from', () => {
    const live = [
      { measure: 'contests', measured: shareOfPeople(['a'], ['a', 'b']), asOf: '2026-06-20T00:00:00Z' },
    ];
    const entry = {
      measure: 'contests',
      numerator: 9,
      denominator: 12,
      evidence: ['x'],
      comment: 'Вне системы.',
    };
    expect(found([entry], { live })).toEqual([]);
  });

  it('is that a row is not in this version of the plan: what was entered is kept', () => {
    const entries = [...GOOD, { measure: 'gone', count: 3 }];
    expect(found([], { entries })).toEqual([['row-not-in-plan', { row: 'gone', field: 'status' }]]);
  });

  it('is that the first half is unknown', () => {
    const period = { kind: 'halfYear', from: '2026-07-01', to: '2026-12-31' } as const;
    expect(found([], { period })).toEqual([['half-unknown', { row: 'events', field: 'count' }]]);
  });
});
