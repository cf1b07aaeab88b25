import { isFootnote } from './read-footnotes.js';
import type { ReadRow } from './read-row.js';
import { isPoint, plain } from './mend-text.js';
import type { Heading } from './read-heading.js';

/** What a row of the table is. */
export type RowKind =
  | 'empty'
  | 'heading'
  | 'footnote'
  | 'section'
  | 'section-guessed'
  | 'measure'
  /** Another party of the measure above, with its own term. */
  | 'party'
  /** The rest of the row above. */
  | 'rest';

export interface RowContext {
  /** First row of a page, or the one below a repeated heading. */
  readonly afterBreak: boolean;
  readonly hasMeasure: boolean;
  readonly columnAt: (at: number) => Heading | undefined;
  /** Is this a term that can be read? */
  readonly isTerm: (text: string) => boolean;
}

/** `1.`, `1.10`, `IV.`, `2)`, `а)`. */
const LABEL = /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[IVXLC]{1,6}[.)]?|\p{L}\))$/u;

export const tellRow = (row: ReadRow, context: RowContext): RowKind => {
  const { filled, own } = row;
  if (filled.length === 0) return 'empty';
  if (isNumbering(row) || isRule(row)) return 'heading';
  if (filled.length === 1) return tellLonely(row, context);
  if (own.has('label')) return 'measure';
  if (own.has('title')) return goesOn(row, context) ? 'rest' : 'measure';
  if (!context.hasMeasure) return 'measure';
  const isParty =
    own.has('responsible') && own.has('schedule') && context.isTerm(row.texts.get('schedule') ?? '');
  return isParty ? 'party' : 'rest';
};

/** «1 2 3 4 5 6» below the heading. */
const isNumbering = ({ filled }: ReadRow): boolean =>
  filled.length >= 3 && filled.every(({ text }, at) => plain(text) === String(at + 1));

/** «---» in every column: a line drawn below the heading. */
const isRule = ({ filled }: ReadRow): boolean =>
  filled.length >= 3 && filled.every(({ text }) => /^[-–—=_:\s]+$/.test(text));

/** One filled cell: a section, a footnote, or the rest of the row above. */
const tellLonely = ({ filled }: ReadRow, context: RowContext): RowKind => {
  const cell = filled[0]!;
  const text = plain(cell.text);
  if (isFootnote(text)) return 'footnote';
  const heading = context.columnAt(cell.at);
  const role = heading?.role;
  if (role === 'label' && LABEL.test(text)) return 'measure';
  const wide = context.columnAt(cell.at + cell.span - 1) !== heading;
  const small = isPoint(text) || /^\p{Ll}/u.test(text);
  const inFront = wide || role === 'label' || role === 'title';
  if (!inFront || small) return context.hasMeasure ? 'rest' : 'section-guessed';
  if (wide || isUpperCase(text)) return 'section';
  return context.afterBreak && context.hasMeasure && role === 'title' ? 'rest' : 'section-guessed';
};

/** A title without a number goes on with the one above where it begins as the middle of a sentence. */
const goesOn = ({ texts, own }: ReadRow, { afterBreak, hasMeasure }: RowContext): boolean => {
  if (!hasMeasure) return false;
  const title = plain(texts.get('title') ?? '');
  if (isPoint(title) || /^\p{Ll}/u.test(title)) return true;
  return afterBreak && !(own.has('schedule') && own.has('responsible'));
};

const isUpperCase = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
