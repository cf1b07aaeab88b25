import { endOfLocalDay, isDate, sayDay, type Calendar, type Text } from '@tandem/domain';
import type { Campaign } from './campaign.js';
import { escalationOf } from './escalate.js';
import type { ExpectedReport } from './expected-report.js';
import { remindersOf } from './remind.js';
import { isWorkingDay } from './working-days.js';

/** What was before: a due date that moved is not forgotten. */
export interface Extension {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface ExtendedReport extends ExpectedReport {
  readonly extensions: readonly Extension[];
}

export type ExtensionResult =
  | { readonly ok: true; readonly report: ExtendedReport }
  | {
      readonly ok: false;
      readonly code: 'no-reason' | 'not-a-date' | 'not-later';
      readonly text: Required<Text>;
    };

/** Gives a unit more time, with a reason; reminders and escalation follow, and nothing that lies behind is sent again. */
export const extendDue = (
  report: ExpectedReport & { readonly extensions?: readonly Extension[] },
  {
    date,
    reason,
    by,
    at,
  }: { readonly date: string; readonly reason: string; readonly by: string; readonly at: string },
  {
    campaign,
    calendar,
  }: { readonly campaign: Pick<Campaign, 'reminding' | 'opensOn'>; readonly calendar: Calendar },
): ExtensionResult => {
  if (reason.trim() === '') {
    return refuse('no-reason', {
      ru: 'Напишите, почему срок продлён.',
      en: 'Say why the due date is extended.',
    });
  }
  if (!isDate(date)) {
    return refuse('not-a-date', { ru: `«${date}» — не дата.`, en: `“${date}” is not a date.` });
  }
  if (date <= report.due.date) {
    return refuse('not-later', {
      ru: `Новый срок должен быть позже прежнего — ${sayDay(report.due.date, 'ru')}.`,
      en: `The new due date must be later than the present one, ${sayDay(report.due.date, 'en')}.`,
    });
  }
  const due = {
    named: report.due.named,
    date,
    at: new Date(endOfLocalDay(date, report.timeZone)).toISOString(),
    dayOff: !isWorkingDay(date, calendar),
  };
  const reminders = remindersOf(due, report.timeZone, { calendar, ...campaign });
  return {
    ok: true,
    report: {
      ...report,
      due,
      reminders: reminders.filter((one) => Date.parse(one.at) > Date.parse(at)),
      escalation: escalationOf(report, due),
      extensions: [
        ...(report.extensions ?? []),
        { from: report.due.date, to: date, reason: reason.trim(), by, at },
      ],
    },
  };
};

const refuse = (
  code: Extract<ExtensionResult, { ok: false }>['code'],
  text: Required<Text>,
): Extract<ExtensionResult, { ok: false }> => ({ ok: false, code, text });
