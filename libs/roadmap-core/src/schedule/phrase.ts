import type { Word } from './split-words.js';

/** Words of a fixed phrase, one after the other; optional ones are taken where they stand. */
export type Phrase = readonly Part[];

interface Part {
  readonly optional: boolean;
  readonly fits: (text: string) => boolean;
}

/** `в течени* [всего] период*|срок*`: `*` any ending, `|` or, `[]` may be left out. */
export const phrase = (pattern: string): Phrase =>
  pattern.split(' ').map((part) => {
    const optional = part.startsWith('[');
    const choices = (optional ? part.slice(1, -1) : part).split('|');
    const whole = new Set(choices.filter((choice) => !choice.endsWith('*')));
    const stems = choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1));
    return {
      optional,
      fits: (text) => whole.has(text) || stems.some((stem) => text.startsWith(stem)),
    };
  });

/** Where the phrase ends that begins here; undefined where it does not stand here. */
export const endOf = (words: readonly Word[], from: number, parts: Phrase): number | undefined => {
  let at = from;
  for (const { optional, fits } of parts) {
    const word = words[at];
    if (word !== undefined && fits(word.text)) at++;
    else if (!optional) return undefined;
  }
  return at;
};

/** All whole words that phrases are made of: what a word broken over lines is joined to. */
export const wordsOf = (patterns: readonly string[]): Set<string> =>
  new Set(
    patterns
      .flatMap((pattern) => pattern.split(/[\s[\]|]+/u))
      .filter((word) => word !== '' && !word.endsWith('*')),
  );
