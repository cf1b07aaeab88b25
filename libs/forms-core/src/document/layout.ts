import type { PieceOfText } from './draft-node.js';

/** How the members of one object or list are written. */
export interface Layout {
  /** Between the opening bracket and the first member, between two members, and before the closing bracket. */
  readonly lead: string;
  readonly between: string;
  readonly tail: string;
  readonly colon: string;
  /** Indentation of the line on which the brackets stand, and of the members; the latter is absent on one line. */
  readonly outer: string;
  readonly inner: string | undefined;
  readonly eol: string;
  /** One step of indentation. */
  readonly step: string;
}

const lineAfter = (gap: string): string | undefined => /\n([ \t]*)$/.exec(gap)?.[1];

/** The style of a text as a whole: what holds where the neighbourhood says nothing. */
export const layoutOfText = (text: string): Layout => {
  const step = /\n([ \t]+)\S/.exec(text)?.[1];
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const spread = /[{[]\s*\n/.test(text.slice(0, 10_000));
  const colon = /"\s*:(\s?)/.exec(text)?.[1] === '' ? ':' : ': ';
  const base = { eol, step: step ?? '  ', colon, outer: '' };
  return spread ? spreadOut(base, '') : onOneLine(base, colon === ': ');
};

/** What a new object or list inside such a one looks like. */
export const layoutInside = (around: Layout): Layout =>
  around.inner === undefined ? onOneLine(around, around.between.length > 1) : spreadOut(around, around.inner);

/** The style in which an object or list stands in its text; `around` where it is empty and shows none. */
export const layoutOf = ({ text, at }: PieceOfText, around: Layout): Layout => {
  const children = at.children ?? [];
  const first = children[0];
  const last = children.at(-1);
  if (first === undefined || last === undefined) return layoutInside(around);
  const lead = text.slice(at.offset + 1, first.offset);
  const tail = text.slice(last.offset + last.length, at.offset + at.length - 1);
  const second = children[1];
  const inner = lineAfter(lead);
  const outer = lineAfter(tail) ?? around.inner ?? around.outer;
  const colon = first.type === 'property' ? colonOf(text, first.offset, first.children!) : around.colon;
  const between =
    second !== undefined
      ? text.slice(first.offset + first.length, second.offset)
      : inner === undefined
        ? colon.length > 1
          ? ', '
          : ','
        : `,${lead}`;
  const step =
    inner?.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : around.step;
  return { lead, between, tail, colon, outer, inner, eol: around.eol, step };
};

const colonOf = (
  text: string,
  offset: number,
  children: readonly { readonly offset: number; readonly length: number }[],
): string => text.slice(offset + children[0]!.length, children[1]!.offset);

const spreadOut = (around: Pick<Layout, 'eol' | 'step' | 'colon'>, outer: string): Layout => {
  const inner = outer + around.step;
  const lead = around.eol + inner;
  return {
    lead,
    between: `,${lead}`,
    tail: around.eol + outer,
    colon: around.colon.includes('\n') ? ': ' : around.colon,
    outer,
    inner,
    eol: around.eol,
    step: around.step,
  };
};

const onOneLine = (around: Pick<Layout, 'eol' | 'step' | 'colon' | 'outer'>, roomy: boolean): Layout => ({
  lead: '',
  between: roomy ? ', ' : ',',
  tail: '',
  colon: around.colon,
  outer: around.outer,
  inner: undefined,
  eol: around.eol,
  step: around.step,
});
