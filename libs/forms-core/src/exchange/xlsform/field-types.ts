import type { Json, JsonObject } from '@tandem/domain';
import type { SheetRow } from './sheets.js';

/** A choice of a list: its name is what is stored. */
export interface Choice {
  readonly name: string;
  readonly title: string;
  readonly english?: string;
}

export interface FieldType {
  readonly schema: JsonObject;
  readonly ui?: JsonObject;
}

const LONG_LIST = 12;

const options = (choices: readonly Choice[]): Json[] =>
  choices.map(({ name, title }) => ({ const: name, title: title || name }));

const numberOr = (text: string | undefined): number | undefined =>
  text !== undefined && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;

/** `start=1 end=10 step=1` */
const parametersOf = (text = ''): { readonly [name: string]: string } =>
  Object.fromEntries([...text.matchAll(/(\w+)\s*=\s*([^\s;,]+)/g)].map(([, name, value]) => [name!, value!]));

const range = ({ cells }: SheetRow): FieldType => {
  const { start, end, step } = parametersOf(cells['parameters']);
  const [minimum, maximum, by] = [numberOr(start) ?? 1, numberOr(end) ?? 10, numberOr(step) ?? 1];
  const whole = [minimum, maximum, by].every(Number.isInteger);
  if (whole && by === 1 && maximum - minimum <= 10)
    return { schema: { type: 'integer', minimum, maximum }, ui: { 'ui:widget': 'scale' } };
  return {
    schema: { type: whole ? 'integer' : 'number', minimum, maximum, ...(by > 0 ? { multipleOf: by } : {}) },
  };
};

/** The field that an XLSForm type stands for; undefined for a type that has none here. Choices come for `select_*` and `rank`. */
export const fieldTypeOf = (row: SheetRow, choices: readonly Choice[]): FieldType | undefined => {
  const [type = ''] = (row.cells['type'] ?? '').trim().split(/\s+/);
  const appearance = row.cells['appearance'] ?? '';
  switch (type) {
    case 'text':
      if (appearance.includes('url')) return { schema: { type: 'string', format: 'uri', maxLength: 500 } };
      return appearance.includes('multiline')
        ? { schema: { type: 'string', maxLength: 4000 }, ui: { 'ui:widget': 'textarea' } }
        : { schema: { type: 'string', maxLength: 1000 } };
    case 'integer':
    case 'int':
      return { schema: { type: 'integer' } };
    case 'decimal':
      return { schema: { type: 'number' } };
    case 'range':
      return range(row);
    case 'date':
      return appearance.includes('month-year')
        ? {
            schema: { type: 'string', 'x-block': 'month', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', maxLength: 7 },
            ui: { 'ui:widget': 'month' },
          }
        : { schema: { type: 'string', format: 'date' } };
    case 'time':
      return { schema: { type: 'string', maxLength: 5, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' } };
    case 'select_one':
      return {
        schema: { type: 'string', oneOf: options(choices) },
        ui: {
          'ui:widget': appearance.includes('minimal') || choices.length > LONG_LIST ? 'select' : 'radio',
        },
      };
    case 'select_multiple':
      return {
        schema: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: options(choices) } },
        ui: { 'ui:widget': 'checkboxes' },
      };
    case 'rank':
      return {
        schema: { type: 'array', uniqueItems: true, items: { type: 'string', oneOf: options(choices) } },
        ui: { 'ui:widget': 'ranking' },
      };
    case 'acknowledge':
    case 'trigger':
      return { schema: { type: 'boolean', const: true } };
    case 'note':
      return { schema: { type: 'null', 'x-block': 'note' } };
    case 'image':
    case 'photo':
    case 'audio':
    case 'video':
    case 'file':
      return {
        schema: {
          type: 'array',
          maxItems: 1,
          items: { type: 'string', format: 'uuid', 'x-ref': 'file' },
        },
      };
    default:
      return undefined;
  }
};

/** Types that the system fills in by itself: who, when and where from are known of every answer. */
export const KNOWN_BY_ITSELF: ReadonlySet<string> = new Set([
  'start',
  'end',
  'today',
  'username',
  'email',
  'deviceid',
  'phonenumber',
  'audit',
]);
