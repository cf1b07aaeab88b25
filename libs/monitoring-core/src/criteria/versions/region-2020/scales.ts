import type { BandScale, ChoiceScale } from '../../scales/scale.js';

/** «Имеется / отсутствует» (criterion 1). */
export const PRESENCE: ChoiceScale = {
  kind: 'choice',
  asked: false,
  options: [
    { key: 'present', title: { ru: 'Имеется', en: 'Present' } },
    { key: 'absent', title: { ru: 'Отсутствует', en: 'Absent' } },
  ],
};

/** Criterion 2, asked of teachers. */
export const ACCESS: ChoiceScale = {
  kind: 'choice',
  asked: true,
  options: [
    { key: 'accessible', title: { ru: 'Имеется, доступно', en: 'Present, within reach' } },
    { key: 'inaccessible', title: { ru: 'Имеется, недоступно', en: 'Present, out of reach' } },
    { key: 'absent', title: { ru: 'Не\u00a0имеется, недоступно', en: 'Absent, out of reach' } },
  ],
};

/** Criterion 3, asked of teachers. */
export const EFFECT: ChoiceScale = {
  kind: 'choice',
  asked: true,
  options: [
    { key: 'effective', title: { ru: 'Имеется, эффективна', en: 'Present, works' } },
    { key: 'ineffective', title: { ru: 'Имеется, неэффективна', en: 'Present, does not work' } },
    { key: 'absent', title: { ru: 'Не\u00a0имеется', en: 'Absent' } },
  ],
};

/** Criteria 4 and 5. */
export const BANDS: Omit<BandScale, 'judged' | 'mayExceedWhole'> = {
  kind: 'bands',
  bands: [
    { key: 'from80', from: 80, title: { ru: '100–80\u00a0%', en: '100–80%' } },
    { key: 'from60', from: 60, title: { ru: '79–60\u00a0%', en: '79–60%' } },
    { key: 'from40', from: 40, title: { ru: '59–40\u00a0%', en: '59–40%' } },
    { key: 'below40', from: 0, title: { ru: '39\u00a0% и\u00a0ниже', en: '39% and below' } },
  ],
};

export const DYNAMICS: ChoiceScale = {
  kind: 'choice',
  asked: false,
  options: [
    { key: 'positive', title: { ru: 'Положительная динамика', en: 'Getting better' } },
    { key: 'stable', title: { ru: 'Стабильные результаты', en: 'Stable' } },
    { key: 'negative', title: { ru: 'Отрицательная динамика', en: 'Getting worse' } },
  ],
};

export const REPORT = { ru: 'Отчёт, ответ на\u00a0запрос', en: 'Report, reply to a request' };
export const SURVEY = { ru: 'Анкетирование педагогических работников', en: 'Survey of teachers' };
export const PASSPORT = { ru: 'АИС «Паспорт школы»', en: 'The “School passport” system' };
export const CONTEST_REPORTS = {
  ru: 'Отчёты операторов конкурсов',
  en: 'Reports of those who run the contests',
};
