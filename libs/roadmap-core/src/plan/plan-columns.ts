import type { Text } from '@tandem/domain';
import type { ColumnSet } from './plan.js';

/** Columns of a table of measures; each is a field of a measure. */
export type PlanColumn = 'label' | 'title' | 'indicator' | 'result' | 'schedule' | 'assignments';

const SIX: readonly PlanColumn[] = ['label', 'title', 'indicator', 'result', 'schedule', 'assignments'];

/** As they stand in the source documents, from left to right. */
export const PLAN_COLUMNS: Readonly<Record<ColumnSet, readonly PlanColumn[]>> = {
  sixResult: SIX,
  sixForm: SIX,
  five: ['label', 'title', 'schedule', 'assignments', 'result'],
};

type Titles = Readonly<Record<PlanColumn, Required<Text>>>;

const OF_REGION: Titles = {
  label: { ru: '№ п/п', en: 'No.' },
  title: { ru: 'Мероприятие', en: 'Measure' },
  indicator: { ru: 'Показатель реализации', en: 'Indicator' },
  result: { ru: 'Ожидаемые результаты', en: 'Expected results' },
  schedule: { ru: 'Сроки', en: 'Terms' },
  assignments: { ru: 'Ответственные', en: 'Responsible' },
};

/** What stands over each column in the documents of this kind (`000…`, `001…`, `004…`). */
export const COLUMN_TITLES: Readonly<Record<ColumnSet, Titles>> = {
  sixResult: OF_REGION,
  sixForm: { ...OF_REGION, result: { ru: 'Форма представления результата', en: 'Form of the result' } },
  five: {
    ...OF_REGION,
    title: { ru: 'Наименование мероприятий', en: 'Measures' },
    schedule: { ru: 'Сроки реализации', en: 'Terms' },
    assignments: { ru: 'Ответственный исполнитель', en: 'Responsible' },
    result: { ru: 'Прогнозируемый результат', en: 'Forecast result' },
  },
};
