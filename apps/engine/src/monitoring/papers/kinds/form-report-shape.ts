import type { PaperShape } from '../../../documents/shaped/paper-shape.js';
import { SIGNATURES } from '../parts/signatures.js';

/**
 * A report that is a form: a checklist of programmes, a self-diagnosis, the analysis of a municipality, a check of local
 * acts (`004…`, plan 2.2, 2.3, 2.6) or any form that a campaign asks for. Sections, questions and tables are those of the
 * form, so that one template serves them all.
 */
export const FORM_REPORT: PaperShape = {
  key: 'paper-form-report',
  title: 'Отчёт по форме',
  parts: [
    { part: 'line', tag: 'unit', words: 'чей отчёт', look: 'unit' },
    { part: 'line', tag: 'title', words: 'название формы', look: 'title' },
    { part: 'line', tag: 'subtitle', words: 'период', look: 'subtitle' },
    {
      part: 'facts',
      items: [
        { tag: 'campaign', words: 'Кампания' },
        { tag: 'receiver', words: 'Кому' },
        { tag: 'due', words: 'Срок' },
        { tag: 'standing', words: 'Состояние' },
        { tag: 'version', words: 'Версия отчёта' },
        { tag: 'sent', words: 'Отправлен' },
      ],
    },
    {
      part: 'each',
      tag: 'sections',
      words: 'Разделы формы',
      named: { tag: 'section', words: 'раздел формы' },
      printed: true,
      parts: [
        {
          part: 'each',
          tag: 'blocks',
          words: 'Вопросы и таблицы раздела',
          named: { tag: 'block', words: 'вопрос с\u00a0развёрнутым ответом, таблица или группа вопросов' },
          parts: [
            { part: 'text', tag: 'said', words: 'развёрнутый ответ' },
            { part: 'grid', tag: 'table', words: 'ответы или строки' },
          ],
        },
      ],
    },
    {
      part: 'table',
      tag: 'answers',
      words: 'Ответы',
      charted: true,
      columns: [
        { tag: 'section', title: 'Раздел', share: 18 },
        { tag: 'question', title: 'Вопрос', share: 34 },
        { tag: 'answer', title: 'Ответ', share: 48 },
      ],
    },
    SIGNATURES,
  ],
};
