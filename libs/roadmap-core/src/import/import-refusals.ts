import type { Text } from '@tandem/domain';
import type { ImportRefusal, ImportResult } from './imported-plan.js';
import { PLAN_LIMITS } from '../plan/limits.js';
import { MOST_COLUMNS } from './lay-out-rows.js';

/** Why no plan could be read, and what to do about it. */
const WORDS: { readonly [code in ImportRefusal]: Required<Text> } = {
  'no-table': {
    ru: 'Таблиц в документе нет. Нужна таблица плана: мероприятия, сроки, ответственные.',
    en: 'The document has no tables. A table of a plan is needed: measures, terms, responsible parties.',
  },
  'no-header': {
    ru: 'Таблицы плана не нашлось: у неё должна быть шапка со столбцами «Мероприятие», «Сроки», «Ответственные». Добавьте шапку и попробуйте ещё раз.',
    en: 'No table of a plan was found: it needs a heading with columns for the measure, the term and the responsible party. Add a heading and retry.',
  },
  'no-rows': {
    ru: 'Под шапкой таблицы нет ни одного мероприятия.',
    en: 'There is not one measure below the heading of the table.',
  },
  'too-many-rows': {
    ru: `В таблице слишком много строк: план вмещает ${PLAN_LIMITS.measures}\u00a0мероприятий и ${PLAN_LIMITS.sections}\u00a0разделов.`,
    en: `The table has too many rows: a plan holds ${PLAN_LIMITS.measures} measures and ${PLAN_LIMITS.sections} sections.`,
  },
  'too-many-columns': {
    ru: `В таблице больше ${MOST_COLUMNS}\u00a0столбцов: это не таблица плана.`,
    en: `The table has more than ${MOST_COLUMNS} columns: it is no table of a plan.`,
  },
  'too-long': {
    ru: `В одной из ячеек больше ${PLAN_LIMITS.text}\u00a0знаков. Разделите её текст на несколько мероприятий.`,
    en: `One of the cells holds more than ${PLAN_LIMITS.text} characters. Divide its text into several measures.`,
  },
  'too-much-text': {
    ru: 'В таблице больше двух миллионов знаков: это не план. Оставьте в ней только строки плана.',
    en: 'The table holds more than two million characters: it is no plan. Keep only the rows of the plan.',
  },
};

/** `raw`: words by which the place is found in the document. */
export const refuseImport = (code: ImportRefusal, raw?: string): ImportResult => {
  const { ru, en } = WORDS[code];
  const place = raw ? raw.slice(0, 80) : undefined;
  return {
    ok: false,
    code,
    text: place ? { ru: `${ru} Место: «${place}…».`, en: `${en} Where: "${place}…".` } : { ru, en },
  };
};
