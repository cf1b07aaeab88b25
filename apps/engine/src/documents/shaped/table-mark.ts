/** Where a table with columns of its own stands in a filled template: signs that nobody types and no text keeps. */
export const tableMark = (index: number): string => `\ue012${index}\ue013`;
