import type { Figure } from '../figure.js';

/** Told by surveys that were published, never reckoned from answers: what was not published is known to nobody (0016). */
const satisfaction = (key: string, ru: string, en: string, ofRu: string, ofEn: string): Figure => ({
  key,
  title: { ru, en },
  explains: {
    ru: 'Доля довольных среди ответивших, из опубликованных итогов опроса. Пока итогов нет\u00a0— нет и\u00a0данных.',
    en: 'Share of the satisfied among those who answered, from published results of a survey. Without results there is no data.',
  },
  unit: 'percent',
  population: { ru: ofRu, en: ofEn },
  counts: 'stock',
  mayExceedWhole: false,
  things: 'person',
  sql: null,
});

export const SURVEY_FIGURES: readonly Figure[] = [
  satisfaction(
    'menteeSatisfaction',
    'Удовлетворённость наставляемых',
    'Satisfaction of mentees',
    'ответивших наставляемых',
    'mentees who answered',
  ),
  satisfaction(
    'mentorSatisfaction',
    'Удовлетворённость наставников',
    'Satisfaction of mentors',
    'ответивших наставников',
    'mentors who answered',
  ),
];
