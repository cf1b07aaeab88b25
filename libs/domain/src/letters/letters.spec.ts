import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from '../calendar/calendar.js';
import { localDate, localTime } from '../calendar/dates.js';
import { russianCalendarDays } from '../calendar/russia.js';
import { isWorkday } from '../calendar/workdays.js';
import { digestAfter, mayGoAt, nextMoment, slotOf, type LetterPlace } from './letter-moment.js';
import { isQuiet, LETTER_DEFAULTS, type LetterSettings } from './letter-settings.js';
import { isMailAddress } from './mail-address.js';
import { groupOfNotice } from './notice-groups.js';
import { waitAfter } from './retry-letter.js';

const days = russianCalendarDays();
const calendar: Calendar = {
  region: 'tomsk',
  years: [2025, 2026],
  days: new Map(days.map((day) => [day.date, day])),
};
const tomsk: LetterPlace = { zone: 'Asia/Tomsk', calendar };
const wanting = (changes: Partial<LetterSettings>): LetterSettings => ({ ...LETTER_DEFAULTS, ...changes });
const local = (at: number, zone = 'Asia/Tomsk') => `${localDate(at, zone)} ${localTime(at, zone)}`;
/** Tomsk is UTC+7 all the year. */
const tomskMoment = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+07:00`);

describe('when a letter goes', () => {
  it.each<[string, string, Partial<LetterSettings>, string, string]>([
    ['a Tuesday morning', '2026-11-17 08:59', {}, 'digest 2026-11-17 09:00', '2026-11-17 09:00'],
    ['the very minute', '2026-11-17 09:00', {}, 'digest 2026-11-18 09:00', '2026-11-18 09:00'],
    ['Friday afternoon', '2026-11-20 15:00', {}, 'digest 2026-11-23 09:00', '2026-11-23 09:00'],
    [
      'Friday afternoon, days off too',
      '2026-11-20 15:00',
      { workdaysOnly: false },
      'digest 2026-11-21 09:00',
      '2026-11-21 09:00',
    ],
    ['the last day of the year', '2025-12-30 12:00', {}, 'digest 2026-01-12 09:00', '2026-01-12 09:00'],
    ['a Saturday that is worked', '2025-10-31 12:00', {}, 'digest 2025-11-01 09:00', '2025-11-01 09:00'],
    [
      'a digest asked for at night',
      '2026-11-17 12:00',
      { digestAt: '23:00' },
      'digest 2026-11-17 23:00',
      '2026-11-18 08:00',
    ],
    [
      'between its hour and the end of the night',
      '2026-11-17 23:30',
      { digestAt: '23:00' },
      'digest 2026-11-17 23:00',
      '2026-11-18 08:00',
    ],
    [
      'once a week',
      '2026-11-17 12:00',
      { digest: 'weekly', digestDay: 5 },
      'digest 2026-11-20 09:00',
      '2026-11-20 09:00',
    ],
    [
      'once a week, on a holiday',
      '2026-11-01 12:00',
      { digest: 'weekly', digestDay: 3 },
      'digest 2026-11-04 09:00',
      '2026-11-05 09:00',
    ],
    ['at once', '2026-11-17 12:00', { digest: 'each' }, 'notice', '2026-11-17 12:00'],
    [
      'at once, at night',
      '2026-11-17 22:10',
      { digest: 'each' },
      'held 2026-11-18T01:00Z',
      '2026-11-18 08:00',
    ],
    [
      'at once, in the night to a holiday',
      '2026-11-03 22:10',
      { digest: 'each' },
      'held 2026-11-05T01:00Z',
      '2026-11-05 08:00',
    ],
    [
      'at once, no quiet hours',
      '2026-11-17 22:10',
      { digest: 'each', quiet: null },
      'notice',
      '2026-11-17 22:10',
    ],
  ])('%s', (_, moment, changes, slot, goes) => {
    const found = slotOf(tomskMoment(moment), wanting(changes), tomsk)!;
    expect([found.slot, local(found.at)]).toEqual([slot, goes]);
  });

  it('never, where nobody wants it', () => {
    expect(slotOf(tomskMoment('2026-11-17 12:00'), wanting({ digest: 'off' }), tomsk)).toBeNull();
  });

  it('by the clock of the unit: nine in Tomsk is five in Moscow', () => {
    const at = tomskMoment('2026-11-17 08:00');
    const moscow = { ...tomsk, zone: 'Europe/Moscow' };
    expect(digestAfter(at, wanting({}), moscow).at - digestAfter(at, wanting({}), tomsk).at).toBe(
      4 * 3_600_000,
    );
  });

  it('in the end, though a calendar has no working day at all', () => {
    const never: Calendar = {
      ...calendar,
      days: new Map(
        Array.from({ length: 800 }, (_, i) => {
          const date = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
          return [date, { date, kind: 'off', source: 'by mistake' }];
        }),
      ),
    };
    const from = tomskMoment('2026-06-01 12:00');
    const { at } = digestAfter(from, wanting({}), { zone: 'Asia/Tomsk', calendar: never });
    expect(at).toBeGreaterThan(from);
    expect(at - from).toBeLessThan(70 * 86_400_000);
  });

  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((one) => String(one).padStart(2, '0')).join(':'));
  const settings = fc.record({
    digest: fc.constantFrom<LetterSettings['digest']>('each', 'daily', 'weekly'),
    digestAt: clock,
    digestDay: fc.integer({ min: 1, max: 7 }),
    quiet: fc.option(fc.record({ from: clock, to: clock })),
    workdaysOnly: fc.boolean(),
    groups: fc.constant(LETTER_DEFAULTS.groups),
  });
  // Two years with their holidays; zones of Russia and those that change their clocks, by half an hour too.
  const moment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 15) });
  const zone = fc.constantFrom(
    'Asia/Tomsk',
    'Europe/Kaliningrad',
    'Asia/Kamchatka',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
  );

  it('never inside the quiet hours, never on a day off that is kept free, never back in time', () => {
    fc.assert(
      fc.property(moment, settings, zone, (now, wanted, where) => {
        const place = { zone: where, calendar };
        const { at } = slotOf(now, wanted, place)!;
        expect(isQuiet(localTime(at, where), wanted.quiet)).toBe(false);
        if (wanted.workdaysOnly) expect(isWorkday(localDate(at, where), calendar)).toBe(true);
        expect(mayGoAt(at, wanted, place)).toBe(true);
        expect(at).toBeGreaterThanOrEqual(now);
      }),
      { numRuns: 300 },
    );
  });

  it('never lost: within a day of hours, or as many days as a week and the longest holidays have', () => {
    fc.assert(
      fc.property(moment, settings, zone, (now, wanted, where) => {
        const { at } = slotOf(now, wanted, { zone: where, calendar })!;
        const limit = wanted.digest === 'weekly' ? 21 : wanted.workdaysOnly ? 14 : 2;
        expect((at - now) / 86_400_000).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 300 },
    );
  });

  it('in order: what is told later goes no earlier, and one slot goes at one moment', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 12 * 86_400_000 }),
        settings,
        zone,
        (now, later, wanted, where) => {
          const place = { zone: where, calendar };
          const first = slotOf(now, wanted, place)!;
          const second = slotOf(now + later, wanted, place)!;
          expect(second.at).toBeGreaterThanOrEqual(first.at);
          if (first.slot !== 'notice') expect(first.slot === second.slot).toBe(first.at === second.at);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a moment that was found stays: who may go does not wait again', () => {
    fc.assert(
      fc.property(moment, settings, zone, (now, wanted, where) => {
        const place = { zone: where, calendar };
        const at = nextMoment(now, wanted, place);
        expect(nextMoment(at, wanted, place)).toBe(at);
      }),
      { numRuns: 200 },
    );
  });
});

describe('waits between attempts', () => {
  it('grow and end', () => {
    const waits = Array.from({ length: 8 }, (_, i) => waitAfter(i + 1)!);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.every((wait) => wait > 0)).toBe(true);
    expect(waitAfter(9)).toBeUndefined();
  });
});

describe('groups of notices', () => {
  it.each([
    ['task-due', 'pair', 'reminders'],
    ['task-due', 'report', 'reminders'],
    ['plans-late', 'cycle', 'reminders'],
    ['work-ends-soon', 'cycle', 'reminders'],
    ['roadmap-returned', 'roadmap', 'approvals'],
    ['report-returned', 'report', 'monitoring'],
    ['surveys-launched', 'cycle', 'surveys'],
    ['survey-invited', 'campaign', 'surveys'],
    ['document-ready', 'report', 'documents'],
    ['programme-approved', 'pair', 'tasks'],
    ['whatever', null, 'tasks'],
    ['whatever', 'constructor', 'tasks'],
  ])('%s of %s is of %s', (template, subject, group) => {
    expect(groupOfNotice(template, subject)).toBe(group);
  });
});

describe('addresses', () => {
  it.each([
    'orlova@school.ru',
    'a.b+c@sub.school-14.tomsk.ru',
    'директор@школа.рф',
    'x@xn--e1afmkfd.xn--p1ai',
  ])('%s is one', (text) => expect(isMailAddress(text)).toBe(true));
  it.each([
    '',
    'orlova',
    '@school.ru',
    'orlova@',
    'orlova@localhost',
    'orlova@10.0.0.1',
    'orlova@school..ru',
    'or lova@school.ru',
    'orlova@school.ru, head@school.ru',
    'orlova@school.ru\r\nBcc: all@school.ru',
    '<orlova@school.ru>',
    '.orlova@school.ru',
    'orlova@-school.ru',
    `${'a'.repeat(65)}@school.ru`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.ru`,
  ])('«%s» is none', (text) => expect(isMailAddress(text)).toBe(false));
});
