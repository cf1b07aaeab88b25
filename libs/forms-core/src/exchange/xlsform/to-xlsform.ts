import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormDefinition } from '../../language/form.js';
import { checksOf, formulasOf, rulesOf } from '../../language/parts.js';
import { isObject } from '../../schema/pointer.js';
import type { NotUnderstood } from '../imported-form.js';
import { logicToXPath } from '../xpath/logic-to-xpath.js';
import { surveyTypeOf } from './survey-type.js';

export interface WrittenXlsForm {
  /** Rows of cells under these headings; the first row of each sheet is its headings. */
  readonly survey: readonly (readonly string[])[];
  readonly choices: readonly (readonly string[])[];
  readonly settings: readonly (readonly string[])[];
  /** What XLSForm has no word for. */
  readonly notSaid: readonly NotUnderstood[];
}

const SURVEY = [
  'type',
  'name',
  'label::Русский (ru)',
  'label::English (en)',
  'hint::Русский (ru)',
  'hint::English (en)',
  'required',
  'relevant',
  'constraint',
  'constraint_message::Русский (ru)',
  'constraint_message::English (en)',
  'calculation',
  'appearance',
  'parameters',
  'readonly',
] as const;
type Column = (typeof SURVEY)[number];
type Cells = { [column in Column]?: string };

/** Writes a form as an XLSForm; what the format cannot say is listed, never silently dropped. */
export const toXlsForm = (definition: FormDefinition): WrittenXlsForm => {
  const writing = new ToXlsForm(definition);
  writing.writeFields(definition.schema, definition.uiSchema, '', '', undefined);
  const { title } = definition.meta;
  if (writing.rows.some(({ type }) => type === 'select_one yes_no'))
    writing.choices.push(['yes_no', 'yes', 'Да', 'Yes'], ['yes_no', 'no', 'Нет', 'No']);
  return {
    survey: [[...SURVEY], ...writing.rows.map((cells) => SURVEY.map((column) => cells[column] ?? ''))],
    choices: [['list_name', 'name', 'label::Русский (ru)', 'label::English (en)'], ...writing.choices],
    settings: [
      ['form_title', 'form_id', 'default_language', 'style'],
      [title.ru, definition.meta.key, 'Русский (ru)', hasPages(definition) ? 'pages' : ''],
    ],
    notSaid: writing.notSaid,
  };
};

const hasPages = ({ uiSchema }: FormDefinition): boolean =>
  isObject(uiSchema['ui:options']) && Array.isArray(uiSchema['ui:options']['pages']);

class ToXlsForm {
  readonly rows: Cells[] = [];
  readonly choices: string[][] = [];
  readonly notSaid: NotUnderstood[] = [];
  private readonly english: { readonly [pointer: string]: string };

  constructor(private readonly definition: FormDefinition) {
    this.english = definition.translations?.en?.schema ?? {};
  }

  /** `at` is the place in the answers, `schemaAt` in the schema, `rows` the rows around. */
  writeFields(
    schema: JsonObject,
    ui: JsonObject,
    at: string,
    schemaAt: string,
    rows: string | undefined,
  ): void {
    const required = Array.isArray(schema['required']) ? (schema['required'] as Json[]) : [];
    const properties = isObject(schema['properties']) ? schema['properties'] : {};
    for (const [key, field] of Object.entries(properties)) {
      if (!isObject(field)) continue;
      const uiOfField = isObject(ui[key]) ? ui[key] : {};
      const place = { at: `${at}/${key}`, schemaAt: `${schemaAt}/properties/${key}`, rows };
      this.writeField(key, field, uiOfField, required.includes(key), place);
    }
  }

  private writeField(
    key: string,
    field: JsonObject,
    ui: JsonObject,
    required: boolean,
    place: WrittenPlace,
  ): void {
    const cells = { ...this.wordsOf(key, field, place), ...this.logicOf(field, place, required) };
    const items = isObject(field['items']) ? field['items'] : undefined;
    if (field['type'] === 'object' && field['x-block'] !== 'sign' && isObject(field['properties'])) {
      if (field['x-block'] !== undefined)
        this.miss(place, String(field['title']), 'Записано группой полей.', 'Written as a group of fields.');
      this.rows.push({ ...cells, type: 'begin_group', appearance: 'field-list' });
      this.writeFields(field, ui, place.at, place.schemaAt, place.rows);
      this.rows.push({ type: 'end_group' });
    } else if (items?.['type'] === 'object') {
      this.rows.push({ ...cells, type: 'begin_repeat' });
      this.writeFields(
        items,
        isObject(ui['items']) ? ui['items'] : {},
        `${place.at}/*`,
        `${place.schemaAt}/items`,
        place.rows ?? place.at,
      );
      this.rows.push({ type: 'end_repeat' });
    } else {
      const found = surveyTypeOf(field, ui, listNameOf(place.at));
      if (found.unsaid)
        this.miss(place, String(field['title'] ?? key), found.unsaid.ru, found.unsaid.en ?? found.unsaid.ru);
      this.writeChoices(field, place);
      this.rows.push({ ...cells, ...found.cells });
    }
  }

  private wordsOf(key: string, field: JsonObject, { schemaAt }: WrittenPlace): Cells {
    return {
      name: key,
      'label::Русский (ru)': String(field['title'] ?? key),
      'label::English (en)': this.english[`${schemaAt}/title`] ?? '',
      'hint::Русский (ru)': String(field['description'] ?? ''),
      'hint::English (en)': this.english[`${schemaAt}/description`] ?? '',
    };
  }

  private logicOf(field: JsonObject, place: WrittenPlace, required: boolean): Cells {
    const name =
      place.rows === undefined ? place.at : `$row${place.at.slice(place.rows.length + '/*'.length)}`;
    const { schema, translations } = this.definition;
    const here = (one: { readonly in?: string }) => one.in === place.rows;
    const shows = rulesOf(schema).filter((rule) => here(rule) && rule.then.some((one) => one.show === name));
    const demands = rulesOf(schema).filter(
      (rule) => here(rule) && rule.then.some((one) => one.require === name),
    );
    const relevant = shows
      .map((rule) => this.xpath(rule.when, place, `x-rules/${rule.id}`))
      .filter((one) => one !== undefined);
    const formula = formulasOf(schema).find((one) => here(one) && one.to === name);
    const own = checksOf(schema).filter((one) => here(one) && one.at === name);
    const constraints = own.map((check) => this.xpath(check.assert, place, `x-checks/${check.id}`, name));
    const first = own[constraints.findIndex((one) => one !== undefined)];
    const bounds = boundsOf(field);
    const constraint = [...bounds, ...constraints.filter((one) => one !== undefined)];
    return {
      required: required || demands.some((rule) => shows.includes(rule)) ? 'yes' : '',
      relevant: relevant.length > 1 ? relevant.map((one) => `(${one})`).join(' or ') : (relevant[0] ?? ''),
      constraint:
        constraint.length > 1 ? constraint.map((one) => `(${one})`).join(' and ') : (constraint[0] ?? ''),
      'constraint_message::Русский (ru)': first?.message ?? '',
      'constraint_message::English (en)': first ? (translations?.en?.rules?.[first.id] ?? '') : '',
      calculation: formula ? (this.xpath(formula.logic, place, `x-computed${formula.to}`) ?? '') : '',
      readonly: field['readOnly'] === true ? 'yes' : '',
    };
  }

  private xpath(logic: Json, place: WrittenPlace, where: string, self?: string): string | undefined {
    const written = logicToXPath(logic, (variable) => {
      if (variable === self) return '.';
      if (!/^(\/|\$row\/)/.test(variable)) return undefined;
      return `\${${variable.split('/').at(-1)}}`;
    });
    if (written === undefined)
      this.miss(
        place,
        `${where}: ${JSON.stringify(logic)}`.slice(0, 400),
        'В XLSForm для этого нет слов.',
        'XLSForm has no words for this.',
      );
    return written;
  }

  private writeChoices(field: JsonObject, { at, schemaAt }: WrittenPlace): void {
    const many = isObject(field['items']) ? field['items'] : undefined;
    const options = (many ?? field)['oneOf'];
    const optionsAt = `${schemaAt}${many ? '/items' : ''}/oneOf`;
    if (!Array.isArray(options)) return;
    (options as Json[]).forEach((option, index) => {
      if (!isObject(option)) return;
      const english = this.english[`${optionsAt}/${index}/title`] ?? '';
      this.choices.push([
        listNameOf(at),
        String(option['const']),
        String(option['title'] ?? option['const']),
        english,
      ]);
    });
  }

  private miss({ at }: WrittenPlace, text: string, ru: string, en: string): void {
    const why: Text = { ru, en };
    this.notSaid.push({ where: at, text, why });
  }
}

interface WrittenPlace {
  readonly at: string;
  readonly schemaAt: string;
  readonly rows: string | undefined;
}

const listNameOf = (at: string): string => at.slice(1).replaceAll('/*/', '_').replaceAll('/', '_');

const BOUNDS: readonly (readonly [keyword: string, write: (limit: number) => string])[] = [
  ['minimum', (limit) => `. >= ${limit}`],
  ['maximum', (limit) => `. <= ${limit}`],
  ['exclusiveMinimum', (limit) => `. > ${limit}`],
  ['exclusiveMaximum', (limit) => `. < ${limit}`],
  ['minItems', (limit) => `count-selected(.) >= ${limit}`],
];

const boundsOf = (field: JsonObject): string[] => {
  const bounds = BOUNDS.flatMap(([keyword, write]) =>
    typeof field[keyword] === 'number' && field['type'] !== 'object' ? [write(field[keyword])] : [],
  );
  const pattern = field['pattern'];
  return typeof pattern === 'string' && !pattern.includes("'")
    ? [...bounds, `regex(., '${pattern}')`]
    : bounds;
};
