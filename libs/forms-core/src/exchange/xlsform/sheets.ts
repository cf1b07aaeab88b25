/** A row of a sheet: cells by the heading of their column. `line` is its number in the sheet, as people see it. */
export interface SheetRow {
  readonly line: number;
  readonly cells: { readonly [column: string]: string };
}

/** The three sheets of an XLSForm. */
export interface XlsFormSheets {
  readonly survey: readonly SheetRow[];
  readonly choices: readonly SheetRow[];
  readonly settings: readonly SheetRow[];
}

/** Columns in which the words of a row stand: `label` or `label::Русский (ru)`. */
export interface WordColumns {
  readonly main: string;
  readonly english?: string;
}

const LANGUAGE = /^(label|hint|constraint_message|required_message)::\s*(.+)$/;

/** Which column holds the words people see, and which their English. Russian goes first, then the default language of the file. */
export const wordColumnsOf = (sheets: XlsFormSheets, word: string): WordColumns => {
  const columns = new Set([...sheets.survey, ...sheets.choices].flatMap((row) => Object.keys(row.cells)));
  const translated = [...columns].flatMap((column) => {
    const [, own, language] = LANGUAGE.exec(column) ?? [];
    return own === word && language !== undefined ? [{ column, language: language.toLowerCase() }] : [];
  });
  const find = (pattern: RegExp) => translated.find(({ language }) => pattern.test(language))?.column;
  const russian = find(/русск|russian|\(ru\)|^ru$/);
  const english = find(/english|англ|\(en\)|^en$/);
  const byDefault = translated.find(
    ({ language }) => language === sheets.settings[0]?.cells['default_language']?.toLowerCase(),
  )?.column;
  const main = russian ?? (columns.has(word) ? word : (byDefault ?? translated[0]?.column ?? word));
  return { main, ...(english !== undefined && english !== main ? { english } : {}) };
};
