import type { Criterion } from '../../criterion.js';
import { BANDS, CONTEST_REPORTS, DYNAMICS, PASSPORT, REPORT } from './scales.js';

/** Criteria 4–7: what comes of it. */
export const RESULTS: readonly Criterion[] = [
  {
    number: 4,
    title: {
      ru: 'Закрепляемость молодых учителей в\u00a0образовательных организациях',
      en: 'Young teachers stay',
    },
    indicators: [
      {
        key: '4a',
        title: {
          ru: 'Молодые специалисты, отработавшие в\u00a0организации 3–5\u00a0лет, от\u00a0числа принятых',
          en: 'Young specialists who worked there for 3–5 years, of those accepted',
        },
        method: {
          ru: 'АИС «Паспорт школы», запросы в\u00a0муниципалитеты',
          en: 'The “School passport” system, requests to municipalities',
        },
        scale: { ...BANDS, judged: true, mayExceedWhole: false },
      },
      {
        key: '4b',
        title: {
          ru: 'Педагоги со\u00a0стажем работы в\u00a0организации до\u00a03\u00a0лет от\u00a0общего числа педагогических работников',
          en: 'Teachers with up to 3 years at the institution, of all teachers',
        },
        method: {
          ru: 'АИС «Паспорт школы», запросы в\u00a0муниципалитеты',
          en: 'The “School passport” system, requests to municipalities',
        },
        // The document gives the same bands; many young teachers may well mean that nobody stays (disagreement 4).
        scale: { ...BANDS, judged: false, mayExceedWhole: false },
      },
    ],
  },
  {
    number: 5,
    title: {
      ru: 'Участие молодых специалистов в\u00a0профессиональных конкурсах',
      en: 'Young specialists take part in professional contests',
    },
    indicators: [
      {
        key: '5',
        title: {
          ru: 'Участия в\u00a0конкурсах на\u00a0уровне организации, муниципалитета, региона к\u00a0числу молодых специалистов',
          en: 'Participations in contests of all levels to the number of young specialists',
        },
        method: {
          ru: 'АИС «Паспорт школы», отчёты операторов конкурсов',
          en: 'The “School passport” system, reports of those who run the contests',
        },
        scale: { ...BANDS, judged: true, mayExceedWhole: true },
      },
    ],
  },
  {
    number: 6,
    title: {
      ru: 'Распространение опыта наставничества и\u00a0непрерывность повышения квалификации учителя-наставника',
      en: 'Experience is shared, and mentors go on learning',
    },
    indicators: [
      {
        key: '6a',
        title: {
          ru: 'Участия, публикации, выступления педагогов-наставников',
          en: 'Participations, publications and talks of mentors',
        },
        method: {
          ru: 'АИС «Паспорт школы», отчёты по\u00a0запросу',
          en: 'The “School passport” system, reports on request',
        },
        scale: { kind: 'levels' },
      },
      {
        key: '6b',
        title: {
          ru: 'Обучение педагогов-наставников по\u00a0программам ДПО в\u00a0области наставничества',
          en: 'Mentors are trained in further-education programmes on mentoring',
        },
        method: PASSPORT,
        scale: { kind: 'training' },
      },
      {
        key: '6c',
        title: {
          ru: 'Участие педагогов в\u00a0профессиональных конкурсах в\u00a0области наставничества',
          en: 'Teachers take part in contests on mentoring',
        },
        method: CONTEST_REPORTS,
        scale: { kind: 'participation' },
      },
    ],
  },
  {
    number: 7,
    title: {
      ru: 'Динамика образовательных результатов обучающихся в\u00a0классах наставляемого',
      en: 'Results of the pupils of the mentee',
    },
    indicators: [
      {
        key: '7',
        title: {
          ru: 'Динамика результатов обучающихся за\u00a0время работы наставника',
          en: 'How the results of the pupils changed while the mentor worked',
        },
        method: REPORT,
        scale: DYNAMICS,
      },
    ],
  },
];
