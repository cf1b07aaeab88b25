import type { Json } from '@tandem/domain';
import { keyOfTitle } from '../../schema/key-of-title.js';
import type { ImportedForm, NotUnderstood, Understood } from '../imported-form.js';
import { guessColumn, type ColumnGuess } from './guess-column.js';

export interface TableReading {
  readonly title: string;
  /** `rows`: a column is a field of a repeating group. `fields`: the first column is the questions of the form, each row one. */
  readonly as: 'rows' | 'fields';
  /** What the table came from: «таблица 1», «лист «План»». */
  readonly where: string;
}

const MOST_COLUMNS = 60;
const MOST_FIELDS = 300;
const NUMBERING = /^(№|n|№\s*п\/?п|п\/п|#)\.?$/i;

/** Makes a form of a table: cells as texts, merged ones repeated or empty. Empty rows and columns are left out. */
export const fromTable = (cells: readonly (readonly string[])[], reading: TableReading): ImportedForm => {
  const table = tidy(cells);
  return reading.as === 'rows' ? columnsToRows(table, reading) : rowsToFields(table, reading);
};

const tidy = (cells: readonly (readonly string[])[]): string[][] => {
  const rows = cells
    .map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.replace(/\s+/g, ' ').trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.some((row) => (row[at] ?? '') !== ''),
  );
  return rows.map((row) => used.map((at) => row[at] ?? ''));
};

/** A table whose first row is headings. Under it may stand a row of column numbers: «1 | 2 | 3». */
const columnsToRows = (table: readonly string[][], { title, where }: TableReading): ImportedForm => {
  const [headings = [], ...below] = table;
  const values = below[0]?.every((cell, at) => cell === String(at + 1)) ? below.slice(1) : below;
  const account = new Account(where);
  const taken = new Set<string>();
  const properties: { [key: string]: Json } = {};
  const ui: { [key: string]: Json } = {};
  headings.forEach((heading, at) => {
    if (NUMBERING.test(heading))
      return account.say(at, {
        ru: `«${heading}»: строки нумеруются сами`,
        en: `"${heading}": rows are numbered by themselves`,
      });
    const name = heading || `Столбец ${at + 1}`;
    const guess = guessColumn(
      name,
      values.map((row) => row[at] ?? ''),
    );
    const key = keyOfTitle(name, taken);
    taken.add(key);
    properties[key] = { title: name.slice(0, 300), ...guess.schema };
    if (guess.ui) ui[key] = guess.ui;
    account.tell(at, name, guess);
  });
  const rowsKey = keyOfTitle(title, new Set());
  const item = { type: 'object', properties };
  return account.form(
    title,
    { [rowsKey]: { title, type: 'array', minItems: 1, maxItems: 200, items: item } },
    Object.keys(ui).length > 0 ? { [rowsKey]: { items: ui } } : {},
  );
};

/** A sheet to be filled by hand: a question in the first column, room or an example in the second. */
const rowsToFields = (table: readonly string[][], { title, where }: TableReading): ImportedForm => {
  const account = new Account(where, (at) => String(at + 1));
  const taken = new Set<string>();
  const properties: { [key: string]: Json } = {};
  const ui: { [key: string]: Json } = {};
  table.slice(0, MOST_FIELDS).forEach(([first = '', ...others], at) => {
    const label = NUMBERING.test(first) || /^\d+(\.\d+)*\.?$/.test(first) ? (others.shift() ?? '') : first;
    if (label === '') return account.miss(at, [first, ...others].join(' | '));
    const distinct = others.filter((cell) => cell !== '' && cell !== label);
    const key = keyOfTitle(label, taken);
    taken.add(key);
    // A row whose cells were merged into one is a heading.
    if (others.length > 0 && others.every((cell) => cell === label)) {
      properties[key] = { title: label.slice(0, 300), type: 'null', 'x-block': 'heading' };
      return account.say(at, { ru: `Заголовок «${label}»`, en: `Heading "${label}"` });
    }
    const guess = guessColumn(label, distinct);
    properties[key] = { title: label.slice(0, 300), ...guess.schema };
    if (guess.ui) ui[key] = guess.ui;
    account.tell(at, label, guess);
  });
  if (table.length > MOST_FIELDS)
    account.miss(
      MOST_FIELDS,
      table
        .slice(MOST_FIELDS)
        .map((row) => row[0] ?? '')
        .join('; ')
        .slice(0, 2_000),
    );
  return account.form(title, properties, ui);
};

class Account {
  private readonly understood: Understood[] = [];
  private readonly notUnderstood: NotUnderstood[] = [];

  constructor(
    private readonly where: string,
    private readonly nameOf = letterOf,
  ) {}

  tell(at: number, label: string, { reason, sure }: ColumnGuess): void {
    const doubt = sure ? { ru: '', en: '' } : { ru: ' (проверьте)', en: ' (please check)' };
    this.say(at, {
      ru: `«${label}» — ${reason.ru}${doubt.ru}`,
      en: `"${label}": ${reason.en ?? reason.ru}${doubt.en}`,
    });
  }

  say(at: number, what: Understood['what']): void {
    this.understood.push({ where: this.place(at), what });
  }

  miss(at: number, text: string): void {
    this.notUnderstood.push({
      where: this.place(at),
      text,
      why: {
        ru: 'Здесь нет вопроса, из которого вышло бы поле.',
        en: 'There is no question here to make a field of.',
      },
    });
  }

  form(title: string, properties: { [key: string]: Json }, uiSchema: { [key: string]: Json }): ImportedForm {
    return {
      title,
      schema: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', title, properties },
      uiSchema,
      understood: this.understood,
      notUnderstood: this.notUnderstood,
    };
  }

  private place(at: number): string {
    return `${this.where}, ${this.nameOf(at)}`;
  }
}

/** Columns as every table program calls them, whatever the language of the reader: A … Z, AA. */
const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
