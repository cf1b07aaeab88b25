import { membersIn, type DraftMember, type DraftNode, type PieceOfText } from './draft-node.js';
import { layoutInside, layoutOf, type Layout } from './layout.js';
import { shorten, type TextEdit } from './text-edit.js';

/** A stretch of the text as it was, or something new. */
type Piece = { readonly from: number; readonly to: number } | string;

/** The edits that make of a text what its draft says; everything between them keeps its bytes. */
export const editsOf = (text: string, root: DraftNode, style: Layout): TextEdit[] => {
  const edits: TextEdit[] = [];
  let done = 0;
  let put = '';
  const close = (upTo: number): void => {
    if (upTo > done || put !== '') edits.push({ offset: done, length: upTo - done, text: put });
    put = '';
  };
  const pieces: Piece[] = [{ from: 0, to: root.on!.at.offset }];
  write(root, style, text, pieces);
  pieces.push({ from: root.on!.at.offset + root.on!.at.length, to: text.length });
  for (const piece of pieces) {
    if (typeof piece === 'string') put += piece;
    else if (piece.to > piece.from) {
      close(piece.from);
      done = piece.to;
    }
  }
  close(text.length);
  return edits.map((edit) => shorten(text, edit)).filter((edit) => edit.length > 0 || edit.text !== '');
};

/** The text of a value of a draft, as it would stand on a line with this indentation. */
export const textOf = (node: DraftNode, around: Layout): string => {
  const pieces: Piece[] = [];
  write(node, around, '', pieces);
  return pieces.join('');
};

const write = (node: DraftNode, around: Layout, main: string, out: Piece[]): void => {
  const { on } = node;
  if (on !== undefined && !node.changed)
    out.push(pieceOf(on, on.at.offset, on.at.offset + on.at.length, main));
  else if (node.kind === 'scalar') out.push(JSON.stringify(node.value));
  else if (on !== undefined) writeChanged(node, on, layoutOf(on, around), main, out);
  else writeNew(node, layoutInside(around), main, out);
};

/** A stretch of the text that is edited stays where it is; one of another text is copied. */
const pieceOf = ({ text }: PieceOfText, from: number, to: number, main: string): Piece =>
  text === main ? { from, to } : text.slice(from, to);

const writeNew = (node: DraftNode, layout: Layout, main: string, out: Piece[]): void => {
  const [open, close] = node.kind === 'array' ? '[]' : '{}';
  const members = membersIn(node);
  out.push(open!);
  members.forEach((member, index) => {
    out.push(index === 0 ? layout.lead : layout.between);
    if (node.kind === 'object') out.push(JSON.stringify(member.key) + layout.colon);
    write(member.node, layout, main, out);
  });
  if (members.length > 0) out.push(layout.tail);
  out.push(close!);
};

const writeChanged = (node: DraftNode, on: PieceOfText, layout: Layout, main: string, out: Piece[]): void => {
  const { at } = on;
  const stood = at.children ?? [];
  const members = membersIn(node);
  const piece = (from: number, to: number): Piece => pieceOf(on, from, to, main);
  const endOf = (index: number): number => stood[index]!.offset + stood[index]!.length;
  const end = at.offset + at.length;
  out.push(piece(at.offset, at.offset + 1));
  members.forEach((member, index) => {
    if (index === 0) out.push(stood.length > 0 ? piece(at.offset + 1, stood[0]!.offset) : layout.lead);
    else if (member.was) out.push(piece(endOf(member.was - 1), stood[member.was]!.offset));
    else out.push(layout.between);
    writeMember(member, node, on, layout, main, out);
  });
  if (members.length > 0) out.push(stood.length > 0 ? piece(endOf(stood.length - 1), end - 1) : layout.tail);
  out.push(piece(end - 1, end));
};

const writeMember = (
  member: DraftMember,
  parent: DraftNode,
  on: PieceOfText,
  layout: Layout,
  main: string,
  out: Piece[],
): void => {
  const stood = member.was === undefined ? undefined : on.at.children![member.was]!;
  if (parent.kind === 'object') {
    if (stood === undefined) out.push(JSON.stringify(member.key) + layout.colon);
    else {
      const [key, value] = stood.children!;
      const ofKey = key!.offset + key!.length;
      out.push(member.renamed ? JSON.stringify(member.key) : pieceOf(on, key!.offset, ofKey, main));
      out.push(pieceOf(on, ofKey, value!.offset, main));
    }
  }
  write(member.node, layout, main, out);
};
