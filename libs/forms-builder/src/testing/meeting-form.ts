import type { JsonObject } from '@tandem/domain';

/** A form of three pages with a rule, a table, a formula, a check and samples: what every part of the studio can be tried on. */
export const meetingForm: JsonObject = {
  meta: {
    key: 'meeting',
    title: { ru: 'Встреча пары', en: 'Meeting of the pair' },
    level: 'school',
    filledBy: ['mentor'],
    readers: ['curator'],
    participantReaders: ['mentee'],
    sources: [],
  },
  schema: {
    type: 'object',
    required: ['kind', 'from', 'to'],
    properties: {
      kind: {
        type: 'string',
        title: 'Форма встречи',
        oneOf: [
          { const: 'live', title: 'очно' },
          { const: 'remote', title: 'на расстоянии' },
        ],
      },
      address: { type: 'string', title: 'Адрес', description: 'Где встречаетесь', maxLength: 200 },
      from: { type: 'string', format: 'date', title: 'Начало' },
      to: { type: 'string', format: 'date', title: 'Окончание' },
      months: { type: 'number', title: 'Срок, месяцев', readOnly: true },
      mood: { type: 'string', title: 'Настроение', maxLength: 200, 'x-readers': ['mentor', 'mentee'] },
      score: { type: 'integer', title: 'Балл', minimum: 0, maximum: 100 },
      level: { type: 'string', title: 'Уровень', maxLength: 100, readOnly: true },
      topics: {
        type: 'array',
        title: 'Темы',
        maxItems: 10,
        items: {
          type: 'object',
          properties: {
            title: { type: 'string', title: 'Тема', maxLength: 200 },
            hours: { type: 'number', title: 'Часы', minimum: 0, 'x-unit': 'ч' },
          },
        },
      },
    },
    'x-rules': [
      {
        id: 'place',
        when: { '==': [{ var: '/kind' }, 'live'] },
        then: [{ show: '/address' }, { require: '/address' }],
      },
    ],
    'x-computed': [
      { to: '/months', logic: { monthsBetween: [{ var: '/from' }, { var: '/to' }] } },
      {
        to: '/level',
        logic: {
          steps: [
            { var: '/score' },
            [
              [80, 'высокий'],
              [50, 'средний'],
            ],
            'низкий',
          ],
        },
      },
    ],
    'x-checks': [
      {
        id: 'order',
        assert: { '<=': [{ var: '/from' }, { var: '/to' }] },
        at: '/to',
        severity: 'error',
        message: 'Окончание раньше начала ({from}).',
      },
    ],
    'x-settings': { enough: { value: 50, title: 'Проходной балл', origin: 'M' } },
    allOf: [
      {
        $comment: 'rule:place',
        if: { properties: { kind: { const: 'live' } }, required: ['kind'] },
        then: { required: ['address'] },
        else: { properties: { address: false } },
      },
    ],
  },
  uiSchema: {
    'ui:options': {
      pages: [
        { id: 'what', title: 'Встреча', fields: ['kind', 'from', 'to', 'months'] },
        { id: 'where', title: 'Место', fields: ['address'] },
        { id: 'after', title: 'Итоги', fields: ['mood', 'score', 'level', 'topics'] },
      ],
    },
    address: { 'ui:placeholder': 'Улица и дом' },
  },
  translations: {
    en: {
      schema: { '/properties/kind/title': 'Kind of meeting' },
    },
  },
  samples: [
    {
      title: 'Очная встреча',
      data: { kind: 'live', address: 'Мира, 1', from: '2026-09-01', to: '2027-05-31', score: 70 },
    },
    {
      title: 'Конец раньше начала',
      data: { kind: 'remote', from: '2026-09-01', to: '2026-08-01' },
      errors: ['/to'],
    },
  ],
};

export const textOf = (form: JsonObject = meetingForm): string => JSON.stringify(form, null, 2);
