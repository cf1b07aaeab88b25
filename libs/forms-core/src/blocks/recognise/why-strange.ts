import type { Json, JsonObject, Text } from '@tandem/domain';
import { isObject } from '../../schema/pointer.js';
import { readChoices } from '../../schema/read-choices.js';
import { uiWish } from '../../schema/read-ui.js';
import { sayJson } from '../../schema/say-json.js';

const CONDITION: Text = {
  ru: 'Внутри записано условие на языке JSON Schema: студия сохранит его как есть.',
  en: 'A condition is written inside in JSON Schema: the studio keeps it as it is.',
};
const SHAPES: Text = {
  ru: 'Ответ может быть устроен по-разному (anyOf, oneOf): студия сохранит это как есть.',
  en: 'The answer may have several shapes (anyOf, oneOf): the studio keeps that as it is.',
};
const REFERENCE: Text = {
  ru: 'Поле описано в другом месте ($ref): студия сохранит ссылку как есть.',
  en: 'The field is described elsewhere ($ref): the studio keeps the reference as it is.',
};
const OPEN: Text = {
  ru: 'Здесь принимают поля, имена которых заранее не названы.',
  en: 'Fields whose names are not given beforehand are taken here.',
};
const TUPLE: Text = {
  ru: 'У каждого места в списке своё описание.',
  en: 'Every place of the list has its own description.',
};
const MIXED: Text = {
  ru: 'Значение может быть разных видов сразу.',
  en: 'The value may be of several kinds.',
};
const CONSTANT: Text = {
  ru: 'Значение задано заранее и не выбирается.',
  en: 'The value is given beforehand and cannot be chosen.',
};
const NUMBERED: Text = {
  ru: 'Имена полей — числа: их порядок программы читают по-разному.',
  en: 'Fields are named by numbers: programs read their order differently.',
};
const JOINED: Text = {
  ru: 'Поле составлено из нескольких описаний (allOf).',
  en: 'The field is composed of several descriptions (allOf).',
};

const STRANGE_KEYWORDS = new Map<string, Text>([
  ...['$ref', '$dynamicRef', '$recursiveRef'].map((name) => [name, REFERENCE] as const),
  ...['anyOf', 'not', 'contains'].map((name) => [name, SHAPES] as const),
  ...['if', 'then', 'else', 'dependencies', 'dependentRequired', 'dependentSchemas'].map(
    (name) => [name, CONDITION] as const,
  ),
  ...['patternProperties', 'propertyNames', 'unevaluatedProperties'].map((name) => [name, OPEN] as const),
  ...['prefixItems', 'additionalItems', 'unevaluatedItems'].map((name) => [name, TUPLE] as const),
]);

/** Keys that a JavaScript object puts before all others, whatever their order in the text. */
export const isNumberLike = (key: string): boolean => /^(?:0|[1-9]\d{0,9})$/.test(key);

/** Conditions that `x-rules` say and that stand in `allOf` for other renderers. */
export const areRules = (allOf: Json | undefined): boolean =>
  Array.isArray(allOf) &&
  (allOf as Json[]).every(
    (entry) =>
      isObject(entry) && typeof entry['$comment'] === 'string' && entry['$comment'].startsWith('rule:'),
  );

const whySchema = (schema: JsonObject): Text | undefined => {
  for (const keyword of Object.keys(schema)) {
    const why = STRANGE_KEYWORDS.get(keyword);
    if (why) return why;
  }
  const { oneOf, allOf, items, type, additionalProperties, properties } = schema;
  if ((oneOf !== undefined || schema['enum'] !== undefined) && !readChoices(schema)) return SHAPES;
  if (allOf !== undefined && !areRules(allOf)) return JOINED;
  if (items !== undefined && !isObject(items)) return TUPLE;
  if (type !== undefined && typeof type !== 'string') return MIXED;
  if (schema['const'] !== undefined && schema['const'] !== true) return CONSTANT;
  if (additionalProperties !== undefined && additionalProperties !== false) return OPEN;
  if (isObject(properties) && Object.keys(properties).some(isNumberLike)) return NUMBERED;
  return undefined;
};

/** A form is read many times as its author works, and a block is asked for after another. */
const known = new WeakMap<JsonObject, { readonly why: Text | undefined }>();

/** Why no block can answer for such a field, whatever else stands in it. */
export const whyStrange = (schema: JsonObject, ui: JsonObject): Text | undefined => {
  const field = uiWish(ui, 'field');
  if (field !== undefined)
    return {
      ru: `Поле рисует чужая программа («${sayJson(field)}»).`,
      en: `The field is drawn by a foreign program (“${sayJson(field)}”).`,
    };
  const before = known.get(schema);
  if (before) return before.why;
  const why = whySchema(schema) ?? (isObject(schema['items']) ? whySchema(schema['items']) : undefined);
  known.set(schema, { why });
  return why;
};
