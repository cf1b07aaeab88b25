const RUSSIAN = new Intl.PluralRules('ru');

/** Forms of a Russian word: «пара, пары, пар». */
export type Forms = readonly [one: string, few: string, many: string];

/** The form that stands after a number: «21 пара», «2 пары», «11 пар». */
export const form = (number: number, [one, few, many]: Forms): string => {
  const rule = RUSSIAN.select(number);
  if (rule === 'one') return one;
  return rule === 'few' ? few : many;
};

/** With its number, which does not part from it at the end of a line. */
export const counted = (number: number, forms: Forms): string => `${number}\u00a0${form(number, forms)}`;

/** «Из 1 мероприятия», «из 11 мероприятий». */
export const OF_MEASURES: Forms = ['мероприятия', 'мероприятий', 'мероприятий'];
/** «По 1 мероприятию», «по 2 мероприятиям». */
export const ON_MEASURES: Forms = ['мероприятию', 'мероприятиям', 'мероприятиям'];
/** What was held: a measure of the plan is not an event (glossary). */
export const EVENTS: Forms = ['событие', 'события', 'событий'];
export const YOUNG: Forms = ['молодой педагог', 'молодых педагога', 'молодых педагогов'];
export const MENTORS: Forms = ['наставник', 'наставника', 'наставников'];
export const PAIRS: Forms = ['пара', 'пары', 'пар'];
export const REPORTS: Forms = ['отчёт', 'отчёта', 'отчётов'];
