import type { IndicatorTargets } from '../judging/indicator-targets.js';
import { seriesOf, yearByYear, type SeriesOfDocument } from './indicator-series.js';

const SOURCE = '004…, целевые показатели программы';
const LAST = 2034;

/** Base, seven years, «период с 2031 г. по 2034 г.» as one column, and the value of the end (R250–R257). */
const table = (base: number, values: readonly number[], later: number, final: number): IndicatorTargets => ({
  base,
  targets: [...yearByYear(2024, values), { year: 2031, to: LAST, value: later }],
  carryForward: false,
  final,
  lastYear: LAST,
});

const RISING = table(70, [70, 80, 90, 100, 100, 100, 100], 100, 100);

/** An expected result without a row in the table: only the end is named (disagreement 15). */
const atTheEnd = (final: number): IndicatorTargets => ({
  targets: [],
  carryForward: false,
  final,
  lastYear: LAST,
});

const OUTSIDE_OF_TABLE = {
  ru: 'Ожидаемый результат: в\u00a0таблице показателей его нет.',
  en: 'An expected result: the table of indicators does not have it.',
};

const EVERY_ANSWER = {
  ru: 'Опросный показатель: при цели 100\u00a0% один недовольный ответ\u00a0— уже недобор.',
  en: 'From a survey: with a target of 100% one dissatisfied answer is a shortfall.',
};

/** The city's programme of 2024–2034. */
export const NEFTEYUGANSK_2024: SeriesOfDocument = {
  key: 'nefteyugansk-2024',
  title: {
    ru: 'Программа Нефтеюганска на\u00a02024–2034\u00a0годы',
    en: 'Programme of Nefteyugansk, 2024–2034',
  },
  source: SOURCE,
  series: [
    seriesOf({
      key: 'nefteyugansk-2024.mentees',
      title: {
        ru: 'Доля педагогов, вошедших в\u00a0программы наставничества в\u00a0роли наставляемого',
        en: 'Share of teachers who are mentees',
      },
      unit: 'percent',
      population: { ru: 'учителей\u00a0— молодых специалистов', en: 'young specialists' },
      counts: 'stock',
      mayExceedWhole: true,
      source: `${SOURCE}, 1`,
      targets: RISING,
      remark: {
        ru: 'Числитель\u00a0— все наставляемые, знаменатель\u00a0— только молодые: бывает больше 100\u00a0%.',
        en: 'All mentees are divided by the young only: it may exceed 100%.',
      },
    }),
    seriesOf({
      key: 'nefteyugansk-2024.institutions',
      title: {
        ru: 'Доля организаций, предоставивших своих наставников',
        en: 'Share of institutions that gave mentors',
      },
      unit: 'percent',
      population: { ru: 'образовательных организаций города', en: 'institutions of the city' },
      counts: 'stock',
      source: `${SOURCE}, 2`,
      targets: table(100, [100, 100, 100, 100, 100, 100, 100], 100, 100),
    }),
    seriesOf({
      key: 'nefteyugansk-2024.mentee-satisfaction',
      title: { ru: 'Удовлетворённость наставляемых', en: 'Satisfaction of mentees' },
      unit: 'percent',
      population: { ru: 'ответивших наставляемых', en: 'mentees who answered' },
      counts: 'stock',
      source: `${SOURCE}, 3`,
      targets: RISING,
      remark: EVERY_ANSWER,
    }),
    seriesOf({
      key: 'nefteyugansk-2024.mentor-satisfaction',
      title: { ru: 'Удовлетворённость наставников', en: 'Satisfaction of mentors' },
      unit: 'percent',
      population: { ru: 'ответивших наставников', en: 'mentors who answered' },
      counts: 'stock',
      source: `${SOURCE}, 4`,
      targets: RISING,
      remark: EVERY_ANSWER,
    }),
    seriesOf({
      key: 'nefteyugansk-2024.network-sites',
      title: { ru: 'Муниципальные сетевые площадки', en: 'Municipal network sites' },
      unit: 'count',
      counts: 'stock',
      source: `${SOURCE}, 5`,
      targets: table(2, [2, 2, 2, 2, 2, 2, 2], 2, 2),
    }),
    seriesOf({
      key: 'nefteyugansk-2024.wellbeing',
      title: {
        ru: 'Молодые педагоги с\u00a0улучшенным психоэмоциональным состоянием',
        en: 'Young teachers who feel better',
      },
      unit: 'percent',
      population: { ru: 'молодых педагогов', en: 'young teachers' },
      counts: 'stock',
      source: '004…, паспорт программы, ожидаемые результаты',
      targets: atTheEnd(10),
      remark: OUTSIDE_OF_TABLE,
    }),
    seriesOf({
      key: 'nefteyugansk-2024.retention',
      title: { ru: 'Закрепление молодых педагогов', en: 'Young teachers who stay' },
      unit: 'percent',
      population: { ru: 'молодых педагогов', en: 'young teachers' },
      counts: 'stock',
      source: '004…, паспорт программы, ожидаемые результаты',
      targets: atTheEnd(99),
      remark: OUTSIDE_OF_TABLE,
    }),
  ],
};
