/** What a workbook calls itself over HTTP. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Begins like a formula: a spreadsheet would run what somebody typed into a form. */
const FORMULA = /^[=+\-@\t\r]/;

/** An apostrophe before what looks like a formula is how spreadsheets themselves mark a text. */
export const escapeFormula = (text: string): string =>
  (FORMULA.test(text) ? `'${text}` : text).slice(0, 32_000);

/** A text that stays a text whatever it begins with, over as many lines as it takes. */
export const textCell = (text: string) => ({
  type: String,
  value: escapeFormula(text),
  wrap: true,
  alignVertical: 'top' as const,
});

/** Excel takes 31 characters and none of these. */
export const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, 31) || 'Лист';
