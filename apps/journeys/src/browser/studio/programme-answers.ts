import type { Actor } from '../actor.js';

interface FieldSchema {
  readonly title?: string;
  readonly oneOf?: readonly { readonly const: unknown; readonly title: string }[];
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

/** Names in the data are the product's own affair: answers are told here by the words of the form. */
export class FormWords {
  constructor(readonly schema: FieldSchema) {}

  static async of(actor: Actor, key: string): Promise<FormWords> {
    const { status, body } = await actor.ask<{ schema: FieldSchema }>('GET', `/forms/${key}`);
    if (status !== 200) throw new Error(`the form ${key} is not given: ${status}`);
    return new FormWords(body.schema);
  }

  /** Key of the field with this title. */
  key(title: string, within: FieldSchema = this.schema): string {
    const found = Object.entries(within.properties ?? {}).find(([, field]) => field.title === title);
    if (!found) throw new Error(`no field «${title}»: ${this.titles(within)}`);
    return found[0];
  }

  field(title: string, within: FieldSchema = this.schema): FieldSchema {
    return within.properties![this.key(title, within)]!;
  }

  /** «Мероприятия/2/Срок» as a pointer into the answers. */
  path(titles: string): string {
    let within: FieldSchema = this.schema;
    const parts = titles.split('/').map((part) => {
      if (/^\d+$/.test(part)) return part;
      const key = this.key(part, within);
      within = within.properties![key]!.items ?? within.properties![key]!;
      return key;
    });
    return `/${parts.join('/')}`;
  }

  /** Value of an option by its words. */
  option(field: FieldSchema, words: string): unknown {
    const options = field.oneOf ?? field.items?.oneOf ?? [];
    const found = options.find(({ title }) => title === words);
    if (!found) throw new Error(`no option «${words}»: ${options.map(({ title }) => title).join(', ')}`);
    return found.const;
  }

  /** `{«Цель»: …}` as `{goal: …}`; words of options become their values, rows are told the same way. */
  data(told: Told, within: FieldSchema = this.schema): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(told).map(([title, value]) => {
        const field = this.field(title, within);
        return [this.key(title, within), this.value(value, field)];
      }),
    );
  }

  private value(value: unknown, field: FieldSchema): unknown {
    if (Array.isArray(value)) return value.map((one) => this.value(one, field.items ?? field));
    if (field.properties && typeof value === 'object' && value !== null && !('signed' in value))
      return this.data(value as Told, field);
    return field.oneOf ? this.option(field, String(value)) : value;
  }

  private titles({ properties = {} }: FieldSchema): string {
    return Object.values(properties)
      .map(({ title }) => title)
      .join(', ');
  }
}

export type Told = Readonly<Record<string, unknown>>;

export interface Verdict {
  readonly valid: boolean;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly computed: Readonly<Record<string, unknown>>;
}

/** What the engine says of answers to a published form. */
export const judge = async (actor: Actor, key: string, data: unknown): Promise<Verdict> => {
  const { status, body } = await actor.ask<Verdict>('POST', `/forms/${key}/validate`, { data });
  if (status !== 200) throw new Error(`not judged: ${status} ${JSON.stringify(body)}`);
  return body;
};

const SOMEBODY = '0197a1b2-0000-7000-8000-000000000001';

const measure = (what: string, due: string): Told => ({
  'Что делаем': what,
  Раздел: 'Трудности',
  Срок: due,
  'Кто отвечает': 'Оба',
  'Планируемый результат': 'Проведён урок, разобран вместе',
});

/** What a mentor would answer to the programme. */
export const PROGRAMME_ANSWERS: Told = {
  Организация: SOMEBODY,
  Наставник: SOMEBODY,
  Наставляемые: [SOMEBODY],
  Куратор: SOMEBODY,
  'Форма наставничества': 'Педагог — педагог',
  'Виды наставничества': ['Традиционное', 'Реверсивное'],
  'Начало программы': '2026-09-01',
  'Окончание программы': '2027-02-28',
  'Сильные стороны наставляемого': 'Хорошо ладит с классом',
  Цель: 'Уверенно вести урок по новой программе',
  Задачи: ['Освоить планирование', 'Освоить оценивание'],
  'Ожидаемые результаты': [
    {
      Затруднение: 'Не хватает времени на закрепление',
      Область: 'Методика преподавания',
      'Что ожидается': 'Урок укладывается в план',
      'Как узнаем, что получилось': 'Три урока подряд без спешки',
      Было: 2,
      Станет: 4,
    },
  ],
  Мероприятия: [
    measure('Посетить урок наставника', '2026-09-20'),
    measure('Составить план четверти', '2026-10-10'),
    measure('Провести открытый урок', '2026-10-25'),
  ],
  'Как часто встречаемся': 'Каждую неделю',
  'Сколько встреч запланировано': 24,
  'Даты промежуточного контроля': ['2026-12-01'],
  'Что может помешать': ['Высокая нагрузка'],
  'Подпись наставника': { signed: true },
};

/** What the programme must not take, with the field at which it says so. */
export const WRONG_PROGRAMMES: readonly (readonly [what: string, changes: Told, at: string])[] = [
  ['a term of two months', { 'Окончание программы': '2026-10-31' }, 'Окончание программы'],
  ['a term of thirteen months', { 'Окончание программы': '2027-09-30' }, 'Окончание программы'],
  ['a goal of 301 signs', { Цель: 'ы'.repeat(301) }, 'Цель'],
  ['eight tasks', { Задачи: Array.from({ length: 8 }, (_, at) => `Задача ${at}`) }, 'Задачи'],
  ['no task', { Задачи: [] }, 'Задачи'],
  [
    'two measures',
    { Мероприятия: [measure('Один', '2026-09-20'), measure('Два', '2026-09-21')] },
    'Мероприятия',
  ],
  [
    'a measure after the end',
    { Мероприятия: ['2026-09-20', '2026-10-10', '2027-03-01'].map((due) => measure('Урок', due)) },
    'Мероприятия/2/Срок',
  ],
  ['a form that is not named', { 'Форма наставничества': 'Другая' }, 'Какая именно форма'],
  ['no interim date', { 'Даты промежуточного контроля': [] }, 'Даты промежуточного контроля'],
];
