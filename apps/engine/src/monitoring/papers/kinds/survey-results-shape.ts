import type { PaperShape } from '../../../documents/shaped/paper-shape.js';

/** Only what was published (docs/decisions/0016): no figure is reckoned here that is not on the screen of results. */
export const SURVEY_RESULTS: PaperShape = {
  key: 'paper-survey-results',
  title: 'Результаты опроса',
  parts: [
    { part: 'line', tag: 'title', words: 'название опроса', look: 'title' },
    { part: 'line', tag: 'published', words: 'когда опубликовано', look: 'subtitle' },
    { part: 'line', tag: 'notice', words: 'почему показано не всё', look: 'note' },
    {
      part: 'table',
      tag: 'units',
      words: 'Участие',
      heading: 'Участие в\u00a0опросе',
      columns: [
        { tag: 'unit', title: 'Организация', share: 46 },
        { tag: 'invited', title: 'Приглашено', share: 16, align: 'center' },
        { tag: 'answered', title: 'Ответили', share: 20, align: 'center' },
        { tag: 'share', title: 'Доля', share: 18, align: 'center' },
      ],
      empty: 'Опубликованных сведений нет.',
    },
    {
      part: 'each',
      tag: 'questions',
      words: 'Ответы',
      heading: 'Ответы на\u00a0вопросы',
      named: { tag: 'question', words: 'вопрос' },
      parts: [
        { part: 'chart', tag: 'answersChart', words: 'ответы на вопрос' },
        {
          part: 'table',
          tag: 'groups',
          words: 'Ответы на вопросы',
          columns: [
            { tag: 'unit', title: 'Организация', share: 36 },
            { tag: 'answer', title: 'Ответ', share: 44 },
            { tag: 'people', title: 'Человек', share: 20, align: 'center' },
          ],
        },
        {
          part: 'table',
          tag: 'means',
          words: 'Средние',
          columns: [
            { tag: 'unit', title: 'Организация', share: 44 },
            { tag: 'mean', title: 'Среднее', share: 18, align: 'center' },
            { tag: 'within', title: 'Точность, ±', share: 18, align: 'center' },
            { tag: 'answered', title: 'Ответили', share: 20, align: 'center' },
          ],
        },
      ],
      empty: 'По вопросам ничего не\u00a0опубликовано.',
    },
    {
      part: 'table',
      tag: 'changes',
      words: 'Изменения',
      heading: 'Изменения от\u00a0входа к\u00a0выходу у\u00a0одних и\u00a0тех\u00a0же людей',
      columns: [
        { tag: 'unit', title: 'Организация', share: 30 },
        { tag: 'question', title: 'Вопрос', share: 36 },
        { tag: 'people', title: 'Человек', share: 10, align: 'center' },
        { tag: 'change', title: 'Изменение', share: 12, align: 'center' },
        { tag: 'within', title: 'Точность, ±', share: 12, align: 'center' },
      ],
    },
    {
      part: 'table',
      tag: 'indices',
      words: 'Индексы',
      heading: 'Что идёт в\u00a0показатели',
      columns: [
        { tag: 'indicator', title: 'Показатель', share: 32 },
        { tag: 'unit', title: 'Организация', share: 22 },
        { tag: 'satisfied', title: 'Удовлетворены', share: 16, align: 'center' },
        { tag: 'answered', title: 'Ответили', share: 14, align: 'center' },
        { tag: 'percent', title: 'Доля', share: 16, align: 'center' },
      ],
    },
  ],
};
