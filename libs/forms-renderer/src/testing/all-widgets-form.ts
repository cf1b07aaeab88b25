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
    },
    'x-computed': [{ to: '/double', logic: { '*': [{ var: '/hours' }, 2] } }],
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
    odd: { 'ui:widget': 'no-such-widget' },
  },
);
