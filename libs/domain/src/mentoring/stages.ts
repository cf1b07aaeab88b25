import type { Text } from '../words/text.js';

/** The seven stages of a school's mentoring (004, section IV). */
export const STAGES: readonly {
  readonly stage: number;

  readonly slug: string;
  readonly title: Text;
}[] = [
  {
    stage: 1,

    slug: 'prepare',
    title: { ru: 'Подготовка условий', en: 'Preparing conditions' },
  },
  {
    stage: 2,

    slug: 'mentee-base',
    title: { ru: 'База наставляемых', en: 'Base of mentees' },
  },
  {
    stage: 3,

    slug: 'mentor-base',
    title: { ru: 'База наставников', en: 'Base of mentors' },
  },
  {
    stage: 4,

    slug: 'select-train',
    title: { ru: 'Отбор и обучение', en: 'Selection and training' },
  },
  { stage: 5, slug: 'match', title: { ru: 'Формирование пар', en: 'Forming pairs' } },
  { stage: 6, slug: 'work', title: { ru: 'Работа пар', en: 'Pairs at work' } },
  { stage: 7, slug: 'complete', title: { ru: 'Завершение', en: 'Completion' } },
];
