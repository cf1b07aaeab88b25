/** A run of text inside a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly parts: readonly Inline[] };

/** A part of a rich text. */
export type RichBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] };

/** Deeper marks are read as plain signs: nobody writes them, and a hostile text must not cost more than its length. */
const MAX_DEPTH = 4;
const MARKS = [
  { mark: '**', kind: 'strong' },
  { mark: '*', kind: 'em' },
] as const;

/** Only addresses that open a page or a letter; a script is none. */
const safeHref = (href: string): string | undefined =>
  /^(https?:\/\/|mailto:)[^\s]+$/i.test(href) ? href : undefined;

interface Found {
  readonly node: Inline;
  readonly end: number;
}

const marked = (text: string, at: number, depth: number): Found | undefined => {
  for (const { mark, kind } of MARKS) {
    if (!text.startsWith(mark, at)) continue;
    const start = at + mark.length;
    const end = text.indexOf(mark, start);
    // «2 * 3» is a product, not a mark.
    if (end <= start || /\s/.test(text[start] ?? ' ') || /\s/.test(text[end - 1] ?? ' ')) continue;
    return { node: { kind, parts: inlineOf(text.slice(start, end), depth + 1) }, end: end + mark.length };
  }
  return undefined;
};

const linked = (text: string, at: number, depth: number): Found | undefined => {
  if (text[at] !== '[') return undefined;
  const middle = text.indexOf('](', at);
  const end = middle < 0 ? -1 : text.indexOf(')', middle);
  if (end < 0) return undefined;
  const href = safeHref(text.slice(middle + 2, end));
  if (href === undefined) return undefined;
  return {
    node: { kind: 'link', href, parts: inlineOf(text.slice(at + 1, middle), depth + 1) },
    end: end + 1,
  };
};

const inlineOf = (text: string, depth = 0): readonly Inline[] => {
  if (depth >= MAX_DEPTH) return [{ kind: 'text', text }];
  const parts: Inline[] = [];
  let plain = 0;
  let at = 0;
  // A mark that is not closed after here is closed nowhere after: it is not looked for again.
  let tries = 200;
  while (at < text.length) {
    const sign = text[at];
    const found =
      (sign === '*' || sign === '[') && tries-- > 0
        ? (marked(text, at, depth) ?? linked(text, at, depth))
        : undefined;
    if (!found) {
      at += 1;
      continue;
    }
    if (at > plain) parts.push({ kind: 'text', text: text.slice(plain, at) });
    parts.push(found.node);
    at = plain = found.end;
  }
  if (plain < text.length) parts.push({ kind: 'text', text: text.slice(plain) });
  return parts;
};

const lineOf = (line: string): RichBlock | undefined => {
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading)
    return {
      kind: 'heading',
      level: heading[1]!.length as 1 | 2 | 3,
      parts: inlineOf(heading[2]!.trimEnd()),
    };
  const item = /^ {0,3}(?:([-*•])|\d{1,3}[.)]) +(\S.*)$/.exec(line);
  if (item) return { kind: 'list', ordered: item[1] === undefined, items: [inlineOf(item[2]!.trimEnd())] };
  return line.trim() === '' ? undefined : { kind: 'paragraph', lines: [inlineOf(line.trim())] };
};

type Lines = (readonly Inline[])[];

/** Neighbouring items are one list, neighbouring lines one paragraph: taken into the block before, if they belong to it. */
const joins = (before: RichBlock | undefined, next: RichBlock): boolean => {
  if (before?.kind === 'list' && next.kind === 'list' && before.ordered === next.ordered)
    (before.items as Lines).push(...next.items);
  else if (before?.kind === 'paragraph' && next.kind === 'paragraph')
    (before.lines as Lines).push(...next.lines);
  else return false;
  return true;
};

/**
 * Reads the part of Markdown that answers are written in: headings, lists, bold, italic and links. Whatever else stands
 * there, HTML above all, is plain text.
 */
export const parseMarkdown = (text: string): readonly RichBlock[] => {
  const blocks: RichBlock[] = [];
  let fresh = true;
  for (const line of text.split(/\r?\n/)) {
    const next = lineOf(line);
    if (next && (fresh || !joins(blocks.at(-1), next))) blocks.push(next);
    fresh = next === undefined;
  }
  return blocks;
};

/** Whether a text has any mark: plain text looks the same without a preview. */
export const isMarked = (blocks: readonly RichBlock[]): boolean =>
  blocks.some(
    (block) =>
      block.kind !== 'paragraph' || block.lines.some((line) => line.some((part) => part.kind !== 'text')),
  );
