import type { Text } from '@tandem/domain';
import type { PlanPeriod, RoadmapPlan } from '../plan/plan.js';
import type { Schedule, ScheduleRule } from '../schedule/schedule.js';
import { ruleSpans } from '../schedule/schedule-spans.js';
import { quoted } from '../words/quote.js';
import { scheduleWords } from '../schedule/schedule-words.js';
import { warning } from './issues.js';
import type { PlanIssue, PlanPlace } from './plan-issue.js';

/** Terms that are missing, were not understood, or lie outside of the plan; also those of single parties. */
export const checkSchedules = ({ measures, period }: RoadmapPlan): PlanIssue[] =>
  measures.flatMap(({ id, schedule, assignments }) => {
    const own = assignments.filter((party) => party.schedule !== undefined);
    const everybodyHasOne = own.length > 0 && own.length === assignments.length;
    return [
      ...checkSchedule(schedule, { measure: id, field: 'schedule' }, period, everybodyHasOne),
      ...own.flatMap((party) =>
        checkSchedule(
          party.schedule!,
          { measure: id, assignment: party.id, field: 'schedule' },
          period,
          true,
        ),
      ),
    ];
  });

const checkSchedule = (
  schedule: Schedule,
  at: PlanPlace,
  period: PlanPeriod,
  mayBeEmpty: boolean,
): PlanIssue[] => {
  if (schedule.rules.length > 0)
    return schedule.rules.some((rule) => isOutside(rule, period)) ? [outside(schedule, at, period)] : [];
  if (schedule.raw.trim() === '') return mayBeEmpty ? [] : [missing(at)];
  return [unread(schedule, at)];
};

/** Only terms of their own years can be outside: «ежегодно» is as long as the plan is. */
const isOutside = (rule: ScheduleRule, period: PlanPeriod): boolean => {
  if (!(period.from <= period.to)) return false;
  switch (rule.kind) {
    case 'date':
    case 'by':
    case 'month':
    case 'months':
    case 'year':
    case 'thenContinuous':
      return ruleSpans(rule, period).some(({ from, to }) => from < period.from || to > period.to);
    case 'yearly':
      return rule.fromYear !== undefined && rule.fromYear > Number(period.to.slice(0, 4));
    case 'times':
      return rule.from !== undefined && rule.from > period.to.slice(0, 7);
    default:
      return false;
  }
};

const outside = (schedule: Schedule, at: PlanPlace, period: PlanPeriod): PlanIssue =>
  warning({
    code: 'term-outside-period',
    at,
    text: {
      ru: `Срок ${printed(schedule, 'ru')} вне периода карты: ${years(period)}.`,
      en: `The term ${printed(schedule, 'en')} is outside of the period of the plan: ${years(period)}.`,
    },
    mend: {
      ru: 'Проверьте, не осталась ли строка от прошлой карты.',
      en: 'See whether the row is left from an earlier plan.',
    },
    source: '002…, приложение № 1: сроки 2021–2024 гг. в карте на 2025–2028 гг.',
  });

const printed = (schedule: Schedule, language: 'ru' | 'en'): string =>
  quoted(schedule.raw.trim() === '' ? scheduleWords(schedule, language) : schedule.raw, language);

const years = ({ from, to }: PlanPeriod): string =>
  from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;

const missing = (at: PlanPlace): PlanIssue =>
  warning({
    code: 'no-schedule',
    at,
    text: { ru: 'Срок не указан.', en: 'No term is given.' },
    mend: {
      ru: 'Укажите срок: без него не напомнить и не спросить отчёт.',
      en: 'Give a term: without one nobody can be reminded.',
    },
    source: '000…, приложение № 2, столбец «Сроки»',
  });

const unread = ({ raw }: Schedule, at: PlanPlace): PlanIssue => {
  const words: Required<Text> = { ru: quoted(raw, 'ru'), en: quoted(raw, 'en') };
  return warning({
    code: 'schedule-unread',
    at,
    text: {
      ru: `Срок ${words.ru} оставлен словами: когда это, система не поняла.`,
      en: `The term ${words.en} is kept as words: when it is was not understood.`,
    },
    mend: {
      ru: 'Выберите срок из видов сроков, слова документа останутся.',
      en: 'Choose one of the kinds of terms; the words of the document are kept.',
    },
    source: '000…, 002…, 004…: виды сроков',
  });
};
