import type { Json, JsonObject, Text } from '@tandem/domain';
import { emitConditions } from '../../rules/emit-conditions.js';
import { isObject } from '../../schema/pointer.js';
import type { ImportedForm, NotUnderstood, Understood } from '../imported-form.js';
import { fieldTypeOf, KNOWN_BY_ITSELF, type Choice, type FieldType } from './field-types.js';
import { namesOf, type FieldPlace } from './places.js';
import { ReadLogic, type SchemaDraft } from './read-logic.js';
import { pagesOfGroups } from './pages-of-groups.js';
import { wordColumnsOf, type SheetRow, type WordColumns, type XlsFormSheets } from './sheets.js';

/** Columns that are read; all others of a row are kept beside the field. */
const READ_COLUMNS = new Set(
  'type name label hint required required_message relevant constraint constraint_message calculation appearance parameters'.split(
    ' ',
  ),
);
const YES = /^(yes|true|true\(\)|1|да)$/i;
const NEEDS_CHOICES = ['select_one', 'select_multiple', 'rank'];

/**
 * Reads an XLSForm into the language of forms. Whatever the sheets say, it answers: what is not understood is listed, and
 * its words are kept in `x-xlsform` of the field.
 */
export const fromXlsForm = (sheets: XlsFormSheets, fallbackTitle: string): ImportedForm =>
  new FromXlsForm(sheets).form(fallbackTitle);

class FromXlsForm {
  private readonly understood: Understood[] = [];
  private readonly notUnderstood: NotUnderstood[] = [];
  private readonly english: { [pointer: string]: string } = {};
  private readonly columns: {
    readonly label: WordColumns;
    readonly hint: WordColumns;
    readonly message: WordColumns;
  };
  private readonly places: ReadonlyMap<SheetRow, FieldPlace>;
  private readonly logic: ReadLogic;
  private readonly root: Holder = { properties: {}, ui: {}, required: [] };

  constructor(private readonly sheets: XlsFormSheets) {
    this.columns = {
      label: wordColumnsOf(sheets, 'label'),
      hint: wordColumnsOf(sheets, 'hint'),
      message: wordColumnsOf(sheets, 'constraint_message'),
    };
    const { places, byName, unclosed } = namesOf(sheets.survey);
    this.places = places;
    this.logic = new ReadLogic(
      byName,
      (place) => place !== undefined && this.isYesNo(place.type),
      (row, text, why) => this.miss(row, text, why),
    );
    for (const { row, why } of unclosed) this.miss(row, row.cells['type'] ?? '', why);
  }

  form(fallbackTitle: string): ImportedForm {
    const settings = this.sheets.settings[0]?.cells ?? {};
    const title = settings['form_title'] || fallbackTitle;
    for (const [row, place] of this.places) this.addRow(row, place);
    dropEmpty(this.root);
    const { rules, checks, formulas, messages } = this.logic;
    const { properties, required } = this.root;
    const schema = emitConditions({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      title,
      ...(required.length > 0 ? { required } : {}),
      properties,
      ...part('x-computed', formulas),
      ...part('x-rules', rules),
      ...part('x-checks', checks),
    });
    const pages = settings['style']?.includes('pages') ? pagesOfGroups(schema) : [];
    const en = {
      ...(Object.keys(this.english).length > 0 ? { schema: this.english } : {}),
      ...(Object.keys(messages).length > 0 ? { rules: messages } : {}),
    };
    return {
      title,
      schema,
      uiSchema:
        pages.length > 1
          ? { 'ui:options': { pages: pages as unknown as Json }, ...this.root.ui }
          : this.root.ui,
      ...(Object.keys(en).length > 0 ? { en } : {}),
      understood: this.understood,
      notUnderstood: this.notUnderstood,
    };
  }

  private addRow(row: SheetRow, place: FieldPlace): void {
    const type = this.typeOf(row, place);
    if (!type) return;
    const schema: SchemaDraft = { ...type.schema, ...this.wordsOf(row, place), ...this.restOf(row) };
    const holder = holderAt(this.root, place);
    holder.properties[place.key] = schema;
    if (type.ui) holder.ui[place.key] = { ...type.ui };
    const answered = place.kind !== 'section' && schema['type'] !== 'null';
    const required = answered && YES.test(row.cells['required'] ?? '');
    const ruled = this.logic.readRelevant(row, place, schema, required);
    if (required && !ruled) holder.required.push(place.key);
    const { message } = this.columns;
    const say = (column: string | undefined) => plain(column === undefined ? '' : (row.cells[column] ?? ''));
    this.logic.readConstraint(row, place, schema, say(message.main), say(message.english));
    this.logic.readCalculation(row, place, schema);
  }

  private typeOf(row: SheetRow, place: FieldPlace): FieldType | undefined {
    if (place.kind === 'section') return { schema: { type: 'object', properties: {} } };
    if (place.kind === 'rows')
      return { schema: { type: 'array', maxItems: 200, items: { type: 'object', properties: {} } } };
    const [type = '', list = ''] = (row.cells['type'] ?? '').trim().split(/\s+/);
    if (KNOWN_BY_ITSELF.has(type)) {
      this.say(row, `${type}: система знает это сама`, `${type}: the system knows it by itself`);
      return undefined;
    }
    const label = row.cells[this.columns.label.main] || place.key;
    if (type === 'calculate') {
      this.say(row, `Вычисляемое поле «${label}»`, `Computed field "${label}"`);
      return { schema: { type: 'number', readOnly: true } };
    }
    if (this.isYesNo(`${type} ${list}`)) {
      this.say(row, `Да или нет: «${label}»`, `Yes or no: "${label}"`);
      return { schema: { type: 'boolean' } };
    }
    const choices = NEEDS_CHOICES.includes(type) ? this.choicesOf(list) : [];
    const known =
      NEEDS_CHOICES.includes(type) && choices.length === 0 ? undefined : fieldTypeOf(row, choices);
    if (known) {
      this.say(row, `Поле «${label}»`, `Field "${label}"`);
      this.translateChoices(place, choices, type);
      return known;
    }
    this.miss(row, row.cells['type'] ?? '', {
      ru: NEEDS_CHOICES.includes(type)
        ? `Списка «${list}» на листе choices нет. Поле заведено как текст.`
        : 'Поля такого вида здесь нет. Оно заведено как текст.',
      en: NEEDS_CHOICES.includes(type)
        ? `The sheet "choices" has no list "${list}". The field was made a text.`
        : 'There is no field of this kind. It was made a text.',
    });
    return { schema: { type: 'string', maxLength: 1_000 } };
  }

  private wordsOf(row: SheetRow, place: FieldPlace): SchemaDraft {
    const { label, hint } = this.columns;
    const take = (column: string | undefined) => plain(column === undefined ? '' : (row.cells[column] ?? ''));
    const english = { title: take(label.english), description: take(hint.english) };
    for (const [word, text] of Object.entries(english))
      if (text) this.english[`${place.schemaAt}/${word}`] = text;
    const help = take(hint.main);
    return { title: take(label.main) || place.key, ...(help ? { description: help } : {}) };
  }

  /** Cells that nobody here reads stay with the field, word for word. */
  private restOf(row: SheetRow): SchemaDraft {
    const rest = Object.entries(row.cells).filter(
      ([column, text]) => text.trim() !== '' && !READ_COLUMNS.has(column.split('::')[0]!),
    );
    for (const [column, text] of rest)
      this.miss(row, `${column}: ${text}`, {
        ru: 'Такого столбца здесь нет. Слова сохранены при поле.',
        en: 'There is no such column here. Its words are kept with the field.',
      });
    return rest.length > 0 ? { 'x-xlsform': Object.fromEntries(rest) } : {};
  }

  private isYesNo(type: string): boolean {
    const [kind, list = ''] = type.trim().split(/\s+/);
    if (kind !== 'select_one') return false;
    const names = this.choicesOf(list).map(({ name }) => name);
    return names.length === 2 && names.includes('yes') && names.includes('no');
  }

  private choicesOf(list: string): Choice[] {
    const { label } = this.columns;
    const byName = new Map<string, Choice>();
    for (const { cells } of this.sheets.choices) {
      const name = cells['name']?.trim() ?? '';
      if (list === '' || (cells['list_name'] ?? cells['list name'])?.trim() !== list || name === '') continue;
      const english = label.english === undefined ? '' : plain(cells[label.english] ?? '');
      if (!byName.has(name))
        byName.set(name, { name, title: plain(cells[label.main] ?? ''), ...(english ? { english } : {}) });
    }
    return [...byName.values()];
  }

  private translateChoices(place: FieldPlace, choices: readonly Choice[], type: string): void {
    const at = type === 'select_one' ? place.schemaAt : `${place.schemaAt}/items`;
    choices.forEach(({ english }, index) => {
      if (english) this.english[`${at}/oneOf/${index}/title`] = english;
    });
  }

  private say(row: SheetRow, ru: string, en: string): void {
    this.understood.push({ where: `survey, ${row.line}`, what: { ru, en } });
  }

  private miss(row: SheetRow, text: string, why: Text): void {
    this.notUnderstood.push({ where: `survey, ${row.line}`, text: text.slice(0, 500), why });
  }
}

interface Holder {
  readonly properties: SchemaDraft;
  readonly ui: SchemaDraft;
  readonly required: string[];
}

const part = (name: string, list: readonly unknown[]): JsonObject =>
  list.length > 0 ? { [name]: list as unknown as Json } : {};

/** Groups nobody put anything into leave nothing behind. */
const dropEmpty = ({ properties, ui }: Pick<Holder, 'properties' | 'ui'>): void => {
  for (const [key, field] of Object.entries(properties)) {
    if (!isObject(field)) continue;
    const own = (field['type'] === 'array' ? field['items'] : field) as SchemaDraft;
    if (!isObject(own['properties'])) continue;
    const uiOfField = (ui[key] ?? {}) as SchemaDraft;
    const uiOfOwn = (field['type'] === 'array' ? (uiOfField['items'] ?? {}) : uiOfField) as SchemaDraft;
    dropEmpty({ properties: own['properties'] as SchemaDraft, ui: uiOfOwn });
    if (Array.isArray(own['required']) && own['required'].length === 0) delete own['required'];
    if (field['type'] === 'array' && Object.keys(uiOfOwn).length === 0) delete uiOfField['items'];
    if (Object.keys(uiOfField).length === 0) delete ui[key];
  }
};

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 2_000);

/** The object that holds the field: parents were made before it. */
const holderAt = (root: Holder, place: FieldPlace): Holder =>
  place.parents.reduce<Holder>(({ properties, ui }, { key, kind }) => {
    const parent = properties[key] as SchemaDraft;
    const object = (kind === 'rows' ? parent['items'] : parent) as SchemaDraft;
    const uiOfParent = (ui[key] ??= {}) as SchemaDraft;
    const required = (object['required'] ??= []) as unknown as string[];
    return {
      properties: object['properties'] as SchemaDraft,
      ui: kind === 'rows' ? ((uiOfParent['items'] ??= {}) as SchemaDraft) : uiOfParent,
      required,
    };
  }, root);
