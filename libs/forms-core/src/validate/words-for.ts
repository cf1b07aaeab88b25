import type { JsonObject, Language } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import type { Finding } from './finding.js';

type Say = (ru: string, en: string) => string;

interface Told {
  readonly finding: Finding;
  readonly say: Say;
  /** The field as the person sees it: its title, unit and kind. */
  readonly schema: JsonObject;
  /** « “Title”» with a space before it, or nothing. */
  readonly field: string;
  /** A bound with its unit, as numbers are written in the language. */
  readonly limit: string;
}

/** Says in plain words what to mend. */
export const wordsFor = (finding: Finding, field: Field | undefined, language: Language): string => {
  const say: Say = (ru, en) => (language === 'en' ? en : ru);
  const schema = field?.schema ?? (isObject(finding.parentSchema) ? finding.parentSchema : {});
  const title = field?.schema['title'];
  const unit = typeof schema['x-unit'] === 'string' ? `\u00a0${schema['x-unit']}` : '';
  const told: Told = {
    finding,
    say,
    schema,
    field: typeof title === 'string' ? say(` «${title}»`, ` “${title}”`) : '',
    limit: numberIn(finding.params['limit'], language) + unit,
  };
  return (WORDS[finding.keyword] ?? otherwise)(told);
};

const numberIn = (value: unknown, language: Language): string =>
  typeof value === 'number'
    ? new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ru-RU', { useGrouping: 'min2' }).format(value)
    : '';

const otherwise = ({ say }: Told): string => say('Значение не подходит.', 'The value does not fit.');

const fillIn = ({ say, field, schema }: Told): string => {
  if (schema['x-block'] === 'sign') return say('Поставьте подпись.', 'Please sign.');
  if (isChoice(schema) || schema['x-ref'] !== undefined)
    return say(`Выберите${field || ' значение'}.`, `Choose${field || ' a value'}.`);
  return say(`Заполните поле${field}.`, `Fill in the field${field}.`);
};

const isChoice = (schema: JsonObject): boolean =>
  Array.isArray(schema['oneOf']) || Array.isArray(schema['enum']);

const choose = ({ say }: Told): string =>
  say('Выберите значение из списка.', 'Choose a value from the list.');

const atLeast = ({ say, limit }: Told): string =>
  say(`Можно не меньше ${limit}.`, `At least ${limit} is possible.`);

const atMost = ({ say, limit }: Told): string =>
  say(`Можно не больше ${limit}.`, `At most ${limit} is possible.`);

const WORDS: { readonly [keyword: string]: (told: Told) => string } = {
  required: fillIn,
  minLength: (told) =>
    Number(told.finding.params['limit']) <= 1
      ? fillIn(told)
      : told.say(
          `Напишите подробнее: хотя бы ${told.limit}\u00a0зн.`,
          `Write more: at least ${told.limit} characters.`,
        ),
  maxLength: ({ say, limit, finding }) => {
    const over =
      typeof finding.data === 'string' ? [...finding.data].length - Number(finding.params['limit']) : 0;
    return say(
      `Сократите текст на ${over}\u00a0зн.: можно до ${limit}.`,
      `Shorten the text by ${over} characters: up to ${limit} are possible.`,
    );
  },
  minimum: atLeast,
  maximum: atMost,
  exclusiveMinimum: ({ say, limit }) => say(`Нужно больше ${limit}.`, `More than ${limit} is needed.`),
  exclusiveMaximum: ({ say, limit }) => say(`Нужно меньше ${limit}.`, `Less than ${limit} is needed.`),
  multipleOf: ({ say, finding }) => {
    const step = finding.params['multipleOf'];
    return say(
      `Значение должно делиться на ${numberIn(step, 'ru')}.`,
      `The value must be a multiple of ${numberIn(step, 'en')}.`,
    );
  },
  const: (told) => {
    const { say, finding, field } = told;
    if (finding.params['allowedValue'] !== true) return choose(told);
    return say(
      `Без этой отметки продолжить нельзя${field && `:${field}`}.`,
      `This mark is needed to go on${field && `:${field}`}.`,
    );
  },
  enum: choose,
  oneOf: choose,
  anyOf: choose,
  format: ({ say, finding }) => formatWords(String(finding.params['format']), say),
  minItems: (told) => {
    const { say, schema, limit, finding } = told;
    const items = isObject(schema['items']) ? schema['items'] : {};
    if (isChoice(items) || items['x-ref'] !== undefined)
      return finding.params['limit'] === 1
        ? fillIn({ ...told, schema: items })
        : say(`Выберите не меньше ${limit}.`, `Choose at least ${limit}.`);
    return say(`Добавьте строки: нужно не меньше ${limit}.`, `Add rows: at least ${limit} are needed.`);
  },
  maxItems: ({ say, limit }) =>
    say(`Уберите лишнее: можно не больше ${limit}.`, `Remove some: at most ${limit} are possible.`),
  uniqueItems: ({ say }) =>
    say('Одно и то же указано дважды: оставьте одно.', 'The same is given twice: keep one.'),
  additionalProperties: ({ say }) =>
    say('Такого поля в форме нет: уберите его.', 'The form has no such field: remove it.'),
  'false schema': ({ say }) =>
    say(
      'Это поле здесь не заполняют: уберите ответ.',
      'This field is not filled in here: remove the answer.',
    ),
  pattern: ({ say, schema }) =>
    typeof schema['x-pattern-message'] === 'string'
      ? schema['x-pattern-message']
      : say('Значение записано не в том виде.', 'The value is not written as expected.'),
  type: ({ say, finding }) => typeWords(String(finding.params['type']), say),
};

const formatWords = (format: string, say: Say): string => {
  switch (format) {
    case 'date':
      return say(
        'Укажите дату, которая есть в календаре, например 01.09.2026.',
        'Give a date that exists, such as 2026-09-01.',
      );
    case 'uri':
      return say(
        'Укажите адрес целиком, например https://school.ru/page.',
        'Give the whole address, such as https://school.ru/page.',
      );
    case 'email':
      return say(
        'Укажите адрес почты, например name@school.ru.',
        'Give an e-mail address, such as name@school.ru.',
      );
    case 'uuid':
      return say(
        'Выберите из справочника: такой записи нет.',
        'Choose from the register: there is no such entry.',
      );
    default:
      return say('Значение записано не в том виде.', 'The value is not written as expected.');
  }
};

const typeWords = (type: string, say: Say): string => {
  switch (type) {
    case 'integer':
      return say('Нужно целое число.', 'A whole number is needed.');
    case 'number':
      return say('Нужно число.', 'A number is needed.');
    case 'string':
      return say('Нужен текст.', 'A text is needed.');
    case 'boolean':
      return say('Нужно «да» или «нет».', '“Yes” or “no” is needed.');
    case 'array':
      return say('Нужен список.', 'A list is needed.');
    default:
      return say('Значение не того вида.', 'The value is of another kind.');
  }
};
