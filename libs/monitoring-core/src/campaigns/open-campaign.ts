import type { Calendar, Text } from '@tandem/domain';
import { isDate, sayDay, unknownYears } from '@tandem/domain';
import type { Assignment, Campaign, CampaignUnit } from './campaign.js';
import { dueOf, type Due } from './due-of.js';
import { escalationOf } from './escalate.js';
import type { ExpectedReport } from './expected-report.js';
import { refusalOfPeriod } from './make-period.js';
import { remindersOf, type Reminder } from './remind.js';

export type OpeningRefusal =
  'bad-period' | 'not-a-date' | 'nobody-owes' | 'no-due-date' | 'opens-after-due' | 'unit-twice';

export type Opening =
  | {
      readonly ok: true;
      readonly reports: readonly ExpectedReport[];
      /** Years without a decree on days off: dates there are reckoned on plain weeks, and it is said. */
      readonly plainYears: readonly number[];
    }
  | { readonly ok: false; readonly code: OpeningRefusal; readonly text: Required<Text> };

/** Everything that a campaign expects, of whom and when: a list, from which rows and timers are written at once. */
export const openCampaign = (
  campaign: Campaign,
  units: readonly CampaignUnit[],
  calendar: Calendar,
): Opening => {
  const refused = refusalOfPeriod(campaign.period.from, campaign.period.to);
  if (refused) return refuse('bad-period', refused.text);
  const date = [campaign.opensOn, campaign.cutOff].find((day) => !isDate(day));
  if (date !== undefined) {
    return refuse('not-a-date', { ru: `«${date}» — не дата.`, en: `“${date}” is not a date.` });
  }
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  if (byId.size < units.length) {
    return refuse('unit-twice', {
      ru: 'Одна из организаций указана дважды: она отчитывается один раз.',
      en: 'One of the units is listed twice: it reports once.',
    });
  }
  const timed = timing(campaign, calendar);
  const reports: ExpectedReport[] = [];
  for (const assignment of campaign.assignments) {
    for (const unit of units) {
      if (!owes(unit, assignment, byId)) continue;
      const times = timed(assignment, unit.timeZone);
      if (!times.ok) return times;
      reports.push(expect(campaign, assignment, unit, { ...times, byId }));
    }
  }
  if (reports.length === 0) {
    return refuse('nobody-owes', {
      ru: 'В кампании нет участников: никто из выбранных организаций не должен этот отчёт.',
      en: 'The campaign has no participants: none of the chosen units owes this report.',
    });
  }
  const days = reports
    .flatMap(({ due, reminders }) => [due.date, ...reminders.map((one) => one.date)])
    .sort();
  return { ok: true, reports, plainYears: unknownYears(days[0]!, days.at(-1)!, calendar) };
};

/** Does a unit owe it, by its kind and by where it stands (R360)? */
export const owes = (
  unit: CampaignUnit,
  { owedBy, standing }: Pick<Assignment, 'owedBy' | 'standing'>,
  byId: ReadonlyMap<string, CampaignUnit>,
): boolean => {
  if (!owedBy.includes(unit.kind)) return false;
  if (standing === undefined) return true;
  return (standing === 'underMunicipality') === (municipalityOf(unit, byId) !== undefined);
};

/** The municipality above a unit; none above the region's own. A ring of parents ends the search. */
export const municipalityOf = (
  unit: CampaignUnit,
  byId: ReadonlyMap<string, CampaignUnit>,
): CampaignUnit | undefined => {
  const seen = new Set([unit.id]);
  for (let id = unit.parent; id !== undefined && !seen.has(id); id = byId.get(id)?.parent) {
    seen.add(id);
    const above = byId.get(id);
    if (above?.kind === 'municipality') return above;
  }
  return undefined;
};

type Times =
  | { readonly ok: true; readonly due: Due; readonly reminders: readonly Reminder[] }
  | Extract<Opening, { ok: false }>;

/** Moments depend on the duty and the time zone only: they are reckoned once for each, not for each of 370 units. */
const timing = (campaign: Campaign, calendar: Calendar) => {
  const known = new Map<string, Times>();
  return (assignment: Assignment, timeZone: string): Times => {
    const key = `${assignment.id} ${timeZone}`;
    let times = known.get(key);
    if (!times) known.set(key, (times = timesOf(campaign, assignment, { timeZone, calendar })));
    return times;
  };
};

const timesOf = (
  { period, opensOn, nonWorking, reminding }: Campaign,
  assignment: Assignment,
  { timeZone, calendar }: { timeZone: string; calendar: Calendar },
): Times => {
  const found = dueOf(assignment.due, period, timeZone, { calendar, nonWorking });
  const { ru, en } = assignment.title;
  if (!found.ok) {
    return refuse('no-due-date', { ru: `«${ru}»: ${found.text.ru}`, en: `“${en}”: ${found.text.en}` });
  }
  if (found.due.date < opensOn) {
    return refuse('opens-after-due', {
      ru: `«${ru}»: срок ${sayDay(found.due.date, 'ru')} наступает раньше, чем открывается кампания (${sayDay(opensOn, 'ru')}).`,
      en: `“${en}” is due on ${sayDay(found.due.date, 'en')}, before the campaign opens (${sayDay(opensOn, 'en')}).`,
    });
  }
  return {
    ok: true,
    due: found.due,
    reminders: remindersOf(found.due, timeZone, { calendar, reminding, opensOn }),
  };
};

const expect = (
  campaign: Campaign,
  assignment: Assignment,
  unit: CampaignUnit,
  {
    due,
    reminders,
    byId,
  }: { due: Due; reminders: readonly Reminder[]; byId: ReadonlyMap<string, CampaignUnit> },
): ExpectedReport => {
  const receiver = assignment.to === 'municipality' ? municipalityOf(unit, byId)?.id : undefined;
  return {
    key: `${campaign.id}:${assignment.id}:${unit.id}`,
    assignment: assignment.id,
    unit: unit.id,
    to: assignment.to,
    ...(receiver === undefined ? {} : { receiver }),
    bindingness: assignment.bindingness,
    timeZone: unit.timeZone,
    due,
    reminders,
    escalation: escalationOf(assignment, due),
  };
};

const refuse = (code: OpeningRefusal, text: Required<Text>): Extract<Opening, { ok: false }> => ({
  ok: false,
  code,
  text,
});
