/** What a text is for: it is said beside the text in the table, and the filter asks for it. */
export const TEXT_KINDS = [
  'form',
  'sheet',
  'page',
  'title',
  'help',
  'placeholder',
  'option',
  'row',
  'group',
  'setting',
  'message',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** One text of a form with its translation. */
export interface TextRow {
  readonly id: string;
  /** Where the translation is kept; `meta` keeps both languages in one place. */
  readonly part: 'meta' | 'schema' | 'ui' | 'rules';
  /** Pointer into the part, or the id of a check. */
  readonly at: string;
  readonly kind: TextKind;
  readonly original: string;
  readonly english: string;
  /** Place in the answers of the field that it belongs to; '' for the form as a whole. */
  readonly field: string;
  /** «Мероприятия › Срок»: what the text stands on. */
  readonly where: string;
  /** Words of people in Russian letters: without a translation the English form speaks Russian here. */
  readonly needed: boolean;
  /** The translation leads to nothing in the form any more. */
  readonly lost: boolean;
}

/** How much is translated of what has to be. */
export interface TranslationProgress {
  readonly done: number;
  readonly of: number;
}

export const isMissing = (row: TextRow): boolean => row.needed && row.english === '';

export const progressOf = (rows: readonly TextRow[]): TranslationProgress => {
  const needed = rows.filter((row) => row.needed);
  return { done: needed.filter((row) => row.english !== '').length, of: needed.length };
};
