/** A regular expression as far as the number of its ways is concerned. */
export type PatternNode =
  /** One sign; `source` as it is written. */
  | { readonly kind: 'sign'; readonly source: string }
  /** Takes nothing: `^`, `$`, `\b`. */
  | { readonly kind: 'edge' }
  | { readonly kind: 'all'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'one'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly least: number; readonly most: number };

export type Pattern = PatternNode & { readonly hasOuterChoice: boolean };

class NotUnderstood extends Error {}

/** Reads a pattern of the `u` flavour; nothing where it holds what cannot be judged, or is no pattern at all. */
export const readPattern = (source: string): Pattern | undefined => {
  try {
    new RegExp(source, 'u');
    const node = new Reader(source).whole();
    return { ...node, hasOuterChoice: node.kind === 'one' };
  } catch {
    return undefined;
  }
};

const SIGN =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[A-Za-z]|\\[^1-9kbB]|\[(?:\\.|[^\]\\])*\]|[^\\()[\]{}*+?|^$]/uy;
const EDGE = /\^|\$|\\[bB]/y;
const REPEAT = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  whole(): PatternNode {
    const node = this.choice();
    if (this.at < this.source.length) throw new NotUnderstood();
    return node;
  }

  private take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source);
    if (found) this.at += found[0].length;
    return found;
  }

  private choice(): PatternNode {
    const parts = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      parts.push(this.sequence());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'one', parts };
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) parts.push(this.repeated());
    return parts.length === 1 ? parts[0]! : { kind: 'all', parts };
  }

  private repeated(): PatternNode {
    const part = this.atom();
    const found = this.take(REPEAT);
    if (!found) return part;
    const [, sign, from, comma, to] = found;
    const least = sign ? (sign === '+' ? 1 : 0) : Number(from);
    const most = sign ? (sign === '?' ? 1 : Infinity) : !comma ? least : to ? Number(to) : Infinity;
    return { kind: 'repeat', part, least, most };
  }

  private atom(): PatternNode {
    if (this.take(/\((?:\?:|\?=|\?!|(?!\?))/y)) {
      const inner = this.choice();
      if (this.source[this.at] !== ')') throw new NotUnderstood();
      this.at += 1;
      return inner;
    }
    if (this.take(EDGE)) return { kind: 'edge' };
    const sign = this.take(SIGN);
    if (!sign) throw new NotUnderstood();
    return { kind: 'sign', source: sign[0] };
  }
}

/** In how many ways, at most, a pattern takes signs from one place of a text of this length. */
export const countWays = (node: PatternNode, length: number): number => {
  switch (node.kind) {
    case 'sign':
    case 'edge':
      return 1;
    case 'all':
      return node.parts.reduce((ways, part) => Math.min(Infinity, ways * countWays(part, length)), 1);
    case 'one': {
      const ways = node.parts.map((part) => countWays(part, length));
      // Where each begins with a sign of its own, all but one die at once.
      return beginApart(node.parts) ? Math.max(...ways) : ways.reduce((sum, one) => sum + one, 0);
    }
    case 'repeat': {
      const times = Math.min(node.most, length);
      const ways = countWays(node.part, length);
      if (ways === 1) return Math.max(1, times - node.least + 1);
      if (isParted(node.part)) return length + 1;
      return (ways + 1) ** times;
    }
  }
};

/** A sign that stands for itself. */
const literalOf = (node: PatternNode | undefined): string | undefined => {
  if (node?.kind === 'all') return literalOf(node.parts[0]);
  if (node?.kind !== 'sign') return undefined;
  if (!node.source.startsWith('\\'))
    return node.source.startsWith('[') || node.source === '.' ? undefined : node.source;
  return /^\\[^\w\s]$/.test(node.source) ? node.source.slice(1) : undefined;
};

const beginApart = (parts: readonly PatternNode[]): boolean => {
  const first = parts.map(literalOf);
  return first.every((one) => one !== undefined) && new Set(first).size === first.length;
};

/** `-[а-я]+`: begins with a sign that stands nowhere else in it, so that a text falls into such parts in one way only. */
const isParted = (node: PatternNode): boolean => {
  const first = literalOf(node);
  if (first === undefined || node.kind !== 'all') return false;
  const avoids = (part: PatternNode): boolean => {
    if (part.kind === 'edge') return true;
    if (part.kind === 'sign') return !new RegExp(`^(?:${part.source})$`, 'u').test(first);
    // A choice or a repeat of repeats inside has ways of its own.
    return part.kind === 'repeat' && part.part.kind === 'sign' && avoids(part.part);
  };
  const repeats = node.parts.filter((part) => part.kind === 'repeat').length;
  return repeats <= 1 && node.parts.slice(1).every(avoids);
};
