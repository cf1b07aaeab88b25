import { describe, expect, it } from '@jest/globals';
import { newCampaignSchema } from '@tandem/contracts';
import { firstDraft, halfToOpen, newCampaignOf } from './campaign-draft.js';
import { kindsOf } from './offered-kinds.js';
import { sortProblems } from './problems-at.js';

const UNIT = '00000000-0000-4000-8000-000000000001';
const [halfYear, onRequest, annual] = kindsOf('regionalOperator');

describe('a campaign as it is first shown', () => {
  it.each([
    ['2026-11-22', 2026, 'H2'],
    ['2027-01-01', 2027, 'H1'],
    ['2027-06-30', 2027, 'H1'],
    ['2027-07-01', 2027, 'H2'],
    ['2026-12-30', 2026, 'H2'],
    ['2026-12-31', 2027, 'H1'],
  ] as const)('on %s is of the half-year %d %s', (today, year, half) => {
    expect(halfToOpen(today)).toEqual({ year, half });
  });

  it('proposes dates only where no document names one', () => {
    const body = newCampaignOf(firstDraft(halfYear!, '2027-05-27'), halfYear!, UNIT);
    expect(newCampaignSchema.parse(body)).toMatchObject({
      kind: 'halfYearReport',
      period: { kind: 'halfYear', year: 2027, half: 'H1' },
      asked: [
        { assignment: 'founded-half-year' },
        { assignment: 'municipal-half-year', due: '2027-06-26' },
        { assignment: 'region-half-year' },
        { assignment: 'school-half-year', due: '2027-06-20' },
      ],
    });
    expect(body.asked[0]).not.toHaveProperty('due');
    // The engine knows which day it is at the operator's; a browser elsewhere may not.
    expect(body).not.toHaveProperty('opensOn');
  });

  it('asks on request by dates of its own, each of them', () => {
    const body = newCampaignOf(firstDraft(onRequest!, '2027-05-27'), onRequest!, UNIT);
    expect(newCampaignSchema.parse(body).period).toEqual({
      kind: 'window',
      from: '2027-01-01',
      to: '2027-05-27',
    });
    expect(body.asked.map(({ due }) => due)).toEqual(body.asked.map(() => '2027-06-10'));
  });

  it('asks for the seven criteria of the year that goes on, those below before those above', () => {
    const body = newCampaignOf(firstDraft(annual!, '2026-11-22'), annual!, UNIT);
    expect(newCampaignSchema.parse(body)).toMatchObject({
      kind: 'annualMonitoring',
      period: { kind: 'calendarYear', year: 2026 },
      asked: [
        { assignment: 'founded-annual', due: '2026-12-13' },
        { assignment: 'municipal-annual', due: '2026-12-13' },
        { assignment: 'region-annual', due: '2026-12-20' },
        { assignment: 'school-annual', due: '2026-12-06' },
      ],
    });
    const early = newCampaignOf(firstDraft(annual!, '2026-09-01'), annual!, UNIT);
    expect(early.asked.map(({ due }) => due)).toEqual([
      '2026-12-10',
      '2026-12-10',
      '2026-12-20',
      '2026-12-01',
    ]);
    expect(firstDraft(annual!, '2026-12-31').year).toBe(2026);
  });

  it('asks for the round of a school year by the days of the documents, of the year in which they are still ahead', () => {
    const of = (kind: string, today: string, unit = 'regionalOperator') => {
      const offered = kindsOf(unit).find((one) => one.kind === kind)!;
      return newCampaignSchema.parse(newCampaignOf(firstDraft(offered, today), offered, UNIT));
    };
    expect(of('programmeChecklist', '2026-11-22')).toMatchObject({
      period: { kind: 'schoolYear', year: 2026 },
      asked: [{ assignment: 'programme-checklist' }],
    });
    expect(of('programmeChecklist', '2026-11-22')).not.toHaveProperty('opensOn');
    expect(of('programmeChecklist', '2027-05-01').period).toEqual({ kind: 'schoolYear', year: 2026 });
    // After 1 October the acts of this year were due: those of the next one are asked for when it begins.
    expect(of('localActs', '2026-10-01').period).toEqual({ kind: 'schoolYear', year: 2026 });
    expect(of('localActs', '2026-11-22')).toMatchObject({
      period: { kind: 'schoolYear', year: 2027 },
      opensOn: '2027-09-01',
    });
    expect(of('schoolSelfCheck', '2027-01-15').asked).toEqual([
      { assignment: 'school-self-check', due: '2027-04-25' },
    ]);
    expect(of('schoolSelfCheck', '2027-04-20').asked).toEqual([
      { assignment: 'school-self-check', due: '2027-05-04' },
    ]);
  });

  it('an order of a city binds its own schools, and is advice from the region', () => {
    const bound = (unit: string) =>
      kindsOf(unit).flatMap(({ period, assignments }) =>
        period === 'schoolYear' ? assignments.map((one) => [one.id, one.bindingness]) : [],
      );
    expect(bound('municipalAuthority')).toEqual([
      ['programme-checklist', 'mandatory'],
      ['school-self-check', 'mandatory'],
      ['local-acts', 'mandatory'],
    ]);
    expect(new Set(bound('regionalOperator').map(([, how]) => how))).toEqual(new Set(['advisory']));
    expect(bound('regionalOperator')).toHaveLength(4);
  });

  it('leaves out who is not asked, and keeps a date of its own', () => {
    const draft = {
      ...firstDraft(halfYear!, '2027-05-27'),
      left: new Set(['municipal-half-year', 'region-half-year']),
      dues: { 'founded-half-year': '2027-06-24' },
    };
    expect(newCampaignOf(draft, halfYear!, UNIT).asked).toEqual([
      { assignment: 'founded-half-year', due: '2027-06-24' },
      { assignment: 'school-half-year', due: '2027-06-20' },
    ]);
  });

  it('of a municipality asks its own schools and nobody else', () => {
    const asked = kindsOf('municipalAuthority').flatMap(({ assignments }) => assignments);
    expect(new Set(asked.map(({ to }) => to))).toEqual(new Set(['municipality']));
  });
});

describe('problems of a campaign', () => {
  const problems = [
    { at: '/asked/1/due', text: 'Укажите срок.' },
    { at: '/asked/10/due', text: 'Не тот.' },
    { at: '/period/to', text: 'Раньше начала.' },
    { at: '/asked', text: 'Некого спрашивать.' },
  ];

  it('stand at their fields; what has none is told by itself', () => {
    const sorted = sortProblems(problems, 11);
    expect(sorted.ofAsked(1)).toBe('Укажите срок.');
    expect(sorted.ofAsked(10)).toBe('Не тот.');
    expect(sorted.of('/period')).toBe('Раньше начала.');
    expect(sorted.of('/title')).toBeUndefined();
    expect(sorted.others).toEqual([problems[3]]);
  });

  it('at a field that is not in sight are not lost', () => {
    expect(sortProblems(problems, 2).others).toEqual([problems[1], problems[3]]);
  });
});
