import type { Language } from '@tandem/domain';
import type { FormulaFunction } from '@tandem/rules';

/** Something that can be put into a formula where the caret stands. */
export interface Completion {
  readonly kind: 'field' | 'setting' | 'case' | 'function';
  readonly label: string;
  readonly note: string;
  /** What is written; the caret goes `back` signs from its end. */
  readonly insert: string;
  readonly back: number;
}

export interface NamedValue {
  readonly kind: 'field' | 'setting' | 'case';
  /** What it is called: «Мероприятия → Часы». */
  readonly label: string;
  /** As it is written between brackets: its title, or its name where several are called so. */
  readonly written: string;
}

/** What is being typed at the caret: the part of the text that a completion replaces. */
export interface Typing {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly inBrackets: boolean;
}

/** The name or function that the caret stands in; nothing inside a text in quotes. */
export const typingAt = (text: string, caret: number): Typing | undefined => {
  const before = text.slice(0, caret);
  if ((before.match(/"/g)?.length ?? 0) % 2 === 1) return undefined;
  if (before.lastIndexOf('«') > before.lastIndexOf('»')) return undefined;
  const open = before.lastIndexOf('[');
  if (open > before.lastIndexOf(']')) {
    const rest = /^[^[\]();]*\]?/.exec(text.slice(caret))![0];
    const closed = rest.endsWith(']');
    return {
      from: open,
      to: caret + (closed ? rest.length : 0),
      word: before.slice(open + 1),
      inBrackets: true,
    };
  }
  const word = /[\p{L}_][\p{L}\d_]*$/u.exec(before)?.[0] ?? '';
  return { from: caret - word.length, to: caret, word, inBrackets: false };
};

const MOST = 12;

/** Fields and functions that begin like the word at the caret, those that merely hold it after them. */
export const completionsAt = (
  typing: Typing | undefined,
  values: readonly NamedValue[],
  functions: readonly FormulaFunction[],
  language: Language,
  notes: { readonly [kind in NamedValue['kind']]: string },
): Completion[] => {
  if (!typing || (typing.word === '' && !typing.inBrackets)) return [];
  const sought = fold(typing.word);
  const named = values.map(({ kind, label, written }): Completion => {
    const note = written === label ? notes[kind] : `${notes[kind]}, ${written}`;
    return { kind, label, note, insert: `[${written}]`, back: 0 };
  });
  const called = typing.inBrackets
    ? []
    : functions.map((one): Completion => {
        const label = one.name[language];
        const note = one.help[language] ?? one.help.ru;
        return { kind: 'function', label, note, insert: `${label}()`, back: one.args.length === 0 ? 0 : 1 };
      });
  const all = [...called, ...named];
  const begins = all.filter((one) => fold(one.label).startsWith(sought));
  const holds = all.filter((one) => !begins.includes(one) && fold(one.label).includes(sought));
  return [...begins, ...holds].slice(0, MOST);
};

const fold = (text: string): string => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** The text with the completion in it, and where the caret stands then. */
export const applyCompletion = (
  text: string,
  { from, to }: Pick<Typing, 'from' | 'to'>,
  { insert, back }: Pick<Completion, 'insert' | 'back'>,
): { readonly text: string; readonly caret: number } => ({
  text: text.slice(0, from) + insert + text.slice(to),
  caret: from + insert.length - back,
});
