import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { checkForm } from '../../check/check-form.js';
import type { FormDefinition, FormMeta } from '../../language/form.js';
import { compileForm } from '../../validate/compile-form.js';
import { walkFields } from '../../schema/walk-schema.js';
import { fromXlsForm } from './from-xlsform.js';
import type { SheetRow, XlsFormSheets } from './sheets.js';
import { toXlsForm } from './to-xlsform.js';

const rowsOf = (table: readonly (readonly string[])[]): SheetRow[] => {
  const [head = [], ...rows] = table;
  return rows.map((cells, at) => ({
    line: at + 2,
    cells: Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])),
  }));
};
const meta = {
  key: 'imported',
  title: { ru: 'Опрос' },
  level: 'school',
  filledBy: ['mentor'],
  readers: ['mentor'],
  participantReaders: [],
  sources: ['x'],
} as unknown as FormMeta;
const definitionOf = (form: ReturnType<typeof fromXlsForm>): FormDefinition => ({
  meta,
  schema: form.schema,
  uiSchema: form.uiSchema,
  ...(form.en ? { translations: { en: form.en } } : {}),
});

const SURVEY: XlsFormSheets = {
  settings: rowsOf([
    ['form_title', 'style'],
    ['Опрос наставников', 'pages'],
  ]),
  choices: rowsOf([
    ['list_name', 'name', 'label', 'label::English (en)'],
    ['form', 'live', 'Очно', 'In person'],
    ['form', 'online', 'Онлайн', 'Online'],
    ['yn', 'yes', 'Да', 'Yes'],
    ['yn', 'no', 'Нет', 'No'],
  ]),
  survey: rowsOf([
    [
      'type',
      'name',
      'label',
      'label::English (en)',
      'hint',
      'required',
      'relevant',
      'constraint',
      'constraint_message',
      'calculation',
      'choice_filter',
    ],
    ['start', 'start', '', '', '', '', '', '', '', '', ''],
    ['begin_group', 'about', 'О себе', 'About', '', '', '', '', '', '', ''],
    [
      'text',
      'subject',
      'Предмет',
      'Subject',
      'Какой ведёте',
      'yes',
      '',
      'string-length(.) <= 60',
      '',
      '',
      '',
    ],
    ['integer', 'years', 'Стаж, лет', '', '', 'yes', '', '. >= 0 and . <= 60', 'От 0 до 60', '', ''],
    ['end_group', '', '', '', '', '', '', '', '', '', ''],
    ['select_one form', 'how', 'Как встречаетесь', '', '', 'yes', '', '', '', '', ''],
    ['text', 'where', 'Где', '', '', 'yes', "selected(${how}, 'live')", '', '', '', ''],
    ['select_one yn', 'again', 'Продолжите?', '', '', '', '', '', '', '', ''],
    ['text', 'why', 'Почему нет', '', '', '', "${again} = 'no'", '', '', '', ''],
    ['begin_repeat', 'visits', 'Посещения', '', '', '', '', '', '', '', ''],
    ['date', 'on', 'Когда', '', '', 'yes', '', '. <= today()', 'Не позже сегодня', '', ''],
    ['decimal', 'hours', 'Часы', '', '', '', '', '', '', '', ''],
    ['end_repeat', '', '', '', '', '', '', '', '', '', ''],
    ['calculate', 'total', 'Всего часов', '', '', '', '', '', '', 'sum(${hours})', ''],
    ['geopoint', 'spot', 'Место', '', '', '', '', '', '', '', ''],
    ['text', 'odd', 'Странное', '', '', '', "jr:choice-name(${how}, '${how}') = 'Очно'", '', '', '', 'x = 1'],
  ]),
};

describe('a survey from a spreadsheet', () => {
  const form = fromXlsForm(SURVEY, 'Файл');
  const compiled = compileForm(definitionOf(form));
  const judge = (data: JsonObject) => compiled.validate(data, { today: '2026-11-21', language: 'ru' });
  const good = {
    about: { subject: 'Физика', years: 3 },
    how: 'online',
    visits: [
      { on: '2026-10-01', hours: 1.5 },
      { on: '2026-10-08', hours: 2 },
    ],
  };

  it('is a form without errors', () => {
    expect(form.title).toBe('Опрос наставников');
    expect(checkForm(definitionOf(form)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('takes good answers and counts', () => {
    const verdict = judge(good);
    expect(verdict.errors).toEqual([]);
    expect(verdict.data['total']).toBe(3.5);
  });

  it.each<[string, JsonObject, string]>([
    ['a bound', { ...good, about: { subject: 'Физика', years: 61 } }, '/about/years'],
    ['a required field of a group', { ...good, about: { years: 1 } }, '/about/subject'],
    ['what is required when shown', { ...good, how: 'live' }, '/where'],
    ['a date to come', { ...good, visits: [{ on: '2027-01-01' }] }, '/visits/0/on'],
  ])('refuses %s', (_what, data, path) => {
    expect(judge(data).errors.map((one) => one.path)).toEqual([path]);
  });

  it('hides by a choice of yes and no', () => {
    expect(judge({ ...good, again: true, why: 'x' }).data['why']).toBeUndefined();
    expect(judge({ ...good, again: false, why: 'x' }).data['why']).toBe('x');
  });

  it('keeps and names what it does not understand', () => {
    expect(form.notUnderstood.map(({ where, text }) => `${where}: ${text}`)).toEqual([
      'survey, 16: geopoint',
      'survey, 17: choice_filter: x = 1',
      "survey, 17: relevant: jr:choice-name(${how}, '${how}') = 'Очно'",
    ]);
    const odd = (form.schema['properties'] as JsonObject)['odd'] as JsonObject;
    expect(odd['x-xlsform']).toEqual({
      choice_filter: 'x = 1',
      relevant: "jr:choice-name(${how}, '${how}') = 'Очно'",
    });
  });

  it('knows English and pages', () => {
    expect(form.en?.schema).toMatchObject({
      '/properties/about/title': 'About',
      '/properties/how/oneOf/1/title': 'Online',
    });
    expect((form.uiSchema['ui:options'] as JsonObject)['pages']).toHaveLength(2);
  });

  it('answers to nonsense without throwing', () => {
    const nonsense = rowsOf([
      ['type', 'name', 'label'],
      ['end_group', '', ''],
      ['begin_repeat', '__proto__', ''],
      ['select_one nothing', 'constructor', '<b>x</b>'],
      ['', 'x', ''],
      ['begin_group', '', ''],
    ]);
    const read = fromXlsForm({ survey: nonsense, choices: [], settings: [] }, 'Файл');
    expect(read.notUnderstood.length).toBeGreaterThan(2);
    expect(() => checkForm(definitionOf(read))).not.toThrow();
  });
});

const PACK = join(import.meta.dirname, '../../../../../forms');
const forms = readdirSync(PACK, { withFileTypes: true })
  .filter(
    (one) =>
      one.isDirectory() &&
      /^\d-|^[a-z]+(-[a-z]+)?$/.test(one.name) &&
      !['src', 'scripts', 'node_modules', 'out-tsc', 'dist'].includes(one.name),
  )
  .flatMap((stage) => readdirSync(join(PACK, stage.name)).map((key) => join(PACK, stage.name, key)))
  // Papers of the pack are templates without a form.
  .filter((folder) => existsSync(join(folder, 'form.json')))
  .map((folder) => {
    const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonObject;
    return {
      meta: read('form.json') as unknown as FormMeta,
      schema: read('schema.json'),
      uiSchema: read('ui.json'),
    } as FormDefinition;
  });

describe('forms of the content pack as spreadsheets', () => {
  it.each(forms.map((form) => [form.meta.key, form] as const))(
    '%s comes back with its fields',
    (_key, form) => {
      const written = toXlsForm(form);
      const back = fromXlsForm(
        {
          survey: rowsOf(written.survey),
          choices: rowsOf(written.choices),
          settings: rowsOf(written.settings),
        },
        'x',
      );
      const plain = (schema: JsonObject) =>
        [...walkFields(schema)].map(({ at, schema: own }) =>
          `${at}: ${String(own['title'] ?? at.split('/').at(-1))}`.replace(/\s+/g, ' '),
        );
      const signs = [...walkFields(form.schema)]
        .filter(({ schema }) => schema['x-block'] === 'sign')
        .map(({ at }) => `${at}/`);
      const expected = plain(form.schema).filter((one) => !signs.some((sign) => one.startsWith(sign)));
      expect(plain(back.schema)).toEqual(expected);
    },
  );
});
