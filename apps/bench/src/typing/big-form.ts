import { emitConditions } from '@tandem/forms-core';

/** The size of form that the goals speak of (docs/performance.md). */
export const FIELDS = 300;

/** A form of 300 fields on one page, as the studio keeps it: nothing is spared by pages. */
export const bigForm = (): string => {
  const kinds = [
    (n: number) => ({ type: 'string', title: `Строка ${n}`, maxLength: 200 }),
    (n: number) => ({
      type: 'string',
      title: `Текст ${n}`,
      description: 'Одно-два предложения',
      maxLength: 2_000,
    }),
    (n: number) => ({ type: 'integer', title: `Число ${n}`, minimum: 0, maximum: 100 }),
    (n: number) => ({ type: 'string', title: `Дата ${n}`, format: 'date' }),
    (n: number) => ({
      type: 'string',
      title: `Выбор ${n}`,
      oneOf: ['а', 'б', 'в'].map((title, at) => ({ const: `o${at}`, title })),
    }),
    (n: number) => ({ type: 'boolean', title: `Да или нет ${n}` }),
  ];
  const properties = Object.fromEntries(
    Array.from({ length: FIELDS }, (_, at) => [`field${at + 1}`, kinds[at % kinds.length]!(at + 1)]),
  );
  const rules = Array.from({ length: 20 }, (_, at) => ({
    id: `rule${at}`,
    when: { '==': [{ var: `/field${at * 6 + 5}` }, 'o1'] },
    then: [{ show: `/field${at * 6 + 8}` }],
  }));
  const computed = {
    to: '/field3',
    logic: { sum: [[{ var: '/field9' }, { var: '/field15' }, { var: '/field21' }]] },
  };
  const schema = emitConditions({
    type: 'object',
    title: 'Большая форма',
    required: ['field1'],
    properties: { ...properties, field3: { ...kinds[2]!(3), readOnly: true } },
    'x-rules': rules,
    'x-computed': [computed],
  });
  const meta = {
    key: 'big-form',
    title: { ru: 'Большая форма', en: 'Big form' },
    level: 'school',
    filledBy: ['mentor'],
    readers: ['curator'],
    participantReaders: [],
    sources: ['bench'],
  };
  return `${JSON.stringify({ meta, schema, uiSchema: {} }, null, 2)}\n`;
};
