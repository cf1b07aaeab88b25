import type { JsonObject, Language } from '@tandem/domain';
import type { FormProblem } from '../language/form.js';
import { isObject } from '../schema/pointer.js';
import { placeOf } from '../schema/walk-schema.js';
import type { ValidationError } from './ajv.js';

/** Wrappers whose inner cause is reported by itself, or that say nothing to a person. */
const WRAPPERS = ['if', 'allOf', 'not', 'contains', 'propertyNames'];

/** Ajv's findings as problems that say the mend, each place once a code. */
export const explainErrors = (
  errors: readonly ValidationError[],
  titles: ReadonlyMap<string, string>,
  language: Language,
): FormProblem[] => {
  const problems = new Map<string, FormProblem>();
  for (const error of errors) {
    if (WRAPPERS.includes(error.keyword) || insideChoice(error)) continue;
    const problem = explain(error, titles, language);
    const key = `${problem.path} ${problem.code}`;
    if (!problems.has(key)) problems.set(key, problem);
    if (problems.size >= 100) break;
  }
  return [...problems.values()];
};

/** An option of a `oneOf`/`anyOf` that was not taken is no error of its own. */
const insideChoice = (error: ValidationError): boolean => /\/(oneOf|anyOf)\/\d+\//.test(error.schemaPath);

const explain = (
  error: ValidationError,
  titles: ReadonlyMap<string, string>,
  language: Language,
): FormProblem => {
  const params = error.params as Record<string, unknown>;
  const missing = error.keyword === 'required' ? String(params['missingProperty']) : undefined;
  const extra = error.keyword === 'additionalProperties' ? String(params['additionalProperty']) : undefined;
  const own = missing ?? extra;
  const path =
    own === undefined
      ? error.instancePath
      : `${error.instancePath}/${own.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const title = titles.get(placeOf(path)) ?? '';
  const code = error.keyword === 'false schema' ? 'hidden' : error.keyword;
  return { path, code, message: wordsFor(error, code, title, language) };
};

const wordsFor = (error: ValidationError, code: string, title: string, language: Language): string => {
  const params = error.params as Record<string, unknown>;
  const schema = isObject(error.parentSchema) ? (error.parentSchema as JsonObject) : {};
  const unit = typeof schema['x-unit'] === 'string' ? `\u00a0${schema['x-unit']}` : '';
  const say = (ru: string, en: string) => (language === 'en' ? en : ru);
  const limit = String(params['limit'] ?? '').replace('.', language === 'en' ? '.' : ',');
  const field = title ? say(` «${title}»`, ` “${title}”`) : '';
  switch (code) {
    case 'required':
      return say(`Заполните поле${field}.`, `Fill in the field${field}.`);
    case 'minLength':
      return Number(params['limit']) <= 1
        ? say(`Заполните поле${field}.`, `Fill in the field${field}.`)
        : say(`Напишите подробнее: хотя бы ${limit} зн.`, `Write more: at least ${limit} characters.`);
    case 'maxLength':
      return say(`Сократите текст: можно до ${limit} зн.`, `Shorten the text: up to ${limit} characters.`);
    case 'minimum':
    case 'formatMinimum':
      return say(`Можно не меньше ${limit}${unit}.`, `At least ${limit}${unit} is possible.`);
    case 'exclusiveMinimum':
      return say(`Нужно больше ${limit}${unit}.`, `More than ${limit}${unit} is needed.`);
    case 'maximum':
    case 'formatMaximum':
      return say(`Можно не больше ${limit}${unit}.`, `At most ${limit}${unit} is possible.`);
    case 'exclusiveMaximum':
      return say(`Нужно меньше ${limit}${unit}.`, `Less than ${limit}${unit} is needed.`);
    case 'multipleOf':
      return say(
        `Значение должно делиться на ${String(params['multipleOf']).replace('.', ',')}.`,
        `The value must be a multiple of ${String(params['multipleOf'])}.`,
      );
    case 'const':
      return params['allowedValue'] === true
        ? say(
            `Без этой отметки продолжить нельзя${field ? `:${field}` : ''}.`,
            `This mark is needed to go on${field ? `:${field}` : ''}.`,
          )
        : say('Выберите значение из списка.', 'Choose a value from the list.');
    case 'enum':
    case 'oneOf':
    case 'anyOf':
      return say('Выберите значение из списка.', 'Choose a value from the list.');
    case 'format':
      return formatWords(String(params['format']), say);
    case 'minItems':
      return say(`Добавьте строки: нужно не меньше ${limit}.`, `Add rows: at least ${limit} are needed.`);
    case 'maxItems':
      return say(`Уберите лишнее: можно не больше ${limit}.`, `Remove some: at most ${limit} are possible.`);
    case 'uniqueItems':
      return say('Одно и то же указано дважды: оставьте одно.', 'The same is given twice: keep one.');
    case 'additionalProperties':
      return say('Такого поля в форме нет: уберите его.', 'The form has no such field: remove it.');
    case 'hidden':
      return say(
        'Это поле здесь не заполняют: уберите ответ.',
        'This field is not filled in here: remove the answer.',
      );
    case 'pattern':
      return typeof schema['x-pattern-message'] === 'string'
        ? schema['x-pattern-message']
        : say('Значение записано не в том виде.', 'The value is not written as expected.');
    case 'type':
      return typeWords(String(params['type']), say);
    default:
      return say('Значение не подходит.', 'The value does not fit.');
  }
};

type Say = (ru: string, en: string) => string;

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
