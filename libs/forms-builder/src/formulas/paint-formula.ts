/** A piece of a formula as it is painted behind the text. */
export interface PaintedPart {
  readonly kind: 'name' | 'function' | 'text' | 'plain';
  readonly text: string;
  readonly from: number;
}

const TOKENS = /\[(?:[^\]]|\]\])*\]?|"[^"]*"?|«[^»]*»?|[\p{L}_][\p{L}\d_]*(?=\s*\()/gu;

/** Divides a formula into fields (chips), functions, texts and the rest; nothing is lost: the parts make the whole. */
export const paintFormula = (formula: string): PaintedPart[] => {
  const parts: PaintedPart[] = [];
  let from = 0;
  for (const { 0: token, index } of formula.matchAll(TOKENS)) {
    if (index > from) parts.push({ kind: 'plain', text: formula.slice(from, index), from });
    const kind = token.startsWith('[') ? 'name' : /^["«]/.test(token) ? 'text' : 'function';
    parts.push({ kind, text: token, from: index });
    from = index + token.length;
  }
  if (from < formula.length) parts.push({ kind: 'plain', text: formula.slice(from), from });
  return parts;
};
