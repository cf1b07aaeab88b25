import type { Language, Text } from '@tandem/domain';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number; readonly end: number }
  | {
      readonly kind: 'text' | 'name' | 'word' | 'sign';
      readonly value: string;
      readonly at: number;
      readonly end: number;
    }
  | { readonly kind: 'end'; readonly at: number; readonly end: number };

/** A formula that cannot be read, with its place. */
export class FormulaError extends Error {
  constructor(
    readonly at: number,
    readonly words: Text,
  ) {
    super(words.en ?? words.ru);
  }
}

const SIGNS = ['<=', '>=', '<>', '!=', '==', ...'+-−–*×·/÷&=<>≠≤≥(){};,'.split('')];
const PAIRS: { readonly [open: string]: string } = { '"': '"', '«': '»', '“': '”', '[': ']' };

/** Cuts a formula into numbers, texts, names in brackets, words and signs. */
export const readTokens = (text: string, language: Language): Token[] => {
  const tokens: Token[] = [];
  // In Russian «1,5» is one number; a comma between other things parts arguments as a semicolon does.
  const number = language === 'ru' ? /\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?/y : /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  const word = /[\p{L}_][\p{L}\p{N}_]*/uy;
  let at = 0;
  const take = (expression: RegExp): string | undefined => {
    expression.lastIndex = at;
    return expression.exec(text)?.[0];
  };
  while (at < text.length) {
    const sign = text[at]!;
    const closing = PAIRS[sign];
    const found = closing ? undefined : (take(number) ?? take(word));
    if (/\s/.test(sign)) at += 1;
    else if (closing) {
      const [value, end] = readQuoted(text, at, closing);
      tokens.push({ kind: sign === '[' ? 'name' : 'text', value, at, end });
      at = end;
    } else if (found !== undefined) {
      const end = at + found.length;
      const isNumber = /^\d/.test(found);
      if (isNumber) tokens.push({ kind: 'number', value: Number(found.replace(',', '.')), at, end });
      else tokens.push({ kind: 'word', value: found, at, end });
      at = end;
    } else {
      const known = SIGNS.find((one) => text.startsWith(one, at));
      if (!known)
        throw new FormulaError(at, {
          ru: `Знака «${sign}» в формулах нет.`,
          en: `Formulas have no sign "${sign}".`,
        });
      tokens.push({ kind: 'sign', value: known === ',' ? ';' : known, at, end: at + known.length });
      at += known.length;
    }
  }
  return [...tokens, { kind: 'end', at, end: at }];
};

/** Up to the closing sign; the sign itself is written twice. */
const readQuoted = (text: string, at: number, closing: string): readonly [string, number] => {
  let value = '';
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] !== closing) value += text[end];
    else if (text[end + 1] === closing) {
      value += closing;
      end += 1;
    } else return [value, end + 1];
  }
  throw new FormulaError(at, {
    ru: `Не хватает закрывающего знака «${closing}».`,
    en: `The closing sign "${closing}" is missing.`,
  });
};
