import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@tandem/domain';
import { calendarYear, halfOf, halfYear, refusalOfPeriod, schoolYear, windowPeriod } from './make-period.js';

const year = fc.integer({ min: 2000, max: 2090 });

describe('periods', () => {
  it('halves make a calendar year without a gap', () => {
    fc.assert(
      fc.property(year, (at) => {
        const [first, second] = [halfYear(at, 'H1'), halfYear(at, 'H2')];
        expect(first.from).toBe(calendarYear(at).from);
        expect(second.to).toBe(calendarYear(at).to);
        expect(addDays(first.to, 1)).toBe(second.from);
        expect([halfOf(first.to), halfOf(second.from)]).toEqual(['H1', 'H2']);
      }),
    );
  });

  it('school years follow one another', () => {
    fc.assert(fc.property(year, (at) => expect(addDays(schoolYear(at).to, 1)).toBe(schoolYear(at + 1).from)));
  });

  it('names them as people do', () => {
    expect(halfYear(2026, 'H2').title.ru).toBe('2\u00a0полугодие 2026\u00a0года');
    expect(schoolYear(2026).title.ru).toBe('2026/2027 учебный год');
  });

  it.each<[string, string, string, string]>([
    [
      '2026-12-31',
      '2026-01-01',
      'ends-before-start',
      'заканчивается 01.01.2026, раньше, чем начинается (31.12.2026)',
    ],
    ['2026-02-30', '2026-03-01', 'not-a-date', '«2026-02-30» — не дата'],
    ['2026-02-01', '', 'not-a-date', '«» — не дата'],
    ['2026-01-01', '2226-01-01', 'too-long', 'длиннее 10'],
  ])('refuses %s – %s in words', (from, to, code, words) => {
    const refused = windowPeriod(from, to);
    expect(refused).toMatchObject({ ok: false, code, text: { ru: expect.stringContaining(words) } });
    expect(refusalOfPeriod(from, to)).toEqual(refused);
  });

  it('takes a window of a single day', () =>
    expect(windowPeriod('2026-04-01', '2026-04-01')).toMatchObject({
      ok: true,
      period: { kind: 'window', from: '2026-04-01', to: '2026-04-01' },
    }));
});
