import type { Text } from '@tandem/domain';
import type { AssessmentRefusal, Effect } from '@tandem/monitoring-core';

export const CHANGES: Record<Effect, Required<Text>> = {
  worked: { ru: 'Лучше, чем год назад: ступенью выше', en: 'Better than a year ago: a step up' },
  partly: {
    ru: 'Лучше, чем год назад, в\u00a0пределах той\u00a0же ступени',
    en: 'Better than a year ago, within the same step',
  },
  unchanged: { ru: 'Без изменений за\u00a0год', en: 'As a year ago' },
  worse: { ru: 'Хуже, чем год назад', en: 'Worse than a year ago' },
  unknown: { ru: 'С\u00a0прошлым годом не\u00a0сравнить', en: 'Cannot be compared with the year before' },
};

export const REFUSALS: Partial<Record<AssessmentRefusal, Required<Text>>> = {
  aboveWhole: { ru: 'Часть больше целого', en: 'The part exceeds the whole' },
  fewAnswers: {
    ru: 'Меньше пяти ответов: не\u00a0показываем и\u00a0не\u00a0складываем',
    en: 'Fewer than five answers: neither shown nor added',
  },
  negative: { ru: 'Отрицательное число', en: 'A negative number' },
};
export const NOT_ON_SCALE: Required<Text> = {
  ru: 'Значение не\u00a0подходит к\u00a0шкале',
  en: 'The value does not fit the scale',
};

/** As the options of form 27 are called. */
export const SOURCES: Readonly<Record<string, Required<Text>>> = {
  report: { ru: 'Отчёт', en: 'Report' },
  reply: { ru: 'Ответ на\u00a0запрос', en: 'Reply to a request' },
  survey: { ru: 'Анкетирование педагогов', en: 'Survey of teachers' },
  passport: { ru: 'АИС «Паспорт школы»', en: 'The “School passport” system' },
  contests: { ru: 'Отчёты операторов конкурсов', en: 'Reports of those who run contests' },
  other: { ru: 'Другое', en: 'Other' },
};

export const SAID = {
  noData: { ru: 'Нет данных', en: 'No data' },
  notApplicable: { ru: 'Неприменимо: молодых специалистов нет', en: 'Not applicable: no young specialists' },
  hiddenAbove: {
    ru: 'Числа скрыты: каких-то ответов меньше пяти.',
    en: 'The numbers are hidden: of some answers there are fewer than five.',
  },
  below: {
    ru: 'Ответы людей показывают только на\u00a0своём уровне',
    en: 'Answers of people are shown at their own level only',
  },
  took: { ru: 'Участие', en: 'Took part' },
  not: { ru: 'Неучастие', en: 'Did not' },
  present: { ru: 'Имеется', en: 'Present' },
  absent: { ru: 'Отсутствует', en: 'Absent' },
  institution: { ru: 'организация', en: 'institution' },
  municipality: { ru: 'муниципалитет', en: 'municipality' },
  region: { ru: 'регион', en: 'region' },
} as const satisfies Record<string, Required<Text>>;
