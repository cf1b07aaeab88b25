import { counted, sayDay, wordAfter, type Language, type Text } from '@tandem/domain';
import type { PlannedCampaign } from './plan-campaign.js';

const WEEKDAYS = {
  ru: new Intl.DateTimeFormat('ru', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }),
};
const weekday = (date: string, language: Language): string =>
  WEEKDAYS[language].format(Date.parse(`${date}T00:00:00Z`));

/** «Отчитается 1 организация», «отчитаются 2 организации», «отчитаются 5 организаций». */
const unitsReport = (count: number): string =>
  `${wordAfter(count, ['отчитается', 'отчитаются', 'отчитаются'])} ${counted(count, ['организация', 'организации', 'организаций'])}`;

/** A date is not moved from a day off unless that is asked for (R268): the reminder comes before it. */
export const dayOffNote = (date: string): Text => ({
  ru: `Срок ${sayDay(date, 'ru')} — выходной (${weekday(date, 'ru')}). Он не переносится, напоминание придёт в рабочий день раньше.`,
  en: `${sayDay(date, 'en')} is a day off (${weekday(date, 'en')}). The date is not moved, the reminder comes on the working day before.`,
});

/** Things as well to know before a campaign is opened. */
export const notesOn = (planned: PlannedCampaign, byForm: boolean): Text[] => {
  const { reports, plainYears, unanswered } = planned;
  const off = new Set(
    reports.filter(({ expected }) => expected.due.dayOff).map(({ expected }) => expected.due.date),
  );
  const moved = new Map(
    reports
      .filter(({ expected }) => expected.due.date !== expected.due.named)
      .map(({ expected }) => [expected.due.named, expected.due.date]),
  );
  const nowhere = byForm ? 0 : reports.filter(({ plan }) => !plan).length;
  return [
    ...[...off].sort().map(dayOffNote),
    ...[...moved].sort().map(([named, date]) => ({
      ru: `Срок ${sayDay(named, 'ru')} — выходной и по вашей настройке перенесён на ${sayDay(date, 'ru')}.`,
      en: `${sayDay(named, 'en')} is a day off and by your setting moved to ${sayDay(date, 'en')}.`,
    })),
    ...(plainYears.length > 0 ? [plainNote(plainYears)] : []),
    ...(nowhere > 0 ? [withoutRows(nowhere)] : []),
    ...(unanswered.length > 0 ? [leftOut(unanswered.map(({ title }) => title).join(', '))] : []),
  ];
};

const plainNote = (years: readonly number[]): Text => ({
  ru: `Переносы выходных на ${years.join(', ')} ${years.length === 1 ? 'год' : 'годы'} ещё не утверждены: даты посчитаны по обычной неделе и праздникам ТК РФ.`,
  en: `Transfers of days off for ${years.join(', ')} are not decreed yet: dates are reckoned on plain weeks and the holidays of the code.`,
});

const withoutRows = (count: number): Text => ({
  ru: `Без строк дорожной карты ${unitsReport(count)}: карты, действующей в этом периоде, нет ни здесь, ни выше.`,
  en: `${count} ${count === 1 ? 'unit' : 'units'} will report without rows of a roadmap: there is none in force, neither here nor above.`,
});

const leftOut = (titles: string): Text => ({
  ru: `Не войдут в кампанию: ${titles}. Там не заведён орган управления образованием, отчёт некому заполнить.`,
  en: `Left out: ${titles}. No body is registered there that could fill the report in.`,
});
