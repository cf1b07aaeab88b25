import { endOf, phrase, wordsOf } from './phrase.js';
import type { ScheduleRule } from './schedule.js';
import { ruleAt, type Read, type Term } from './term.js';
import type { Word } from './split-words.js';

const OF_WHAT =
  '[реализации|действия|осуществления|исполнения] [муниципальной|региональной|дорожной|целевой|данной] [программы|плана|проекта|карты|модели|системы|наставничества|мероприятий] [наставничества|мероприятий]';

type Fixed = Extract<
  ScheduleRule['kind'],
  'onDemand' | 'continuous' | 'wholePeriod' | 'endOfSchoolYear' | 'byWorkPlan'
>;

const FIXED: readonly (readonly [string, Fixed])[] = [
  ['по запросу|запросам|требованию|заявке|заявкам|обращению|обращениям', 'onDemand'],
  [
    'по мере необходимости|поступления|потребности|возникновения [запроса|запросов|необходимости|информации|данных|материалов]',
    'onDemand',
  ],
  ['при|по необходимости', 'onDemand'],
  [
    'постоянно|регулярно|систематически|непрерывно|постоянное|постоянный|регулярное|систематическое [обновление|наполнение|сопровождение|размещение]',
    'continuous',
  ],
  ['на постоянной|регулярной основе', 'continuous'],
  [`в|на течение|течении|протяжении [всего] периода|срока ${OF_WHAT}`, 'wholePeriod'],
  [`[в] весь период|срок ${OF_WHAT}`, 'wholePeriod'],
  [`в период реализации ${OF_WHAT}`, 'wholePeriod'],
  ['по окончании|окончанию|завершении|завершению|итогам [каждого] учебного года', 'endOfSchoolYear'],
  ['[в] конце|конец [каждого] учебного года', 'endOfSchoolYear'],
  [
    'согласно|по [утвержденному|годовому|отдельному|ежегодному] плану|планам|плана|графику [работы|мероприятий|проведения] [учреждения|организации|организаций|отдела|тоипкро|моуо|мероприятий]',
    'byWorkPlan',
  ],
  [
    'в соответствии с [утвержденным|годовым|отдельным] планом|планами|графиком [работы|мероприятий] [учреждения|организации|организаций|отдела|тоипкро|моуо]',
    'byWorkPlan',
  ],
];

const PHRASES = FIXED.map(([pattern, kind]) => [phrase(pattern), kind] as const);

/** Terms that are always said in the same words: «по запросу», «в течение всего периода реализации». */
export const readFixed = (words: readonly Word[], at: number): Read<Term> | undefined => {
  for (const [parts, kind] of PHRASES) {
    const next = endOf(words, at, parts);
    if (next !== undefined) return ruleAt({ kind }, next);
  }
  return undefined;
};

const known = wordsOf([
  ...FIXED.map(([pattern]) => pattern),
  'ежегодно ежемесячно ежеквартально далее обновление раза раз полугодие полугодия год года году месяц квартал до не реже и или с г начиная',
]);

/** Is it a word that terms are made of? Breaks over lines are mended only between such. */
export const isTermWord = (word: string): boolean => known.has(word);
