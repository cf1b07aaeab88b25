import { counted, localDate, quote, sayDay, workdaysBetween, type Calendar, type Text } from '@tandem/domain';
import type { OpenTask } from '../language/case-state.js';
import type { TaskSpec } from '../language/definition.js';

interface Around {
  readonly now: number;
  readonly zone: string;
  readonly calendar: Calendar;
}

/** What a reminder says: the task and its term, or in the task's own words how long somebody has been waited for. */
export const dueText = (spec: TaskSpec, task: OpenTask, around: Around): Text => {
  const { title, reminder } = spec;
  const due = dueDate(task, around);
  if (!reminder)
    return {
      ru: `Задача ${quote(title.ru, 'ru')}: срок ${sayDay(due, 'ru')}`,
      en: `Task ${quote(title.en ?? title.ru, 'en')} is due on ${sayDay(due, 'en')}`,
    };
  const waited = workdaysWaited(task, around);
  return {
    ru: `${reminder.ru}${waited.ru}, срок — ${sayDay(due, 'ru')}`,
    en: `${reminder.en ?? reminder.ru}${waited.en}, it is due on ${sayDay(due, 'en')}`,
  };
};

/** What those above are told: never that it is their turn. */
export const overdueText = (spec: TaskSpec, task: OpenTask, around: Around): Text => {
  const { title, reminder } = spec;
  const due = dueDate(task, around);
  const told = {
    ru: `Задача ${quote(title.ru, 'ru')} просрочена`,
    en: `Task ${quote(title.en ?? title.ru, 'en')} is overdue`,
  };
  const waited = reminder ? workdaysWaited(task, around) : NOT_WAITED;
  if (waited === NOT_WAITED)
    return {
      ru: `${told.ru}: срок был ${sayDay(due, 'ru')}`,
      en: `${told.en}: it was due on ${sayDay(due, 'en')}`,
    };
  return {
    ru: `${told.ru}: ждёт${waited.ru}, срок был ${sayDay(due, 'ru')}`,
    en: `${told.en}: it has waited${waited.en}, it was due on ${sayDay(due, 'en')}`,
  };
};

const NOT_WAITED: Required<Text> = { ru: '', en: '' };

/** « 3 рабочих дня», nothing on the first day. */
const workdaysWaited = (task: OpenTask, { now, zone, calendar }: Around): Required<Text> => {
  const days = workdaysBetween(localDate(Date.parse(task.openedAt), zone), localDate(now, zone), calendar);
  if (days < 1) return NOT_WAITED;
  return {
    ru: ` ${counted(days, ['рабочий день', 'рабочих дня', 'рабочих дней'])}`,
    en: ` ${days}\u00a0working ${days === 1 ? 'day' : 'days'}`,
  };
};

const dueDate = ({ dueAt }: OpenTask, { zone }: Around): string =>
  dueAt === undefined ? '' : localDate(Date.parse(dueAt), zone);
