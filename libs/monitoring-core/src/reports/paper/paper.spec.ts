import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count } from '../../indicators/values/measured.js';
import { buildReport, type ReportInput } from '../rows/build-report.js';
import { FIRST_HALF, ROADMAP, SECOND_HALF } from '../testing/region-roadmap.js';
import { asReportAnswers, rowTitles, type ReportPaperFacts } from './as-report-answers.js';
import { placeOfReportAnswer } from './place-of-report-answer.js';

const FACTS: ReportPaperFacts = {
  unit: 'lyceum',
  sender: 'regionFounded',
  roadmap: 'plan',
  roadmapVersion: '1',
  submittedBy: { id: 'p1', name: 'Петрова Анна' },
  cutOff: '2026-12-01',
  at: '2026-12-01T05:00:00Z',
};
const build = (set: Partial<ReportInput> = {}) =>
  buildReport({ unit: 'lyceum', roadmap: ROADMAP, period: SECOND_HALF, live: [], entries: [], ...set });
const rowOf = (set: Partial<ReportInput>, measure: string) => {
  const report = build(set);
  const { rows } = asReportAnswers(report, FACTS) as { rows: Record<string, unknown>[] };
  return rows[report.rows.findIndex((row) => row.measure === measure)]!;
};

describe('a report as answers of its form', () => {
  it('tells what this half is held against: of a year what is left of its plan', () => {
    const earlier = [{ period: FIRST_HALF, facts: { events: count(3) } }];
    const entries = [{ measure: 'events', count: 1, status: 'done' as const }];
    expect(rowOf({ earlier, entries }, 'events')).toMatchObject({ kind: 'count', count: 1, planValue: 1 });
    expect(
      rowOf({ entries: [{ measure: 'contests', numerator: 6, denominator: 10 }] }, 'contests'),
    ).toMatchObject({
      kind: 'share',
      planValue: 65,
      share: { numerator: 6, denominator: 10 },
    });
    expect(rowOf({ entries: [{ measure: 'site', present: true }] }, 'site')).toMatchObject({
      exists: true,
      planValue: 1,
    });
  });

  it('does not ask a second time where a year goes on or the tolerance covers the rest', () => {
    const events = [{ measure: 'events', count: 2 }];
    expect(rowOf({ period: FIRST_HALF, entries: events }, 'events')['planValue']).toBeUndefined();
    const roadmap = { ...ROADMAP, tolerance: { value: 1, kind: 'points' as const } };
    const near = [{ measure: 'contests', numerator: 643, denominator: 1000 }];
    expect(rowOf({ roadmap, entries: near }, 'contests')['planValue']).toBeUndefined();
  });

  it('leaves out what is no number: that has been told at its field', () => {
    const report = build({ context: { youngTeachers: 'много', mentors: '5' } });
    expect(asReportAnswers(report, FACTS)['context']).toEqual({ mentors: 5 });
  });

  it('names every row once, whatever they are called', () => {
    const titles = fc.array(fc.constantFrom('Конкурс', 'Курсы', '', 'я'.repeat(400)), { maxLength: 8 });
    fc.assert(
      fc.property(titles, (names) => {
        const told = rowTitles({ rows: names.map((title) => ({ title })) });
        expect(new Set(told).size).toBe(names.length);
        for (const title of told) expect(title.length).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('leads from a place in the answers back to its place in the report', () => {
    const event = {
      id: 'e1',
      date: '2026-10-01',
      title: 'Форум',
      level: 'region',
      participantsYoung: 1,
      participantsMentors: 1,
    } as const;
    const report = build({ entries: [{ measure: 'events', events: [event] }] });
    const at = report.rows.findIndex(({ measure }) => measure === 'events');
    const place = (path: string) => placeOfReportAnswer(path, report);
    expect(place(`/rows/${at}/share/denominator`)).toEqual({ row: 'events', field: 'denominator' });
    expect(place(`/rows/${at}/events/0/date`)).toEqual({ row: 'events', event: 'e1', field: 'date' });
    expect(place(`/rows/${at}/comment`)).toEqual({ row: 'events', field: 'comment' });
    expect(place('/context/orgs')).toEqual({ context: 'institutions' });
    expect(place('/deficits')).toEqual({ text: 'deficits' });
    expect(place('/rows/99/count')).toEqual({ text: 'analysis' });
  });
});
