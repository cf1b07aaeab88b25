import { describe, expect, it } from '@jest/globals';
import { isWorkday, localDate } from '@tandem/domain';
import { campaignDays } from './campaign-days.js';
import type { Campaign, CampaignUnit } from './campaign.js';
import type { ExpectedReport } from './expected-report.js';
import { halfYear } from './make-period.js';
import { openCampaign } from './open-campaign.js';
import { CALENDAR, campaign, region } from './testing/region.js';

const opened = (changes: Partial<Campaign> = {}, units: readonly CampaignUnit[] = region()) => {
  const opening = openCampaign(campaign(changes), units, CALENDAR);
  if (!opening.ok) throw new Error(opening.text.en);
  return opening;
};

const of = (reports: readonly ExpectedReport[], unit: string) => reports.find((one) => one.unit === unit)!;

describe('opening a campaign', () => {
  it('expects each report once, with its receiver and its obligation', () => {
    const { reports, plainYears } = opened();
    expect(reports).toHaveLength(13 + 1 + 20 + 335);
    expect(new Set(reports.map(({ key }) => key)).size).toBe(reports.length);
    expect(of(reports, 's21')).toMatchObject({
      to: 'municipality',
      receiver: 'm1',
      due: { date: '2026-12-20' },
    });
    expect(of(reports, 'f3')).toMatchObject({
      to: 'regionalOperator',
      bindingness: 'mandatory',
      due: { date: '2026-12-26' },
    });
    expect(of(reports, 'm3')).toMatchObject({ bindingness: 'advisory' });
    expect(of(reports, 'toipkro')).toMatchObject({ to: 'regionalAuthority', due: { date: '2026-12-30' } });
    expect(plainYears).toEqual([2027]);
  });

  it('tells by obligation who hears that nothing came, a moment after the due date', () => {
    const { reports } = opened();
    expect(of(reports, 'f3').escalation).toEqual({
      at: '2026-12-26T17:00:00.000Z',
      tells: 'regionalAuthority',
      sanction: true,
    });
    expect(of(reports, 'm3').escalation).toMatchObject({ tells: 'coordinator', sanction: false });
    expect(of(reports, 's3').escalation).toMatchObject({ tells: 'municipalAuthority', sanction: true });
  });

  it('reminds at nine in the morning there, on working days', () => {
    const units = region().map((unit) =>
      unit.id === 'm4' ? { ...unit, timeZone: 'Asia/Yekaterinburg' } : unit,
    );
    const { reports } = opened({}, units);
    // Due on Saturday 26 December: the reminder of the day goes on Friday; −14 was a Saturday too.
    expect(of(reports, 'f3').reminders.map(({ offset, date }) => [offset, date])).toEqual([
      [-14, '2026-12-11'],
      [-7, '2026-12-18'],
      [-3, '2026-12-23'],
      [0, '2026-12-25'],
      [1, '2026-12-28'],
      [3, '2026-12-29'],
      [7, '2027-01-11'],
    ]);
    expect(of(reports, 'f3').reminders[0]!.at).toBe('2026-12-11T02:00:00.000Z');
    expect(of(reports, 'm4').reminders[0]!.at).toBe('2026-12-11T04:00:00.000Z');
    for (const { due, reminders, timeZone } of reports) {
      for (const { at, date, offset } of reminders) {
        expect(localDate(at, timeZone)).toBe(date);
        expect(isWorkday(date, CALENDAR)).toBe(true);
        expect(date > due.date).toBe(offset > 0);
      }
      expect(new Set(reminders.map(({ date }) => date)).size).toBe(reminders.length);
    }
  });

  it('tells the head from three days before', () => {
    const roles = of(opened().reports, 'f3').reminders.map((one) => one.roles.includes('head'));
    expect(roles).toEqual([false, false, true, true, true, true, true]);
  });

  it('reminds of nothing before it opens', () => {
    const { reports } = opened({ opensOn: '2026-12-20' });
    expect(of(reports, 'f3').reminders[0]!.offset).toBe(-3);
  });

  it('takes milliseconds for 370 units', () => {
    const units = region();
    openCampaign(campaign(), units, CALENDAR);
    const began = performance.now();
    openCampaign(campaign({ period: halfYear(2027, 'H1'), opensOn: '2027-05-27' }), units, CALENDAR);
    const took = performance.now() - began;
    console.info(`a campaign for ${units.length} units: ${took.toFixed(1)} ms`);
    expect(took).toBeLessThan(200);
  });

  it.each<[string, Partial<Campaign>, CampaignUnit[]]>([
    ['bad-period', { period: { ...halfYear(2026, 'H2'), to: '2026-01-01' } }, region()],
    ['nobody-owes', {}, region().slice(0, 1)],
    ['nobody-owes', { assignments: [] }, region()],
    ['not-a-date', { opensOn: 'завтра' }, region()],
    ['opens-after-due', { opensOn: '2026-12-27' }, region()],
    ['unit-twice', {}, [...region(), ...region().slice(5, 6)]],
  ])('is refused in words: %s', (code, changes, units) => {
    const refused = openCampaign(campaign(changes), units, CALENDAR);
    expect(refused).toMatchObject({
      ok: false,
      code,
      text: { ru: expect.stringMatching(/[а-я]/), en: expect.any(String) },
    });
  });

  it('a school of the region itself owes its municipality nothing, and a ring of parents ends', () => {
    const units: CampaignUnit[] = [
      ...region(),
      {
        id: 'own',
        title: { ru: 'own', en: 'own' },
        kind: 'school',
        parent: 'region',
        timeZone: 'Asia/Tomsk',
      },
      {
        id: 'ring',
        title: { ru: 'ring', en: 'ring' },
        kind: 'school',
        parent: 'ring',
        timeZone: 'Asia/Tomsk',
      },
    ];
    const { reports } = opened({}, units);
    expect(reports.filter(({ unit }) => unit === 'own' || unit === 'ring')).toEqual([]);
  });

  it('is told day by day', () => {
    const days = campaignDays(campaign(), opened().reports, CALENDAR);
    expect(days.map(({ date }) => date)).toEqual([...days.map(({ date }) => date)].sort());
    expect(days[0]).toMatchObject({ date: '2026-11-26', what: [{ kind: 'opens' }] });
    const saturday = days.find(({ date }) => date === '2026-12-26');
    expect(saturday).toMatchObject({ dayOff: true });
    expect(saturday!.what.map(({ title, units }) => [title.ru, units])).toEqual([
      ['Срок: отчёт подведомственного учреждения', 13],
      ['Срок: отчёт муниципалитета', 20],
    ]);
    expect(days.find(({ date }) => date === '2026-12-20')!.what.map(({ kind }) => kind)).toEqual([
      'cutOff',
      'due',
    ]);
  });
});
