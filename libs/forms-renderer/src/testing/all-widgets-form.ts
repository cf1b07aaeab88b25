import type { FormDefinition } from '@tandem/forms-core';
import type { JsonObject } from '@tandem/domain';

const choice = (...titles: string[]) => titles.map((title, index) => ({ const: `c${index + 1}`, title }));

export const definitionOf = (schema: JsonObject, uiSchema: JsonObject = {}): FormDefinition => ({
  meta: {
    key: 'all-widgets',
    title: { ru: 'Все виды полей', en: 'All kinds of fields' },
    level: 'school',
    filledBy: ['curator'],
    readers: ['curator'],
    participantReaders: [],
    sources: [],
  },
  schema,
  uiSchema,
  translations: { en: { schema: { '/properties/name/title': 'Name' } } },
});

/** A form in which every widget and block stands once; only for specs. */
export const allWidgets: FormDefinition = definitionOf(
  {
    type: 'object',
    title: 'Все виды полей',
    required: ['name', 'consent'],
    properties: {
      name: { type: 'string', title: 'Имя', description: 'Как в паспорте', maxLength: 50 },
      story: { type: 'string', title: 'Рассказ', maxLength: 4000 },
      site: { type: 'string', format: 'uri', title: 'Сайт', maxLength: 2000 },
      hours: { type: 'number', title: 'Нагрузка', minimum: 0, 'x-unit': 'ч' },
      day: { type: 'string', format: 'date', title: 'День' },
      form: { type: 'string', title: 'Форма', oneOf: choice('Очно', 'Заочно') },
      kind: { type: 'string', title: 'Вид', oneOf: choice('Группа', 'Пара') },
      areas: {
        type: 'array',
        title: 'Области',
        uniqueItems: true,
        maxItems: 5,
        'x-exclusive': 'c3',
        items: { type: 'string', oneOf: choice('Наука', 'Право', 'Ничего из этого') },
      },
      subjects: {
        type: 'array',
        title: 'Предметы',
        uniqueItems: true,
        maxItems: 5,
        items: { type: 'string', oneOf: choice('Физика', 'Химия') },
      },
      consent: { type: 'boolean', title: 'Согласие получено' },
      council: { type: 'boolean', title: 'Есть совет' },
      mood: { type: 'integer', minimum: 1, maximum: 10, title: 'Оценка' },
      mentor: { type: 'string', format: 'uuid', 'x-ref': 'person', 'x-role': 'mentor', title: 'Наставник' },
      team: {
        type: 'array',
        title: 'Команда',
        maxItems: 5,
        items: { type: 'string', format: 'uuid', 'x-ref': 'person' },
      },
      school: { type: 'string', format: 'uuid', 'x-ref': 'unit', 'x-kind': ['school'], title: 'Школа' },
      papers: {
        type: 'array',
        title: 'Документы',
        maxItems: 3,
        items: { type: 'string', format: 'uuid', 'x-ref': 'file' },
      },
      pairs: {
        type: 'array',
        title: 'Пары',
        maxItems: 4,
        items: {
          type: 'object',
          required: ['who'],
          properties: {
            who: { type: 'string', title: 'Кто', maxLength: 50 },
            since: { type: 'string', format: 'date', title: 'С какого дня' },
          },
        },
      },
      group: {
        type: 'object',
        title: 'Адрес',
        properties: { town: { type: 'string', title: 'Город', maxLength: 50 } },
      },
      skills: {
        type: 'object',
        title: 'Умения',
        'x-block': 'matrix',
        'x-scale': [
          { const: 0, title: 'Нет' },
          { const: 1, title: 'Да, вполне' },
          { const: 'na', title: 'Не применимо' },
        ],
        'x-groups': [{ title: 'Урок', rows: ['plan', 'talk'] }],
        properties: {
          plan: { title: 'Планирует', type: ['integer', 'string'], enum: [0, 1, 'na'] },
          talk: { title: 'Говорит', type: ['integer', 'string'], enum: [0, 1, 'na'] },
        },
      },
      lesson: {
        type: 'object',
        title: 'Урок',
        'x-block': 'rubric',
        properties: {
          goal: {
            title: 'Цель урока',
            type: 'integer',
            'x-weight': 2,
            oneOf: [
              { const: 0, title: '0 — не названа' },
              { const: 1, title: '1 — названа' },
            ],
          },
        },
      },
      double: { type: 'number', title: 'Вдвое', readOnly: true, 'x-unit': 'ч' },
      sign: {
        type: 'object',
        'x-block': 'sign',
        title: 'Подпись куратора',
        required: ['signed'],
        properties: {
          signed: { const: true, title: 'Подписываю' },
          by: { type: 'string', maxLength: 200 },
          at: { type: 'string', maxLength: 40 },
          how: { type: 'string', maxLength: 40 },
        },
      },
      odd: { type: 'string', title: 'Странное поле', maxLength: 50 },
      part: { type: 'null', 'x-block': 'heading', title: 'Итоги года', description: 'Коротко' },
      tip: { type: 'null', 'x-block': 'note', title: 'Обратите внимание', description: 'Пишите **кратко**.' },
      report: { type: 'string', 'x-block': 'richText', title: 'Отчёт', maxLength: 20000 },
      budget: { type: 'number', title: 'Бюджет', minimum: 0, 'x-unit': '₽' },
      when: {
        type: 'string',
        'x-block': 'month',
        title: 'Месяц',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
        maxLength: 7,
      },
      term: {
        type: 'object',
        'x-block': 'period',
        title: 'Срок',
        required: ['from', 'to'],
        properties: {
          from: { type: 'string', format: 'date', title: 'С' },
          to: { type: 'string', format: 'date', title: 'По' },
        },
      },
      passed: {
        type: 'object',
        'x-block': 'share',
        title: 'Аттестованы',
        properties: {
          numerator: { type: 'integer', title: 'Сколько', minimum: 0 },
          denominator: { type: 'integer', title: 'Из скольких', minimum: 0 },
          percent: { type: 'number', title: 'Доля', readOnly: true, 'x-unit': '%' },
        },
      },
      aims: {
        type: 'array',
        title: 'Главное',
        uniqueItems: true,
        maxItems: 3,
        items: { type: 'string', oneOf: choice('Дети', 'Коллеги', 'Я сам') },
      },
      topics: {
        type: 'array',
        title: 'Темы',
        maxItems: 4,
        items: { type: 'string', maxLength: 200 },
      },
      marks: {
        type: 'object',
        'x-block': 'scores',
        title: 'Баллы жюри',
        properties: {
          goal: {
            type: 'integer',
            title: 'Цель',
            description: 'Названа и понятна детям',
            minimum: 0,
            maximum: 2,
          },
          total: { type: 'integer', title: 'Работа', minimum: 0, maximum: 40, 'x-weight': 2 },
        },
      },
      plan: {
        type: 'object',
        'x-block': 'years',
        title: 'Цели',
        properties: {
          y2025: { type: 'number', title: '2025' },
          y2026: { type: 'number', title: '2026' },
        },
      },
      growth: {
        type: 'array',
        title: 'Показатели',
        maxItems: 5,
        items: {
          type: 'object',
          properties: {
            name: { type: 'string', title: 'Показатель', maxLength: 50 },
            aims: {
              type: 'object',
              'x-block': 'years',
              title: 'План',
              properties: {
                y2025: { type: 'number', title: '2025' },
                y2026: { type: 'number', title: '2026' },
              },
            },
          },
        },
      },
      measure: { type: 'string', 'x-block': 'measure', title: 'Мероприятие', maxLength: 300 },
    },
    'x-computed': [
      { to: '/double', logic: { '*': [{ var: '/hours' }, 2] } },
      {
        to: '/passed/percent',
        logic: {
          round: [{ '/': [{ '*': [100, { var: '/passed/numerator' }] }, { var: '/passed/denominator' }] }, 2],
        },
      },
    ],
    'x-rules': [
      {
        id: 'story',
        when: { '==': [{ var: '/form' }, 'c2'] },
        then: [{ show: '/story' }, { require: '/story' }],
      },
    ],
    'x-checks': [
      {
        id: 'much',
        assert: { '<=': [{ var: '/hours' }, 36] },
        at: '/hours',
        severity: 'warning',
        message: 'Больше ставки: проверьте',
      },
    ],
  },
  {
    story: { 'ui:widget': 'textarea' },
    kind: { 'ui:widget': 'radio' },
    areas: { 'ui:widget': 'checkboxes' },
    subjects: { 'ui:widget': 'multiselect' },
    council: { 'ui:widget': 'radio' },
    mood: { 'ui:widget': 'scale', 'ui:options': { lowLabel: 'плохо', highLabel: 'отлично' } },
    pairs: { 'ui:options': { table: true } },
    report: { 'ui:widget': 'richText' },
    when: { 'ui:widget': 'month' },
    aims: { 'ui:widget': 'ranking' },
    measure: { 'ui:options': { choicesFrom: '$case/programme/measures', choiceValue: 'title' } },
    odd: { 'ui:widget': 'no-such-widget' },
  },
);
