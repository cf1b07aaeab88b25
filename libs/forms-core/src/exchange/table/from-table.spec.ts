import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '@tandem/domain';
import { checkForm } from '../../check/check-form.js';
import type { FormMeta } from '../../language/form.js';
import type { ImportedForm } from '../imported-form.js';
import { fromTable } from './from-table.js';

const PLAN = [
  ['№ п/п', 'Мероприятие', 'Срок', 'Часов', 'Ответственный', 'Выполнено', ''],
  ['1', '2', '3', '4', '5', '6', ''],
  ['1', 'Посещение урока', '01.10.2026', '2', 'наставник', 'да', ''],
  [
    '2',
    'Консультация по составлению технологической карты урока и её обсуждение с методическим объединением',
    '15.10.2026',
    '1',
    'наставник',
    'нет',
    '',
  ],
  ['3', 'Открытый урок', '20.11.2026', '1', 'наставляемый', 'нет', ''],
  ['4', 'Мастер-класс', '01.12.2026', '3', 'наставник', 'да', ''],
  ['', '', '', '', '', '', ''],
];
const meta = {
  key: 'imported',
  title: { ru: 'x' },
  level: 'school',
  filledBy: ['mentor'],
  readers: ['mentor'],
  participantReaders: [],
  sources: ['x'],
} as unknown as FormMeta;
const errorsOf = ({ schema, uiSchema }: ImportedForm) =>
  checkForm({ meta, schema, uiSchema }).filter(({ severity }) => severity === 'error');

describe('a table becomes a form', () => {
  it('column by column', () => {
    const form = fromTable(PLAN, { title: 'План', as: 'rows', where: 'таблица 1' });
    const rows = (form.schema['properties'] as JsonObject)['plan'] as JsonObject;
    const fields = (rows['items'] as JsonObject)['properties'] as { [key: string]: JsonObject };
    expect(
      Object.entries(fields).map(([key, field]) => [key, field['title'], field['format'] ?? field['type']]),
    ).toEqual([
      ['meropriyatie', 'Мероприятие', 'string'],
      ['srok', 'Срок', 'date'],
      ['chasov', 'Часов', 'integer'],
      ['otvetstvennyy', 'Ответственный', 'string'],
      ['vypolneno', 'Выполнено', 'boolean'],
    ]);
    expect(fields['otvetstvennyy']!['oneOf']).toHaveLength(2);
    expect(form.uiSchema).toEqual({ plan: { items: { meropriyatie: { 'ui:widget': 'textarea' } } } });
    expect(form.understood).toHaveLength(6);
    expect(errorsOf(form)).toEqual([]);
  });

  it('question by question', () => {
    const form = fromTable(
      [
        ['1', 'Фамилия, имя, отчество', ''],
        ['2', 'Дата рождения', '01.02.1990'],
        ['Сведения о стаже', 'Сведения о стаже', 'Сведения о стаже'],
        ['3', 'Количество лет', ''],
        ['', '', 'подпись'],
      ],
      { title: 'Анкета', as: 'fields', where: 'таблица 1' },
    );
    const fields = form.schema['properties'] as { [key: string]: JsonObject };
    expect(
      Object.values(fields).map(
        (field) =>
          `${String(field['title'])}: ${String(field['x-block'] ?? field['format'] ?? field['type'])}`,
      ),
    ).toEqual([
      'Фамилия, имя, отчество: string',
      'Дата рождения: date',
      'Сведения о стаже: heading',
      'Количество лет: integer',
    ]);
    expect(form.notUnderstood).toHaveLength(1);
  });

  it('whatever stands in it', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', '№', '01.01.2026', '5 %', '__proto__', 'да'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.constantFrom('rows' as const, 'fields' as const),
        (cells, as) => {
          const codes = errorsOf(fromTable(cells, { title: 'Таблица', as, where: 'x' })).map(
            ({ code }) => code,
          );
          expect(codes).toEqual([]);
        },
      ),
    );
  });
});
