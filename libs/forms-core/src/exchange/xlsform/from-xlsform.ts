import type { Json, JsonObject, Text } from '@tandem/domain';
import { emitConditions } from '../../rules/emit-conditions.js';
import type { ImportedForm } from '../imported-form.js';
import { MOST_PARTS } from '../../check/check-counts.js';
import { ChoiceLists } from './choice-lists.js';
import { dropEmpty, holderAt, type Holder } from './holder.js';
import { namesOf, type FieldPlace } from './places.js';
import { ReadLogic, type SchemaDraft } from './read-logic.js';
import { pagesOfGroups } from './pages-of-groups.js';
import { plain } from './plain.js';
import { ReadType } from './read-type.js';
import { ReadingAccount } from './reading-account.js';
import { wordColumnsOf, type SheetRow, type WordColumns, type XlsFormSheets } from './sheets.js';

/** Columns that are read; all others of a row are kept beside the field. */
const READ_COLUMNS = new Set(
  'type name label hint required required_message relevant constraint constraint_message calculation appearance parameters'.split(
    ' ',
  ),
);
const YES = /^(yes|true|true\(\)|1|да)$/i;
const TOO_MANY: Text = {
  ru: `Полей больше ${MOST_PARTS.fields}: разделите форму.`,
  en: `There are more than ${MOST_PARTS.fields} fields: divide the form.`,
};

/**
 * Reads an XLSForm into the language of forms. Whatever the sheets say, it answers: what is not understood is listed, and
 * its words are kept in `x-xlsform` of the field.
 */
export const fromXlsForm = (sheets: XlsFormSheets, fallbackTitle: string): ImportedForm =>
  new FromXlsForm(sheets).form(fallbackTitle);

class FromXlsForm {
  private readonly account = new ReadingAccount();
  private readonly english: { [pointer: string]: string } = {};
  private readonly columns: {
    readonly label: WordColumns;
    readonly hint: WordColumns;
    readonly message: WordColumns;
  };
  private readonly places: ReadonlyMap<SheetRow, FieldPlace>;
  private readonly logic: ReadLogic;
  private readonly types: ReadType;
  private readonly root: Holder = { properties: {}, ui: {}, required: [] };

  constructor(private readonly sheets: XlsFormSheets) {
    this.columns = {
      label: wordColumnsOf(sheets, 'label'),
      hint: wordColumnsOf(sheets, 'hint'),
      message: wordColumnsOf(sheets, 'constraint_message'),
    };
    const lists = new ChoiceLists(sheets.choices, this.columns.label);
    const { places, byName, unclosed } = namesOf(sheets.survey);
    this.places = places;
    this.logic = new ReadLogic(
      byName,
      (place) => place !== undefined && lists.isYesNo(place.type),
      (row, text, why) => this.account.miss(row, text, why),
    );
    this.types = new ReadType(lists, this.account, this.english);
    for (const { row, why } of unclosed) this.account.miss(row, row.cells['type'] ?? '', why);
  }

  form(fallbackTitle: string): ImportedForm {
    const settings = this.sheets.settings[0]?.cells ?? {};
    const title = settings['form_title'] || fallbackTitle;
    const rows = [...this.places];
    for (const [row, place] of rows.slice(0, MOST_PARTS.fields)) this.addRow(row, place);
    for (const [row] of rows.slice(MOST_PARTS.fields))
      this.account.miss(row, plain(row.cells['type'] ?? ''), TOO_MANY);
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
      understood: this.account.understood,
      notUnderstood: this.account.notUnderstood,
    };
  }

  private addRow(row: SheetRow, place: FieldPlace): void {
    const type = this.types.of(row, place, row.cells[this.columns.label.main] || place.key);
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
      this.account.miss(row, `${column}: ${text}`, {
        ru: 'Такого столбца здесь нет. Слова сохранены при поле.',
        en: 'There is no such column here. Its words are kept with the field.',
      });
    return rest.length > 0 ? { 'x-xlsform': Object.fromEntries(rest) } : {};
  }
}

const part = (name: string, list: readonly unknown[]): JsonObject =>
  list.length > 0 ? { [name]: list as unknown as Json } : {};
