import type { Json, JsonObject, Text } from '@tandem/domain';
import type { ClippedField, FieldClip, FormCheck, FormFormula } from '@tandem/forms-core';

/** Fields that methodists put together again and again, with what belongs to them. */
export interface ReadyBlock {
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly words: readonly string[];
  readonly clip: FieldClip;
}

interface Part {
  readonly ui?: JsonObject;
  readonly required?: boolean;
  readonly checks?: readonly FormCheck[];
  readonly formulas?: readonly FormFormula[];
}

const field = (key: string, schema: JsonObject, part: Part = {}): ClippedField => ({
  key,
  schema: JSON.stringify(schema, null, 2),
  ...(part.ui ? { ui: JSON.stringify(part.ui, null, 2) } : {}),
  required: part.required ?? false,
  rules: [],
  checks: part.checks ?? [],
  formulas: part.formulas ?? [],
  translations: {},
});

const clip = (...fields: ClippedField[]): FieldClip => ({
  kind: 'tandem/form-fields@1',
  from: 'ready-blocks',
  fields,
});

const option = (value: string, title: string): JsonObject => ({ const: value, title });
const text = (title: string, maxLength = 200): JsonObject => ({ type: 'string', title, maxLength });
const date = (title: string): JsonObject => ({ type: 'string', title, format: 'date' });
const choice = (title: string, oneOf: readonly JsonObject[]): JsonObject => ({
  type: 'string',
  title,
  oneOf: [...oneOf],
});
const SPAN: JsonObject = { 'ui:options': { span: 2 } };
const HALF: JsonObject = { 'ui:options': { span: 1 } };

const AREAS: readonly JsonObject[] = [
  option('theory', 'Научно-теоретическая подготовка'),
  option('law', 'Нормативно-правовая грамотность'),
  option('subject', 'Предметно-профессиональные знания'),
  option('psychology', 'Психология и педагогика: ученики и родители'),
  option('methods', 'Методика: содержание, методы, технологии'),
  option('ict', 'ИКТ-компетенции'),
  option('digital', 'Цифровизация образования'),
  option('upbringing', 'Внеурочная и воспитательная работа'),
  option('health', 'Здоровьесбережение учеников'),
];

const signature = (title: string, signer: string): JsonObject => ({
  type: 'object',
  'x-block': 'sign',
  'x-signer': signer,
  title,
  required: ['signed'],
  properties: {
    signed: { const: true },
    by: { type: 'string' },
    at: { type: 'string' },
    how: { type: 'string' },
  },
});

const DUE_WITHIN: Json = {
  and: [
    { '>=': [{ var: '$row/due' }, { var: '/periodFrom' }] },
    { '<=': [{ var: '$row/due' }, { var: '/periodTo' }] },
  ],
};

const PERIOD = [
  field('periodFrom', date('Начало программы'), { ui: HALF, required: true }),
  field('periodTo', date('Окончание программы'), {
    ui: HALF,
    required: true,
    checks: [
      {
        id: 'term-order',
        assert: { '<': [{ var: '/periodFrom' }, { var: '/periodTo' }] },
        at: '/periodTo',
        severity: 'error',
        message: 'Окончание должно быть позже начала ({periodFrom}).',
      },
      {
        id: 'term-length',
        assert: { and: [{ '>=': [{ var: '/months' }, 3] }, { '<=': [{ var: '/months' }, 12] }] },
        at: '/periodTo',
        severity: 'error',
        message: 'Срок программы — {months}\u00a0мес., а можно от 3 до 12. Измените дату окончания.',
      },
    ],
  }),
  field(
    'months',
    { type: 'number', title: 'Срок, месяцев', readOnly: true, 'x-unit': 'мес.' },
    {
      ui: HALF,
      formulas: [{ to: '/months', logic: { monthsBetween: [{ var: '/periodFrom' }, { var: '/periodTo' }] } }],
    },
  ),
];

const MEASURES = field(
  'measures',
  {
    type: 'array',
    title: 'Мероприятия',
    minItems: 3,
    maxItems: 30,
    items: {
      type: 'object',
      required: ['title', 'area', 'due', 'responsible', 'result'],
      properties: {
        title: text('Мероприятие', 300),
        area: choice('Область дефицита', AREAS),
        due: date('Срок'),
        responsible: choice('Кто', [
          option('mentor', 'Наставник'),
          option('mentee', 'Наставляемый'),
          option('both', 'Оба'),
          option('curator', 'Куратор'),
        ]),
        result: text('Результат', 300),
      },
    },
  },
  { ui: { 'ui:options': { span: 2, table: true } }, required: true },
);

/** The shelf «Готовые блоки». */
export const READY_BLOCKS: readonly ReadyBlock[] = [
  {
    id: 'deficits',
    title: { ru: 'Дефициты, 9 областей', en: 'Deficits, 9 areas' },
    about: { ru: 'В каких областях нужна помощь', en: 'In which areas help is needed' },
    words: ['дефицит', 'затруднения', 'области', 'deficit', 'areas'],
    clip: clip(
      field(
        'deficits',
        {
          type: 'array',
          title: 'В каких областях нужна помощь',
          uniqueItems: true,
          minItems: 1,
          maxItems: 9,
          items: { type: 'string', oneOf: [...AREAS] },
        },
        { ui: { 'ui:widget': 'checkboxes', ...SPAN }, required: true },
      ),
    ),
  },
  {
    id: 'period',
    title: { ru: 'Период с проверкой срока', en: 'Period with its length checked' },
    about: { ru: 'Две даты, число месяцев и проверка: от 3 до 12', en: 'Two days, months between, 3 to 12' },
    words: ['срок', 'период', 'даты', 'месяцев', 'period', 'term'],
    clip: clip(...PERIOD),
  },
  {
    id: 'measures',
    title: { ru: 'Мероприятия программы', en: 'Measures of the programme' },
    about: {
      ru: 'Таблица: что, для какой области, срок, кто, результат',
      en: 'What, area, due, who, result',
    },
    words: ['мероприятия', 'план', 'таблица', 'measures', 'plan'],
    clip: clip(MEASURES),
  },
  {
    id: 'programme-term',
    title: { ru: 'Период и мероприятия внутри него', en: 'Period and measures within it' },
    about: { ru: 'Срок каждой строки — внутри срока программы', en: 'Every row is due within the period' },
    words: ['период', 'мероприятия', 'срок', 'program'],
    clip: clip(...PERIOD, {
      ...MEASURES,
      checks: [
        {
          id: 'measure-due',
          in: '/measures',
          assert: DUE_WITHIN,
          at: '$row/due',
          severity: 'error',
          message: 'Дата выходит за срок программы.',
        },
      ],
    }),
  },
  {
    id: 'meetings',
    title: { ru: 'План встреч', en: 'Plan of meetings' },
    about: { ru: 'Тема, форма, срок и что получится', en: 'Topic, form, due and result' },
    words: ['встречи', 'план', 'график', 'meetings'],
    clip: clip(
      field(
        'meetings',
        {
          type: 'array',
          title: 'План встреч',
          minItems: 1,
          maxItems: 60,
          items: {
            type: 'object',
            required: ['topic', 'due'],
            properties: {
              topic: text('Тема встречи', 300),
              form: choice('Форма', [
                option('talk', 'Беседа'),
                option('lessonVisit', 'Посещение урока'),
                option('workshop', 'Практикум'),
                option('online', 'Онлайн'),
              ]),
              due: date('Срок'),
              result: text('Что получится', 300),
            },
          },
        },
        { ui: { 'ui:options': { span: 2, table: true } } },
      ),
    ),
  },
  {
    id: 'signatures',
    title: { ru: 'Подписи сторон', en: 'Signatures of both' },
    about: { ru: 'Наставник и наставляемый', en: 'Mentor and mentee' },
    words: ['подпись', 'согласование', 'sign'],
    clip: clip(
      field('mentorSign', signature('Наставник', 'mentor'), { ui: HALF, required: true }),
      field('menteeSign', signature('Наставляемый', 'mentee'), { ui: HALF, required: true }),
    ),
  },
  {
    id: 'risks',
    title: { ru: 'Риски и меры', en: 'Risks and measures' },
    about: { ru: 'Что может помешать и что тогда делать', en: 'What may hinder and what to do then' },
    words: ['риск', 'меры', 'risk'],
    clip: clip(
      field(
        'risks',
        {
          type: 'array',
          title: 'Риски',
          maxItems: 20,
          items: {
            type: 'object',
            required: ['risk', 'measure'],
            properties: {
              risk: text('Что может помешать', 300),
              measure: text('Что делать', 300),
            },
          },
        },
        { ui: { 'ui:options': { span: 2, table: true } } },
      ),
    ),
  },
];
