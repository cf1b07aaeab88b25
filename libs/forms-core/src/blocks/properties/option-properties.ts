import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormNode } from '../../projection/form-node.js';
import { isObject } from '../../schema/pointer.js';
import { readChoices } from '../../schema/read-choices.js';
import type { BlockProperty } from '../block.js';
import { keyOfTitle } from '../../schema/key-of-title.js';
import { inSchema, UNKNOWN_CHOICE, type Answer } from './keyword-properties.js';

const MOST_OPTIONS = 300;

/** Options as people gave them, each with a value of its own; words where they make no sense. */
export const readOptions = (
  given: Json | undefined,
  kind: 'text' | 'number' | 'any',
): readonly JsonObject[] | { readonly refused: Text } => {
  const entries = Array.isArray(given) ? (given as Json[]) : [];
  if (entries.length === 0)
    return { refused: { ru: 'Нужен хотя бы один вариант.', en: 'At least one option is needed.' } };
  if (entries.length > MOST_OPTIONS)
    return {
      refused: {
        ru: `Вариантов больше ${MOST_OPTIONS}: возьмите справочник.`,
        en: `There are more than ${MOST_OPTIONS} options: use a register.`,
      },
    };
  const taken = new Set<Json>(entries.flatMap((one) => (isObject(one) ? [one['const'] ?? null] : [])));
  const options: JsonObject[] = [];
  const values = new Set<Json>();
  for (const entry of entries) {
    if (!isObject(entry) || typeof entry['title'] !== 'string' || entry['title'].trim() === '')
      return {
        refused: { ru: 'У каждого варианта должна быть подпись.', en: 'Every option needs a label.' },
      };
    const value = entry['const'] ?? freshValue(entry['title'], taken, kind);
    taken.add(value);
    if (!fitsKind(value, kind))
      return kind === 'number'
        ? {
            refused: {
              ru: 'Значение варианта здесь — целое число.',
              en: 'The value of an option is a whole number here.',
            },
          }
        : {
            refused: { ru: 'Значение варианта здесь — слово.', en: 'The value of an option is a word here.' },
          };
    if (values.has(value))
      return {
        refused: {
          ru: `Значение «${String(value).slice(0, 60)}» стоит в списке дважды.`,
          en: `The value “${String(value).slice(0, 60)}” stands in the list twice.`,
        },
      };
    values.add(value);
    options.push(entry['const'] === undefined ? { const: value, ...entry } : entry);
  }
  return options;
};

const fitsKind = (value: Json, kind: 'text' | 'number' | 'any'): boolean =>
  (kind !== 'number' && typeof value === 'string' && value !== '' && value.length <= 100) ||
  (kind !== 'text' && Number.isInteger(value));

/** «3 — иногда» means 3. */
const saidNumber = (title: string): number | undefined => {
  const [, digits] = /^(\d{1,4})(?![\d.,])/.exec(title.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

const freshValue = (
  title: string,
  taken: ReadonlySet<Json>,
  kind: 'text' | 'number' | 'any',
): string | number => {
  const numbers = [...taken].filter((one): one is number => typeof one === 'number');
  if (kind === 'number' || (kind === 'any' && numbers.length > 0)) {
    const said = saidNumber(title);
    return said !== undefined && !taken.has(said) ? said : Math.max(-1, ...numbers) + 1;
  }
  return keyOfTitle(title, new Set([...taken].map(String)));
};

/** A bare `enum` becomes options with labels as soon as somebody edits it. */
export const writeOptions = (holder: JsonObject, at: string, options: readonly JsonObject[]) => [
  inSchema(`${at}/oneOf`, options),
  ...['enum', 'enumNames']
    .filter((keyword) => holder[keyword] !== undefined)
    .map((keyword) => inSchema(`${at}/${keyword}`, undefined)),
];

const holderOf = (node: FormNode, at: string): JsonObject => {
  const holder = at === '' ? node.schema : node.schema['items'];
  return isObject(holder) ? holder : {};
};

/** The options of a choice. `at` is '' for one of them, '/items' for many. */
export const optionsProperty = (at: '' | '/items'): BlockProperty => ({
  id: 'options',
  group: 'main',
  lock: 'options',
  label: { ru: 'Варианты', en: 'Options' },
  help: {
    ru: 'Каждый с новой строки; можно вставить список.',
    en: 'One in a line; a list can be pasted.',
  },
  control: { kind: 'options', values: 'text', what: 'option' },
  read: (node) => readChoices(holderOf(node, at)),
  write: (node, value): Answer => {
    const holder = holderOf(node, at);
    const type = holder['type'];
    const kind = type === 'integer' || type === 'number' ? 'number' : type === 'string' ? 'text' : 'any';
    const options = readOptions(value, kind);
    if ('refused' in options) return options;
    const exclusive = node.schema['x-exclusive'];
    const isGone = exclusive !== undefined && !options.some((one) => one['const'] === exclusive);
    return [...writeOptions(holder, at, options), ...(isGone ? [inSchema('/x-exclusive', undefined)] : [])];
  },
});

/** The option that goes with no other: «нет затруднений». */
export const exclusiveOption: BlockProperty = {
  id: 'exclusive',
  group: 'check',
  lock: 'check',
  label: { ru: 'Вариант, который исключает остальные', en: 'The option that excludes the others' },
  control: { kind: 'pick', from: 'options' },
  read: (node) => node.schema['x-exclusive'],
  write: (node, value): Answer =>
    value === undefined ||
    (readChoices(holderOf(node, '/items')) ?? []).some((option) => option.const === value)
      ? [inSchema('/x-exclusive', value)]
      : UNKNOWN_CHOICE,
};
