import type { Json, JsonObject } from '@tandem/domain';
import { readChoices } from '../schema/read-choices.js';
import type { BlockProperty } from './block.js';
import { defineBlock } from './define-block.js';
import { inSchema, type Answer } from './properties/keyword-properties.js';
import { lookProperty } from './properties/look-property.js';
import { isTyped } from './recognise/shape.js';

const USUAL = { true: 'Да', false: 'Нет' } as const;

const isYesNo = (schema: JsonObject): boolean =>
  (schema['oneOf'] === undefined && schema['enum'] === undefined) ||
  (readChoices(schema) ?? []).every((option) => typeof option.const === 'boolean');

const wordOf = (schema: JsonObject, value: boolean): string | undefined => {
  const word = readChoices(schema)?.find((option) => option.const === value)?.['title'];
  return typeof word === 'string' ? word : undefined;
};

/** The two answers in words of one's own: «Согласен», «Не согласен». */
const word = (id: string, value: boolean, ru: string, en: string): BlockProperty => ({
  id,
  group: 'main',
  lock: 'options',
  label: { ru, en },
  control: { kind: 'text', max: 100 },
  read: ({ schema }) => wordOf(schema, value),
  write: ({ schema }, given): Answer => {
    if (given !== undefined && (typeof given !== 'string' || given.length > 100))
      return { refused: { ru: 'Можно до 100\u00a0зн.', en: 'Up to 100 characters are possible.' } };
    const other = wordOf(schema, !value);
    const titles = { [String(value)]: given === '' ? undefined : given, [String(!value)]: other };
    const isUsual = Object.values(titles).every((title) => title === undefined);
    const options: Json = [true, false].map((one) => ({
      const: one,
      title: (titles[String(one)] as string | undefined) ?? USUAL[`${one}`],
    }));
    return [
      inSchema('/oneOf', isUsual ? undefined : options),
      ...(schema['enum'] === undefined ? [] : [inSchema('/enum', undefined)]),
    ];
  },
});

export const yesNo = defineBlock({
  id: 'yesNo',
  group: 'choice',
  title: { ru: 'Да или нет', en: 'Yes or no' },
  about: { ru: 'Вопрос с двумя ответами', en: 'A question with two answers' },
  words: ['да', 'нет', 'переключатель', 'отметка', 'флажок', 'yes', 'no', 'boolean', 'checkbox', 'switch'],
  icon: 'IconToggleLeft',
  create: (title) => ({ schema: { type: 'boolean', title }, ui: { 'ui:widget': 'radio' } }),
  widgets: ['radio', 'select', 'checkbox', 'CheckboxWidget', 'switch'],
  recognise: (schema) =>
    schema['type'] === 'boolean' && schema['const'] === undefined && isTyped(schema) && isYesNo(schema),
  owns: ['oneOf', 'enum', 'enumNames', 'x-prefill'],
  ownsUi: [],
  properties: [
    word('yes', true, 'Слово для «да»', 'The word for “yes”'),
    word('no', false, 'Слово для «нет»', 'The word for “no”'),
    lookProperty('radio', 'select', 'checkbox'),
  ],
  becomes: ['consent', 'oneOf'],
});
