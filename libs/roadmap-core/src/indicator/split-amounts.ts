/** A piece of an indicator's words: `at` and `end` tell where it stands, so that words can be taken as printed. */
export interface Piece {
  readonly text: string;
  readonly number?: number;
  readonly at: number;
  readonly end: number;
}

/** Numbers with a decimal comma and with blanks between thousands («1 200»), words, signs. */
const PIECE = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|\p{L}+|[^\s]/gu;

export const splitAmounts = (raw: string): Piece[] =>
  Array.from(raw.matchAll(PIECE), ({ 0: found, index }): Piece => {
    const place = { at: index, end: index + found.length };
    if (!/^\d/u.test(found))
      return {
        text: found
          .toLowerCase()
          .replace('ё', 'е')
          .replace(/[‐‑‒–—―−]/u, '-'),
        ...place,
      };
    const number = Number(found.replace(/[ \u00a0\u202f]/gu, '').replace(',', '.'));
    return { text: found, number, ...place };
  });
