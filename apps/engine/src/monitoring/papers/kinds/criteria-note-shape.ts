import type { PaperShape } from '../../../documents/shaped/paper-shape.js';
import { SIGNATURES } from '../parts/signatures.js';

/** The yearly note by the seven criteria (`001…`, measure 7 and appendix 1; `004…`, section VI): of a school, a municipality, the region. */
export const CRITERIA_NOTE: PaperShape = {
  key: 'paper-criteria-note',
  title: 'Аналитическая справка по семи критериям',
  parts: [
    { part: 'line', tag: 'unit', words: 'чья справка', look: 'unit' },
    { part: 'line', tag: 'title', words: 'название документа', look: 'title' },
    { part: 'line', tag: 'subtitle', words: 'о чём и за какой период', look: 'subtitle' },
    {
      part: 'facts',
      items: [
        { tag: 'accepted', words: 'Принято отчётов' },
        { tag: 'criteriaSource', words: 'Критерии' },
        { tag: 'effects', words: 'Итог записан у рекомендаций' },
      ],
    },
    {
      part: 'list',
      tag: 'missing',
      words: 'не представили отчёт',
      heading: 'Не\u00a0представили отчёт',
      empty: 'Отчёты представили все.',
    },
    { part: 'chart', tag: 'sharesChart', words: 'доли по критериям' },
    {
      part: 'each',
      tag: 'criteria',
      words: 'Критерии',
      heading: 'Результаты по\u00a0критериям',
      named: { tag: 'criterion', words: 'критерий' },
      parts: [
        {
          part: 'table',
          tag: 'indicators',
          words: 'Показатели',
          wide: true,
          columns: [
            { tag: 'indicator', title: 'Показатель', share: 24 },
            { tag: 'value', title: 'Значение', share: 18 },
            { tag: 'before', title: 'Год назад', share: 14 },
            { tag: 'change', title: 'Изменение', share: 16 },
            { tag: 'counted', title: 'По\u00a0отчётам', share: 8, align: 'center' },
            { tag: 'silent', title: 'Нет данных', share: 8, align: 'center' },
            { tag: 'sources', title: 'Источники', share: 12 },
          ],
        },
        {
          part: 'table',
          tag: 'answers',
          words: 'Ответы и число организаций',
          wide: true,
          columns: [
            { tag: 'indicator', title: 'Показатель', share: 44 },
            { tag: 'option', title: 'Ответ', share: 28 },
            { tag: 'count', title: 'Сколько', share: 14, align: 'center' },
            { tag: 'percent', title: 'Доля', share: 14, align: 'center' },
          ],
        },
      ],
    },
    {
      part: 'each',
      tag: 'comparisons',
      words: 'Сравнение по организациям',
      heading: 'Кому нужнее внимание',
      named: { tag: 'indicator', words: 'показатель' },
      parts: [
        { part: 'chart', tag: 'unitsChart', words: 'организации по показателю' },
        {
          part: 'table',
          tag: 'units',
          words: 'Организации по показателю',
          charted: true,
          columns: [
            { tag: 'unit', title: 'Организация', share: 60 },
            { tag: 'value', title: 'Значение', share: 40, align: 'center' },
          ],
        },
      ],
    },
    {
      part: 'table',
      tag: 'measuresBefore',
      words: 'Меры прошлого мониторинга',
      heading: 'Сработали ли меры прошлого мониторинга',
      wide: true,
      columns: [
        { tag: 'indicator', title: 'Показатель', share: 9, align: 'center' },
        { tag: 'unit', title: 'Организация', share: 17 },
        { tag: 'what', title: 'Рекомендация', share: 24 },
        { tag: 'decision', title: 'Решение', share: 15 },
        { tag: 'done', title: 'Сделано', share: 15 },
        { tag: 'effect', title: 'Итог', share: 10 },
        { tag: 'numbers', title: 'Было → стало', share: 10, align: 'center' },
      ],
      empty: 'По прошлому мониторингу рекомендаций не\u00a0было.',
    },
    {
      part: 'table',
      tag: 'recommendations',
      words: 'Адресные рекомендации',
      heading: 'Адресные рекомендации и\u00a0решения',
      wide: true,
      columns: [
        { tag: 'indicator', title: 'Показатель', share: 10, align: 'center' },
        { tag: 'unit', title: 'Организация', share: 20 },
        { tag: 'what', title: 'Рекомендация', share: 34 },
        { tag: 'decision', title: 'Решение', share: 22 },
        { tag: 'standing', title: 'Состояние', share: 14 },
      ],
      empty: 'Рекомендаций пока не\u00a0дано.',
    },
    SIGNATURES,
  ],
};
