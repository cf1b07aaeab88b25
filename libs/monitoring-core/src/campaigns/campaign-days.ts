import type { Calendar, Text } from '@tandem/domain';
import type { Campaign } from './campaign.js';
import type { ExpectedReport } from './expected-report.js';
import { isWorkingDay } from './working-days.js';

export type CampaignMoment = 'opens' | 'reminder' | 'cutOff' | 'due' | 'periodEnds';

/** One day on which something happens in a campaign. */
export interface CampaignDay {
  readonly date: string;
  readonly dayOff: boolean;
  readonly what: readonly {
    readonly kind: CampaignMoment;
    readonly title: Required<Text>;
    /** How many units it is about; none for what is of the campaign itself. */
    readonly units?: number;
  }[];
}

/** Of a report that is expected, its dates: they may have moved since the campaign was opened. */
export interface DatedReport {
  readonly assignment: ExpectedReport['assignment'];
  readonly due: { readonly date: string };
  readonly reminders: readonly { readonly date: string }[];
}

const ORDER: readonly CampaignMoment[] = ['opens', 'cutOff', 'reminder', 'due', 'periodEnds'];

const OWN: { readonly [kind in 'opens' | 'cutOff' | 'periodEnds']: Required<Text> } = {
  opens: { ru: 'Кампания открывается', en: 'The campaign opens' },
  cutOff: { ru: 'Дата среза данных', en: 'Cut-off date of data' },
  periodEnds: { ru: 'Конец отчётного периода', en: 'The reporting period ends' },
};

/** A campaign day by day: what the operator sees before opening it, and everybody afterwards. */
export const campaignDays = (
  campaign: Pick<Campaign, 'opensOn' | 'cutOff' | 'period' | 'assignments'>,
  reports: readonly DatedReport[],
  calendar: Calendar,
): CampaignDay[] => {
  const days = new Map<string, Map<string, Entry>>();
  const put = (date: string, kind: CampaignMoment, title: Required<Text>, units?: number) => {
    const day = days.get(date) ?? new Map<string, Entry>();
    days.set(date, day);
    const key = `${kind} ${title.ru}`;
    const sum = units === undefined ? undefined : (day.get(key)?.units ?? 0) + units;
    day.set(key, { kind, title, ...(sum === undefined ? {} : { units: sum }) });
  };
  put(campaign.opensOn, 'opens', OWN.opens);
  put(campaign.cutOff, 'cutOff', OWN.cutOff);
  put(campaign.period.to, 'periodEnds', OWN.periodEnds);
  const titles = new Map(campaign.assignments.map(({ id, title }) => [id, title]));
  for (const { assignment, due, reminders } of reports) {
    const title = titles.get(assignment)!;
    put(due.date, 'due', { ru: `Срок: ${lower(title.ru)}`, en: `Due: ${lower(title.en)}` }, 1);
    for (const { date } of reminders) {
      put(date, 'reminder', { ru: `Напоминание: ${lower(title.ru)}`, en: `Reminder: ${lower(title.en)}` }, 1);
    }
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, what]) => ({
      date,
      dayOff: !isWorkingDay(date, calendar),
      what: [...what.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
    }));
};

type Entry = CampaignDay['what'][number];

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
