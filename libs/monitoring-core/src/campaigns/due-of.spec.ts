import { describe, expect, it } from '@jest/globals';
import { endOfLocalDay, isWorkday } from '@tandem/domain';
import fc from 'fast-check';
import { FOUNDED_REPORT, municipalReport, REGION_REPORT } from './assignments.js';
import { dueOf } from './due-of.js';
import type { DueRule, NonWorkingRule } from './due-rule.js';
import { calendarYear, halfYear, schoolYear } from './make-period.js';
import type { ReportingPeriod } from './reporting-period.js';
import { CALENDAR } from './testing/region.js';
import { LOCAL_ACTS, MUNICIPAL_ANALYSIS, PROGRAMME_CHECKLIST } from './school-year-assignments.js';

const TOMSK = 'Asia/Tomsk';

const due = (rule: DueRule, period: ReportingPeriod, nonWorking: NonWorkingRule = 'keep', zone = TOMSK) =>
  dueOf(rule, period, zone, { calendar: CALENDAR, nonWorking });

const dateOf = (...given: Parameters<typeof due>) => {
  const found = due(...given);
  return found.ok ? found.due.date : found.code;
};

const OWN = { kind: 'operator', note: { ru: 'не из документа', en: 'not from a document' } } as const;

describe('when a report is due', () => {
  it.each<[string, DueRule, ReportingPeriod, string]>([
    ['a founded institution, first half', FOUNDED_REPORT.due, halfYear(2026, 'H1'), '2026-06-26'],
    ['a founded institution, second half', FOUNDED_REPORT.due, halfYear(2026, 'H2'), '2026-12-26'],
    ['the region', REGION_REPORT.due, halfYear(2027, 'H1'), '2027-06-30'],
    ['a municipality', municipalReport({ H1: '06-25', H2: '12-25' }).due, halfYear(2026, 'H1'), '2026-06-25'],
    ['a checklist in a school year', PROGRAMME_CHECKLIST.due, schoolYear(2026), '2027-05-01'],
    ['a checklist in a calendar year', PROGRAMME_CHECKLIST.due, calendarYear(2026), '2026-05-01'],
    ['an analysis', MUNICIPAL_ANALYSIS.due, schoolYear(2026), '2027-05-15'],
    ['local acts in a school year', LOCAL_ACTS.due, schoolYear(2026), '2026-10-01'],
    [
      'four days before the end',
      { kind: 'beforeEnd', days: 4, origin: OWN },
      halfYear(2026, 'H1'),
      '2026-06-26',
    ],
    [
      'after the end, over the new year',
      { kind: 'beforeEnd', days: -10, origin: OWN },
      halfYear(2026, 'H2'),
      '2027-01-10',
    ],
    [
      '«до» without the day',
      { kind: 'yearlyBy', day: '05-01', without: true, origin: OWN },
      schoolYear(2026),
      '2027-04-30',
    ],
    ['29 February', { kind: 'yearlyBy', day: '02-29', origin: OWN }, calendarYear(2027), '2027-02-28'],
    [
      'a day that lies outside',
      { kind: 'yearlyBy', day: '10-01', origin: OWN },
      halfYear(2026, 'H1'),
      'no-such-day',
    ],
    ['no date', { kind: 'on', date: '2026-13-01', origin: OWN }, halfYear(2026, 'H1'), 'no-such-day'],
    ['before it all', { kind: 'on', date: '2025-12-31', origin: OWN }, halfYear(2026, 'H1'), 'before-period'],
  ])('%s', (_what, rule, period, expected) => expect(dateOf(rule, period)).toBe(expected));

  it.each<[string, ReportingPeriod, DueRule, string, string]>([
    ['Saturday 26.12.2026', halfYear(2026, 'H2'), FOUNDED_REPORT.due, '2026-12-28', '2026-12-25'],
    ['Saturday 26.06.2027', halfYear(2027, 'H1'), FOUNDED_REPORT.due, '2027-06-28', '2027-06-25'],
    ['Sunday 26.12.2027', halfYear(2027, 'H2'), FOUNDED_REPORT.due, '2027-12-27', '2027-12-24'],
    ['Saturday 30.12.2028', halfYear(2028, 'H2'), REGION_REPORT.due, '2029-01-09', '2028-12-29'],
    ['the holiday 01.05.2026', schoolYear(2025), PROGRAMME_CHECKLIST.due, '2026-05-04', '2026-04-30'],
    ['Saturday 01.05.2027', schoolYear(2026), PROGRAMME_CHECKLIST.due, '2027-05-03', '2027-04-30'],
  ])('%s stays, or moves by the setting', (_what, period, rule, forward, back) => {
    const kept = due(rule, period);
    expect(kept).toMatchObject({ ok: true, due: { dayOff: true } });
    if (kept.ok) expect(kept.due.date).toBe(kept.due.named);
    expect(due(rule, period, 'moveForward')).toMatchObject({ due: { date: forward, dayOff: false } });
    expect(due(rule, period, 'moveBack')).toMatchObject({ due: { date: back, dayOff: false } });
  });

  it('ends with the day of the unit, two hours later in Nefteyugansk than in Tomsk', () => {
    expect(due(FOUNDED_REPORT.due, halfYear(2026, 'H1'))).toMatchObject({
      due: { at: '2026-06-26T16:59:59.999Z' },
    });
    expect(due(FOUNDED_REPORT.due, halfYear(2026, 'H1'), 'keep', 'Asia/Yekaterinburg')).toMatchObject({
      due: { at: '2026-06-26T18:59:59.999Z' },
    });
  });

  it('moves to a working day on the side of the setting, and only off days off', () => {
    const day = fc
      .integer({ min: 0, max: 729 })
      .map((at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom<NonWorkingRule>('keep', 'moveForward', 'moveBack'), (date, rule) => {
        const found = due(
          { kind: 'on', date, origin: OWN },
          { ...calendarYear(2025), to: '2026-12-31' },
          rule,
        );
        if (!found.ok) throw new Error(found.code);
        const off = !isWorkday(date, CALENDAR);
        expect(found.due.named).toBe(date);
        if (!off || rule === 'keep') expect(found.due.date).toBe(date);
        else expect(isWorkday(found.due.date, CALENDAR)).toBe(true);
        if (off && rule === 'moveForward') expect(found.due.date > date).toBe(true);
        if (off && rule === 'moveBack') expect(found.due.date < date).toBe(true);
        expect(Date.parse(found.due.at)).toBe(endOfLocalDay(found.due.date, TOMSK));
      }),
    );
  });
});
