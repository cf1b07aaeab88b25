import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormDefinition } from '../../language/form.js';
import { isObject } from '../../schema/pointer.js';
import type { NotUnderstood } from '../imported-form.js';
import { SURVEY, type Cells, type WrittenPlace } from './survey-columns.js';
import { surveyTypeOf } from './survey-type.js';
import { WriteLogic } from './write-logic.js';

export interface WrittenXlsForm {
  /** Rows of cells under these headings; the first row of each sheet is its headings. */
  readonly survey: readonly (readonly string[])[];
  readonly choices: readonly (readonly string[])[];
  readonly settings: readonly (readonly string[])[];
  /** What XLSForm has no word for. */
  readonly notSaid: readonly NotUnderstood[];
}

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

  private readonly logic: WriteLogic;

  constructor(definition: FormDefinition) {
    this.english = definition.translations?.en?.schema ?? {};
    this.logic = new WriteLogic(definition, (place, text, why) => this.miss(place, text, why));
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
    const cells = { ...this.wordsOf(key, field, place), ...this.logic.of(field, place, required) };
    const items = isObject(field['items']) ? field['items'] : undefined;
    if (field['type'] === 'object' && field['x-block'] !== 'sign' && isObject(field['properties'])) {
      if (field['x-block'] !== undefined) this.miss(place, String(field['title']), AS_GROUP);
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
      if (found.unsaid) this.miss(place, String(field['title'] ?? key), found.unsaid);
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

  private miss({ at }: WrittenPlace, text: string, why: Text): void {
    this.notSaid.push({ where: at, text, why });
  }
}

const AS_GROUP: Text = { ru: 'Записано группой полей.', en: 'Written as a group of fields.' };

const listNameOf = (at: string): string => at.slice(1).replaceAll('/*/', '_').replaceAll('/', '_');
