import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completenessOf } from './completeness.js';
import { extendDue } from './extend-due.js';
import { openCampaign } from './open-campaign.js';
import { standingOf, stillOwes, type ReportEvent, type ReportState } from './report-state.js';
import { CALENDAR, campaign, region } from './testing/region.js';

const DUE = '2026-12-26T16:59:59.999Z';
const SUMMED = '2026-12-29T05:00:00.000Z';
const at = (day: number, time = '05:00') => `2026-12-${String(day).padStart(2, '0')}T${time}:00.000Z`;

const events = (line: string): ReportEvent[] =>
  line === ''
    ? []
    : line.split(' ').map((word) => {
        const [kind, day] = word.split('@') as [ReportEvent['kind'], string];
        return { kind, at: at(Number(day)) };
      });

describe('where a report stands', () => {
  it.each<[string, number, ReportState, boolean | undefined]>([
    ['', 20, 'notStarted', undefined],
    ['started@10', 20, 'draft', undefined],
    ['started@10 sentInside@12', 20, 'internalApproval', undefined],
    ['started@10 submitted@12', 20, 'submitted', true],
    ['submitted@12 taken@13', 20, 'checking', true],
    ['submitted@12 returned@13', 20, 'returned', true],
    ['submitted@12 returned@13', 27, 'returned', true],
    ['submitted@12 accepted@13', 20, 'accepted', true],
    ['submitted@12 accepted@13', 31, 'accepted', true],
    ['started@10', 27, 'overdue', false],
    ['', 30, 'missing', false],
    ['submitted@27 accepted@28', 28, 'lateAccepted', false],
    ['submitted@30 accepted@31', 31, 'lateAccepted', false],
    ['submitted@12 accepted@30', 31, 'lateAccepted', true],
    ['submitted@12 accepted@13 started@30 submitted@30 accepted@31', 31, 'corrected', true],
    ['submitted@12 accepted@13 submitted@14 accepted@15', 20, 'corrected', true],
    ['submitted@25', 20, 'notStarted', undefined],
    ['started@10 sentInside@11 takenBack@12', 20, 'draft', undefined],
    ['started@10 sentInside@11 submitted@12 takenBack@13', 20, 'draft', undefined],
    ['started@10 submitted@12 takenBack@13', 27, 'overdue', false],
    ['submitted@12 taken@13 returned@14 submitted@15 takenBack@16', 20, 'returned', true],
    ['submitted@12 accepted@13 started@14 submitted@15 takenBack@16', 20, 'draft', true],
  ])('%s on the %d-th: %s', (line, day, state, inTime) => {
    const standing = standingOf(events(line), { dueAt: DUE, consolidatedAt: SUMMED, now: at(day, '06:00') });
    expect(standing.state).toBe(state);
    expect(standing.inTime).toBe(inTime);
  });

  it('is in time until the last millisecond of the local day', () => {
    const sent = (moment: string) =>
      standingOf([{ kind: 'submitted', at: moment }], { dueAt: DUE, now: at(31) }).inTime;
    expect([sent(DUE), sent('2026-12-26T17:00:00.000Z')]).toEqual([true, false]);
  });

  const anyEvents = fc.array(
    fc.record({
      kind: fc.constantFrom<ReportEvent['kind']>(
        'started',
        'sentInside',
        'submitted',
        'taken',
        'returned',
        'accepted',
      ),
      at: fc.integer({ min: 1, max: 31 }).map((day) => at(day)),
    }),
    { maxLength: 8 },
  );

  it('is a function of what happened: the order in which events are told changes nothing before a tie', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          anyEvents.map((list) => list[0]).filter((one) => one !== undefined),
          { selector: (one) => one.at, maxLength: 8 },
        ),
        fc.integer({ min: 1, max: 31 }),
        (list, day) => {
          const asked = { dueAt: DUE, consolidatedAt: SUMMED, now: at(day, '06:00') };
          expect(standingOf([...list].reverse(), asked)).toEqual(standingOf(list, asked));
        },
      ),
    );
  });

  it('never takes back that something was late or accepted', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 1, max: 30 }), (list, day) => {
        const asked = (now: number) =>
          standingOf(list, { dueAt: DUE, consolidatedAt: SUMMED, now: at(now, '06:00') });
        const [earlier, later] = [asked(day), asked(day + 1)];
        if (earlier.inTime !== undefined && earlier.firstSubmitted !== undefined)
          expect(later.inTime).toBe(earlier.inTime);
        if (earlier.inTime === false) expect(later.inTime).toBe(false);
        if (earlier.counted) expect(later.counted).toBe(true);
        if (later.counted) expect(stillOwes(later)).toBe(false);
      }),
    );
  });
});

const reports = () => {
  const opening = openCampaign(campaign(), region(), CALENDAR);
  if (!opening.ok) throw new Error(opening.text.en);
  return opening.reports;
};

describe('completeness', () => {
  it('tells who handed in, who was in time, and what counts', () => {
    const reports = [
      '',
      'started@3',
      'submitted@3 accepted@4',
      'submitted@27 accepted@28',
      'submitted@3',
    ].map((line) => ({
      standing: standingOf(events(line), { dueAt: DUE, consolidatedAt: SUMMED, now: at(30) }),
    }));
    expect(completenessOf(reports)).toEqual({ expected: 5, submitted: 3, accepted: 2, inTime: 2 });
    expect(completenessOf([])).toEqual({ expected: 0, submitted: 0, accepted: 0, inTime: 0 });
  });
});

describe('more time', () => {
  const report = reports().find(({ unit }) => unit === 'f3')!;
  const settings = { campaign: campaign(), calendar: CALENDAR };
  const ask = { date: '2026-12-29', reason: ' Карантин ', by: 'p1', at: at(24) };

  it('keeps the old date and its reason; reminders follow', () => {
    const first = extendDue(report, ask, settings);
    if (!first.ok) throw new Error(first.code);
    expect(first.report.extensions).toEqual([
      { from: '2026-12-26', to: '2026-12-29', reason: 'Карантин', by: 'p1', at: at(24) },
    ]);
    expect(first.report.due).toMatchObject({
      named: '2026-12-26',
      date: '2026-12-29',
      at: '2026-12-29T16:59:59.999Z',
    });
    expect(first.report.escalation.at).toBe('2026-12-29T17:00:00.000Z');
    expect(first.report.reminders.every((one) => one.at > at(24))).toBe(true);
    expect(first.report.reminders.map(({ offset }) => offset)).toContain(-1);
    const second = extendDue(first.report, { ...ask, date: '2026-12-30' }, settings);
    if (!second.ok) throw new Error(second.code);
    expect(second.report.extensions.map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-26', '2026-12-29'],
      ['2026-12-29', '2026-12-30'],
    ]);
  });

  it.each([
    ['no-reason', { reason: '  ' }],
    ['not-a-date', { date: '29 декабря' }],
    ['not-later', { date: '2026-12-26' }],
    ['not-later', { date: '2026-12-01' }],
  ])('is refused: %s', (code, changes) =>
    expect(extendDue(report, { ...ask, ...changes }, settings)).toMatchObject({ ok: false, code }),
  );
});
