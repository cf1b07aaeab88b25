import { counted, sayDay, wordAfter, type Text } from '@tandem/domain';

export interface OwedReport {
  readonly place: string;
  readonly period: Required<Text>;
  readonly bindingness: 'mandatory' | 'advisory';
  readonly due_on: string;
  readonly day_off: boolean;
  /** By the day on the wall of the place; negative when the date is over. */
  readonly days_left: number;
}

const days = (count: number): string => counted(count, ['день', 'дня', 'дней']);

/** «Остался 1 день», «остался 21 день», otherwise «осталось». */
const remain = (count: number): string => wordAfter(count, ['остался', 'осталось', 'осталось']);

const enDays = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

/** What whoever owes a report is told: until when, and how long that is. A recommendation has no sharp words. */
export const reminderWords = (report: OwedReport, note?: string): Required<Text> => {
  const { period, due_on, day_off, days_left: left, bindingness } = report;
  const date = sayDay(due_on, 'ru');
  const day = sayDay(due_on, 'en');
  const off = day_off ? { ru: ', выходной', en: ', a day off' } : { ru: '', en: '' };
  const said = note ? `\u00a0— ${note}` : '';
  const about = { ru: `Отчёт за ${period.ru}`, en: `Report for ${period.en}` };
  if (left < 0) {
    return bindingness === 'mandatory'
      ? {
          ru: `${about.ru} не представлен: срок прошёл ${date}, ${days(-left)} назад${said}`,
          en: `${about.en} is overdue: it was due on ${day}, ${enDays(-left)} ago${said}`,
        }
      : {
          ru: `${about.ru} ещё не пришёл, его ждали к ${date}. Пришлите, когда сможете${said}`,
          en: `${about.en} has not come yet, it was expected by ${day}. Send it when you can${said}`,
        };
  }
  if (left === 0)
    return {
      ru: `${about.ru}: срок сегодня, ${date}${off.ru}${said}`,
      en: `${about.en} is due today, ${day}${off.en}${said}`,
    };
  return {
    ru: `${about.ru}: ${remain(left)} ${days(left)}, срок\u00a0— ${date}${off.ru}${said}`,
    en: `${about.en}: ${enDays(left)} left, due on ${day}${off.en}${said}`,
  };
};

const MOST_NAMED = 5;

/** What whoever waits for reports hears when the date is over: names, and no threat where it was a recommendation. */
export const escalationWords = (owed: readonly OwedReport[]): Required<Text> => {
  const [{ period, due_on, bindingness }] = owed as readonly [OwedReport, ...OwedReport[]];
  const named = owed.slice(0, MOST_NAMED).map(({ place }) => place);
  const more = owed.length - named.length;
  const who = {
    ru: named.join(', ') + (more > 0 ? ` и ещё ${more}` : ''),
    en: named.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
  return bindingness === 'mandatory'
    ? {
        ru: `Отчёт за ${period.ru} не представлен к сроку ${sayDay(due_on, 'ru')}: ${who.ru}`,
        en: `The report for ${period.en} was not handed in by ${sayDay(due_on, 'en')}: ${who.en}`,
      }
    : {
        ru: `Отчёт за ${period.ru} пока не пришёл: ${who.ru}. Это рекомендация (ждали к ${sayDay(due_on, 'ru')}): спросите, нужна ли помощь`,
        en: `The report for ${period.en} has not come yet: ${who.en}. It is a recommendation (expected by ${sayDay(due_on, 'en')}): ask whether help is needed`,
      };
};
