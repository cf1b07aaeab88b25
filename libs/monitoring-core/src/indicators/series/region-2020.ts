import type { IndicatorTargets } from '../judging/indicator-targets.js';
import {
  seriesOf,
  yearByYear,
  type IndicatorSeries,
  type SeriesOfDocument,
  type SeriesOptions,
} from './indicator-series.js';

type Given = Pick<SeriesOptions, 'title' | 'remark'>;

/** Footnote of the roadmap: «не более 1 %», and not of what (R202, R352). */
const TOLERANCE = { value: 1, kind: 'unstated' } as const;
const MUNICIPALITIES = { ru: 'муниципалитетов', en: 'municipalities' };

const fiveYears = (values: readonly number[]): IndicatorTargets => ({
  targets: yearByYear(2020, values),
  carryForward: false,
  lastYear: 2024,
});

const row = (
  number: string,
  key: string,
  unit: 'count' | 'percent',
  counts: 'stock' | 'flow',
  values: readonly number[],
  given: Given,
): IndicatorSeries =>
  seriesOf({
    key: `region-2020.${key}`,
    unit,
    counts,
    tolerance: TOLERANCE,
    ...(unit === 'percent' && { population: MUNICIPALITIES }),
    source: `001…, дорожная карта, ${number}`,
    targets: fiveYears(values),
    ...given,
  });

/** The region's roadmap of 2020–2024 (R184–R203). */
export const REGION_2020: SeriesOfDocument = {
  key: 'region-2020',
  title: {
    ru: 'Дорожная карта региона на\u00a02020–2024\u00a0годы',
    en: 'Roadmap of the region, 2020–2024',
  },
  source: '001…, дорожная карта',
  series: [
    row('1.1', 'municipal-maps', 'count', 'stock', [20, 20, 20, 20, 20], {
      title: { ru: 'Муниципальные карты и\u00a0программы', en: 'Municipal roadmaps and programmes' },
    }),
    row('1.2', 'institution-maps', 'count', 'stock', [7, 9, 13, 13, 13], {
      title: { ru: 'Карты и\u00a0программы организаций', en: 'Roadmaps and programmes of institutions' },
      remark: {
        ru: 'Срок строки\u00a0— май\u00a02020, а\u00a0значение растёт до\u00a02022\u00a0года.',
        en: 'The term of the row is May 2020, and its value grows until 2022.',
      },
    }),
    row('1.3', 'site-sections', 'count', 'stock', [21, 335, 335, 335, 335], {
      title: { ru: 'Разделы на\u00a0сайтах', en: 'Sections on sites' },
      remark: {
        ru: 'В\u00a0ожидаемых результатах школы названы с\u00a02022\u00a0года, в\u00a0таблице\u00a0— с\u00a02021.',
        en: 'The expected results name schools from 2022, the table from 2021.',
      },
    }),
    row('1.4', 'criteria', 'count', 'stock', [1, 1, 1, 1, 1], {
      title: { ru: 'Региональные критерии эффективности', en: 'Regional criteria of efficiency' },
    }),
    row('1.5', 'act-packages', 'count', 'stock', [1, 21, 336, 336, 336], {
      title: { ru: 'Пакеты локальных актов и\u00a0рекомендаций', en: 'Packages of local acts' },
      remark: {
        ru: '336 против 335 в\u00a0строке 1.3: считают разное.',
        en: '336 beside 335 of row 1.3: not the same is counted.',
      },
    }),
    row('1.6', 'package-monitorings', 'count', 'flow', [1, 1, 1, 1, 1], {
      title: { ru: 'Мониторинг наличия пакетов', en: 'Monitoring of the packages' },
    }),
    row('1.7', 'yearly-monitorings', 'count', 'flow', [1, 1, 1, 1, 1], {
      title: { ru: 'Ежегодный мониторинг эффективности', en: 'Yearly monitoring of efficiency' },
      remark: { ru: 'Охват организаций\u00a0— 100\u00a0%.', en: 'All institutions are covered.' },
    }),
    row('1.8', 'incentive-measures', 'count', 'stock', [20, 20, 20, 20, 20], {
      title: { ru: 'Муниципальные комплексы мер', en: 'Municipal sets of measures' },
    }),
    row('1.9', 'recommendations', 'count', 'stock', [1, 1, 1, 1, 1], {
      title: { ru: 'Методические рекомендации', en: 'Methodical recommendations' },
    }),
    row('1.10', 'decision-monitorings', 'count', 'flow', [1, 1, 1, 1, 1], {
      title: {
        ru: 'Мониторинг мер и\u00a0управленческих решений',
        en: 'Monitoring of measures and decisions',
      },
    }),
    row('2.1', 'mentor-base', 'count', 'stock', [1, 1, 1, 1, 1], {
      title: { ru: 'Единая база наставников и\u00a0экспертов', en: 'Base of mentors and experts' },
    }),
    row('2.2', 'operator-section', 'count', 'stock', [1, 1, 1, 1, 1], {
      title: { ru: 'Раздел на\u00a0сайте оператора', en: 'Section on the site of the operator' },
    }),
    row('2.3', 'landings', 'count', 'flow', [0, 1, 1, 1, 1], {
      title: { ru: 'Педагогические десанты', en: 'Pedagogical landings' },
    }),
    row('2.4', 'conferences', 'count', 'flow', [1, 3, 5, 7, 10], {
      title: { ru: 'Конференции, семинары, мастер-классы', en: 'Conferences, seminars, master classes' },
      remark: {
        ru: 'В\u00a0тексте программы на\u00a02020\u00a0год\u00a0— только планирование.',
        en: 'The text of the programme only plans it in 2020.',
      },
    }),
    row('3.1', 'training-programmes', 'count', 'stock', [1, 2, 2, 3, 3], {
      title: {
        ru: 'Программы дополнительного профессионального образования',
        en: 'Further-education programmes',
      },
    }),
    row('3.2', 'support-events', 'count', 'flow', [2, 3, 5, 7, 9], {
      title: { ru: 'Мероприятия адресной методической поддержки', en: 'Events of targeted support' },
    }),
    row('3.3', 'regional-contests', 'percent', 'flow', [10, 20, 30, 40, 50], {
      title: { ru: 'Участие в\u00a0региональных конкурсах наставников', en: 'Regional contests of mentors' },
    }),
    row('3.4', 'municipal-contests', 'percent', 'flow', [0, 30, 60, 80, 100], {
      title: { ru: 'Муниципальные конкурсы наставников', en: 'Municipal contests of mentors' },
    }),
    seriesOf({
      key: 'region-2020.school-programmes',
      title: { ru: 'Программы образовательных организаций', en: 'Programmes of institutions' },
      unit: 'percent',
      population: { ru: 'образовательных организаций', en: 'institutions' },
      counts: 'stock',
      // The footnote with the tolerance is one of the roadmap; this stands in the text of the programme.
      source: '001…, программа, ожидаемые результаты, 4',
      targets: fiveYears([20, 40, 60, 80, 100]),
      remark: {
        ru: 'В карте этого показателя нет, там — число карт организаций: 7→13.',
        en: 'The roadmap lacks it and counts roadmaps of institutions: 7 to 13.',
      },
    }),
  ],
};
