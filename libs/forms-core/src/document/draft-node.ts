import type { Json } from '@tandem/domain';
import { mapText, type TextNode } from './map-text.js';

/**
 * A value of a text that is being edited. It stands on a piece of text and keeps its bytes for as long as nothing
 * inside it has changed; a value without a piece of text is new and is written out in the style around it.
 */
export interface DraftNode {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly on?: PieceOfText;
  /** What it says now; absent while its members say something newer. */
  value: Json | undefined;
  /** Its members once somebody has looked inside: they are then the truth. */
  members: DraftMember[] | undefined;
  changed: boolean;
}

export interface PieceOfText {
  readonly text: string;
  readonly at: TextNode;
}

export interface DraftMember {
  readonly key: string;
  readonly node: DraftNode;
  /** Number among the members that stood here in the text. */
  readonly was?: number;
  /** The name differs from the one in the text. */
  readonly renamed?: boolean;
}

/** Text that is put somewhere as it stands; lines after the first keep their distance from `indent`. */
export interface RawJson {
  readonly raw: string;
  readonly indent: string;
}

const kindOf = (value: Json): DraftNode['kind'] =>
  Array.isArray(value) ? 'array' : typeof value === 'object' && value !== null ? 'object' : 'scalar';

const standing = (on: PieceOfText, value: Json): DraftNode => ({
  kind: kindOf(value),
  on,
  value,
  members: undefined,
  changed: false,
});

export const nodeOfText = (text: string, at: TextNode, value: Json): DraftNode =>
  standing({ text, at }, value);

/** A value taken from elsewhere, its lines moved to the indentation of its new place. */
export const nodeOfRaw = ({ raw, indent }: RawJson, to: string): DraftNode => {
  const text = indent === to ? raw : shift(raw, indent, to);
  return standing({ text, at: mapText(text) }, JSON.parse(text) as Json);
};

/** Strings of JSON hold no line breaks: whatever begins a line lies between values. */
const shift = (text: string, from: string, to: string): string => {
  const lines = text.split('\n');
  const rest = lines.slice(1);
  return rest.every((line) => line.startsWith(from))
    ? [lines[0], ...rest.map((line) => to + line.slice(from.length))].join('\n')
    : text;
};

export const nodeOfValue = (value: Json): DraftNode => ({
  kind: kindOf(value),
  value,
  members: undefined,
  changed: true,
});

/** Looks inside: from then on the members are the truth. */
export const membersIn = (node: DraftNode): DraftMember[] => {
  if (node.members !== undefined) return node.members;
  if (node.kind === 'scalar') return [];
  const value = node.value as { readonly [key: string]: Json };
  const { on } = node;
  node.members =
    on === undefined
      ? Object.entries(value).map(([key, child]) => ({ key, node: nodeOfValue(child) }))
      : (on.at.children ?? []).map((child, was): DraftMember => {
          const named = child.type === 'property';
          const key = named ? String(child.children![0]!.value) : String(was);
          const at = named ? child.children![1]! : child;
          return { key, node: standing({ ...on, at }, value[key]!), was };
        });
  return node.members;
};

/** What the value says now. */
export const valueIn = (node: DraftNode): Json => {
  if (node.value !== undefined) return node.value;
  node.value =
    node.kind === 'array'
      ? membersIn(node).map((member) => valueIn(member.node))
      : Object.fromEntries(membersIn(node).map((member) => [member.key, valueIn(member.node)]));
  return node.value;
};

/** Says that the members of a node are no longer those of its text. */
export const touch = (node: DraftNode): void => {
  membersIn(node);
  node.value = undefined;
  node.changed = true;
};
