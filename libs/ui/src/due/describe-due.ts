import { daysFrom, formatDate, type DateLanguage } from '../dates/format-date.js';
import { plural } from '../dates/plural.js';

export type DueTone = 'overdue' | 'soon' | 'later' | 'done';
export interface DueWords {
  readonly tone: DueTone;
  readonly words: string;
}

export interface DueQuestion {
  /** ISO date or moment. */
  readonly due: string;
  readonly today: string;
  readonly language?: DateLanguage;
  /** From how many days on it is «скоро»; 7 by default. */
  readonly soonDays?: number;
  /** Counts working days by the region's calendar; without it calendar days are named. */
  readonly workdays?: (from: string, to: string) => number;
}

const inWords = (days: number, question: DueQuestion): string => {
  const { due, today, language = 'ru', workdays } = question;
  const russian = language === 'ru';
  if (days === 0) return russian ? 'сегодня' : 'today';
  if (days === 1) return russian ? 'завтра' : 'tomorrow';
  const working = workdays?.(today, due);
  if (working !== undefined && working > 0) {
    return russian
      ? `через\u00a0${plural(working, ['рабочий день', 'рабочих дня', 'рабочих дней'])}`
      : `in ${plural(working, ['working day', 'working days', 'working days'], 'en')}`;
  }
  return russian
    ? `через\u00a0${plural(days, ['день', 'дня', 'дней'])}`
    : `in ${plural(days, ['day', 'days', 'days'], 'en')}`;
};

/** A deadline as people say it: «Просрочено 3 дн.», «завтра», «через 3 рабочих дня», «до 4 дек». */
export const describeDue = (question: DueQuestion): DueWords => {
  const { due, today, language = 'ru', soonDays = 7 } = question;
  const days = daysFrom(today, due);
  if (days < 0) {
    const late =
      language === 'ru'
        ? `Просрочено ${-days}\u00a0дн.`
        : `${plural(-days, ['day', 'days', 'days'], 'en')} overdue`;
    return { tone: 'overdue', words: late };
  }
  if (days <= soonDays) return { tone: 'soon', words: inWords(days, question) };
  const otherYear = due.slice(0, 4) !== today.slice(0, 4);
  const date = formatDate(due, language, otherYear ? 'day' : 'short');
  return { tone: 'later', words: language === 'ru' ? `до\u00a0${date}` : `by ${date}` };
};
