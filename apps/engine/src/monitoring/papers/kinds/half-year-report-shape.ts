import type { PaperShape, TablePart } from '../../../documents/shaped/paper-shape.js';
import { SIGNATURES } from '../parts/signatures.js';
import { WHO_TAKES_PART } from '../parts/who-takes-part.js';

const ROWS: TablePart = {
  part: 'table',
  tag: 'rows',
  words: 'Мероприятия раздела',
  columns: [
    { tag: 'label', title: '№', share: 4, align: 'center' },
    { tag: 'title', title: 'Мероприятие', share: 22 },
    { tag: 'indicator', title: 'Показатель', share: 14 },
    { tag: 'plan', title: 'План', share: 6, align: 'center' },
    { tag: 'fact', title: 'Факт за\u00a0полугодие', share: 10, align: 'center' },
    { tag: 'year', title: 'С\u00a0начала года', share: 8, align: 'center' },
    { tag: 'deviation', title: 'Отклонение', share: 10 },
    { tag: 'status', title: 'Отметка', share: 10, align: 'center' },
    { tag: 'comment', title: 'Пояснение, подтверждения', share: 16 },
  ],
};

const EVENTS: TablePart = {
  part: 'table',
  tag: 'events',
  words: 'События полугодия',
  heading: 'События',
  wide: true,
  columns: [
    { tag: 'date', title: 'Дата', share: 10, align: 'center' },
    { tag: 'title', title: 'Событие', share: 36 },
    { tag: 'level', title: 'Уровень', share: 14, align: 'center' },
    { tag: 'young', title: 'Молодых педагогов', share: 12, align: 'center' },
    { tag: 'mentors', title: 'Наставников', share: 12, align: 'center' },
    { tag: 'measures', title: 'Мероприятия плана', share: 16 },
  ],
};

/** Form 26: the rows of the plan with what was reached (`000…`, 4.3, 5.3 and appendix 2), then analysis and deficits. */
export const HALF_YEAR_REPORT: PaperShape = {
  key: 'paper-half-year-report',
  title: 'Информационно-аналитический отчёт за полугодие',
  parts: [
    { part: 'line', tag: 'unit', words: 'организация', look: 'unit' },
    { part: 'line', tag: 'title', words: 'название документа', look: 'title' },
    { part: 'line', tag: 'subtitle', words: 'план и период', look: 'subtitle' },
    {
      part: 'facts',
      items: [
        { tag: 'receiver', words: 'Кому представлен' },
        { tag: 'due', words: 'Срок представления' },
        { tag: 'standing', words: 'Состояние' },
        { tag: 'version', words: 'Версия отчёта' },
        { tag: 'asOf', words: 'Данные по\u00a0состоянию на' },
      ],
    },
    {
      part: 'facts',
      heading: 'Общие сведения',
      items: [
        ...WHO_TAKES_PART,
        { tag: 'madeOf', words: 'Отчётов нижнего уровня в\u00a0своде' },
        { tag: 'missingBelow', words: 'Не\u00a0представили отчёт' },
      ],
    },
    { part: 'chart', tag: 'sharesChart', words: 'доли: план и факт' },
    {
      part: 'each',
      tag: 'sections',
      words: 'Мероприятия',
      heading: 'Выполнение мероприятий',
      named: { tag: 'section', words: 'раздел плана' },
      parts: [ROWS],
      empty: 'В плане нет мероприятий.',
      wide: true,
    },
    EVENTS,
    {
      part: 'list',
      tag: 'unplaced',
      words: 'сведения к строкам, которых в плане больше нет',
      heading: 'Сведения вне строк плана',
      wide: true,
    },
    {
      part: 'text',
      tag: 'analysis',
      words: 'анализ эффективности',
      heading: 'Анализ эффективности проведённых мероприятий',
    },
    { part: 'text', tag: 'deficits', words: 'выявленные дефициты', heading: 'Выявленные дефициты' },
    { part: 'text', tag: 'proposals', words: 'меры и предложения', heading: 'Меры и\u00a0предложения' },
    SIGNATURES,
  ],
};
