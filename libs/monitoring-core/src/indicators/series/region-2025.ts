import { seriesOf, yearByYear, type SeriesOfDocument, type SeriesOptions } from './indicator-series.js';

const LAST = 2028;
const YOUNG_AND_MENTORS = { ru: 'молодых педагогов и\u00a0наставников', en: 'young teachers and mentors' };

/** One value, «и последующие годы» (R180). */
const onward = (value: number) => ({ targets: [{ year: 2025, value }], carryForward: true, lastYear: LAST });

/** A value of its own for each year. */
const each = (...values: number[]) => ({
  targets: yearByYear(2025, values),
  carryForward: false,
  lastYear: LAST,
});

const row = (number: string, options: Omit<SeriesOptions, 'source'>) =>
  seriesOf({ ...options, source: `000…, приложение № 2, ${number}` });

/** The region's roadmap of 2025–2028, which states no tolerance (R169–R181). */
export const REGION_2025: SeriesOfDocument = {
  key: 'region-2025',
  title: {
    ru: 'Дорожная карта региона на\u00a02025–2028\u00a0годы',
    en: 'Roadmap of the region, 2025–2028',
  },
  source: '000…, приложение № 2',
  series: [
    row('1.1', {
      key: 'region-2025.programmes',
      title: {
        ru: 'Актуальные карты и\u00a0программы муниципалитетов',
        en: 'Municipal roadmaps brought up to date',
      },
      unit: 'percent',
      population: { ru: 'муниципалитетов', en: 'municipalities' },
      counts: 'stock',
      targets: onward(100),
    }),
    row('1.2', {
      key: 'region-2025.municipal-sites',
      title: { ru: 'Разделы на\u00a0сайтах муниципалитетов', en: 'Sections on municipal sites' },
      unit: 'percent',
      population: { ru: 'муниципалитетов', en: 'municipalities' },
      counts: 'stock',
      targets: onward(100),
    }),
    row('1.3', {
      key: 'region-2025.institution-sites',
      title: {
        ru: 'Разделы на\u00a0сайтах организаций региона',
        en: 'Sections on sites of region-founded institutions',
      },
      unit: 'percent',
      population: { ru: 'организаций, учредитель которых\u00a0— регион', en: 'region-founded institutions' },
      counts: 'stock',
      targets: onward(100),
    }),
    row('2.1', {
      key: 'region-2025.legal-events',
      title: { ru: 'Мероприятия правовой поддержки', en: 'Events of legal support' },
      unit: 'count',
      counts: 'flow',
      targets: onward(2),
    }),
    row('2.2', {
      key: 'region-2025.legal-information',
      title: { ru: 'Информирование по\u00a0юридическим аспектам', en: 'Legal information' },
      unit: 'percent',
      population: { ru: 'от\u00a0числа обратившихся', en: 'those who applied' },
      counts: 'flow',
      targets: onward(100),
    }),
    row('2.3', {
      key: 'region-2025.adaptation-events',
      title: { ru: 'Мероприятия для адаптации', en: 'Events of adaptation' },
      unit: 'count',
      counts: 'flow',
      targets: onward(4),
    }),
    row('3.1', {
      key: 'region-2025.experience-events',
      title: { ru: 'Мероприятия по\u00a0представлению опыта', en: 'Events where experience is shown' },
      unit: 'count',
      counts: 'flow',
      targets: onward(4),
    }),
    row('3.2', {
      key: 'region-2025.development',
      title: { ru: 'Повышение квалификации', en: 'Professional development' },
      unit: 'percent',
      population: YOUNG_AND_MENTORS,
      counts: 'flow',
      targets: onward(50),
    }),
    row('3.3', {
      key: 'region-2025.contests',
      title: { ru: 'Участие в\u00a0конкурсах профессионального мастерства', en: 'Participation in contests' },
      unit: 'percent',
      population: YOUNG_AND_MENTORS,
      counts: 'flow',
      targets: each(60, 65, 70, 75),
    }),
    row('4.1', {
      key: 'region-2025.community',
      title: {
        ru: 'Участие в\u00a0совместных мероприятиях сообществ',
        en: 'Joint events of the communities',
      },
      unit: 'percent',
      population: YOUNG_AND_MENTORS,
      counts: 'flow',
      targets: each(50, 60, 68, 75),
    }),
    row('5.1', {
      key: 'region-2025.monitorings',
      title: { ru: 'Мониторинги форм поддержки', en: 'Monitorings of support' },
      unit: 'count',
      counts: 'flow',
      targets: onward(2),
    }),
  ],
};
