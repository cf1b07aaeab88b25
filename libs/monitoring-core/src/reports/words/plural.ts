import type { WordForms } from '@tandem/domain';

/** «Из 1 мероприятия», «из 11 мероприятий». */
export const OF_MEASURES: WordForms = ['мероприятия', 'мероприятий', 'мероприятий'];
/** «По 1 мероприятию», «по 2 мероприятиям». */
export const ON_MEASURES: WordForms = ['мероприятию', 'мероприятиям', 'мероприятиям'];
/** What was held: a measure of the plan is not an event (glossary). */
export const EVENTS: WordForms = ['событие', 'события', 'событий'];
export const YOUNG: WordForms = ['молодой педагог', 'молодых педагога', 'молодых педагогов'];
export const MENTORS: WordForms = ['наставник', 'наставника', 'наставников'];
export const PAIRS: WordForms = ['пара', 'пары', 'пар'];
export const REPORTS: WordForms = ['отчёт', 'отчёта', 'отчётов'];
