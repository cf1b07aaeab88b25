import type { Criterion } from '../../criterion.js';
import { ACCESS, EFFECT, PRESENCE, REPORT, SURVEY } from './scales.js';

/** Criteria 1–3: what is there for teachers. */
export const CONDITIONS: readonly Criterion[] = [
  {
    number: 1,
    title: {
      ru: 'Наличие программы по\u00a0развитию системы наставничества',
      en: 'There is a programme of mentoring',
    },
    indicators: [
      {
        key: '1a',
        title: { ru: 'Программа образовательной организации', en: 'Programme of the institution' },
        method: REPORT,
        scale: PRESENCE,
      },
      {
        key: '1b',
        title: { ru: 'Программа муниципалитета', en: 'Programme of the municipality' },
        method: REPORT,
        scale: PRESENCE,
      },
    ],
  },
  {
    number: 2,
    title: {
      ru: 'Наличие условий для устранения профессиональных, личностных дефицитов у\u00a0всех категорий педагогических работников',
      en: 'Conditions to mend professional and personal deficits of all kinds of teachers',
    },
    indicators: [
      {
        key: '2a',
        title: { ru: 'Возможности на\u00a0уровне образовательной организации', en: 'At the institution' },
        method: SURVEY,
        scale: ACCESS,
      },
      {
        key: '2b',
        title: { ru: 'Возможности на\u00a0уровне муниципалитета', en: 'In the municipality' },
        method: SURVEY,
        scale: ACCESS,
      },
      {
        key: '2c',
        title: { ru: 'Возможности на\u00a0уровне региона', en: 'In the region' },
        method: SURVEY,
        scale: ACCESS,
      },
    ],
  },
  {
    number: 3,
    title: {
      ru: 'Наличие эффективной системы мотивации педагогических работников к\u00a0наставничеству',
      en: 'Teachers are moved to be mentors',
    },
    indicators: [
      {
        key: '3a',
        title: { ru: 'Система материальной мотивации', en: 'Material motivation' },
        method: SURVEY,
        scale: EFFECT,
      },
      {
        key: '3b',
        title: { ru: 'Система нематериальной мотивации', en: 'Non-material motivation' },
        method: SURVEY,
        scale: EFFECT,
      },
    ],
  },
];
