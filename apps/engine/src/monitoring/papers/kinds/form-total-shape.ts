import type { PaperShape } from '../../../documents/shaped/paper-shape.js';

/** What the reports of a campaign by a form come to: numbers by unit with their sum, and how often each answer was given. */
export const FORM_TOTAL: PaperShape = {
  key: 'paper-form-total',
  title: 'Свод отчётов по форме',
  parts: [
    { part: 'line', tag: 'unit', words: 'чей свод', look: 'unit', wide: true },
    { part: 'line', tag: 'title', words: 'название документа', look: 'title', wide: true },
    { part: 'line', tag: 'subtitle', words: 'форма и период', look: 'subtitle', wide: true },
    {
      part: 'facts',
      wide: true,
      items: [
        { tag: 'campaign', words: 'Кампания' },
        { tag: 'coverage', words: 'Принято отчётов' },
        { tag: 'on', words: 'По\u00a0состоянию на' },
      ],
    },
    {
      part: 'each',
      tag: 'byUnit',
      words: 'По организациям',
      named: { tag: 'about', words: 'заголовок' },
      printed: true,
      wide: true,
      parts: [{ part: 'grid', tag: 'units', words: 'числа по\u00a0организациям и\u00a0сумма', wide: true }],
    },
    {
      part: 'list',
      tag: 'missing',
      words: 'отчёт не принят',
      heading: 'Отчёт не\u00a0принят',
      empty: 'Приняты отчёты всех организаций.',
      wide: true,
    },
    {
      part: 'each',
      tag: 'answers',
      words: 'Ответы',
      heading: 'Сколько раз выбран каждый ответ',
      named: { tag: 'question', words: 'вопрос' },
      printed: true,
      parts: [{ part: 'grid', tag: 'counts', words: 'ответы и\u00a0их число' }],
    },
  ],
};
