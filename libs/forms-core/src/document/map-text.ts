import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { FormDocument } from './form-document.js';

/** Where everything stands in a JSON text: values with their offset and length, members in the order of the text. */
export type TextNode = Node;

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Maps a text that `JSON.parse` has read already; one that it refuses must not come here. */
export const mapText = (text: string): TextNode => {
  const node = parseTree(text, [], STRICT);
  if (node === undefined) throw new SyntaxError('nothing to map');
  return node;
};

/** Where a text stops being JSON. */
export const firstMistake = (text: string): number => {
  const errors: ParseError[] = [];
  parseTree(text, errors, STRICT);
  return errors[0]?.offset ?? text.length;
};

const maps = new WeakMap<FormDocument, TextNode>();

/** The map of a document; made once for each, because every operation asks for it. */
export const mapOf = (document: FormDocument): TextNode => {
  let map = maps.get(document);
  if (map === undefined) maps.set(document, (map = mapText(document.text)));
  return map;
};

export const keepMap = (document: FormDocument, map: TextNode): FormDocument => {
  maps.set(document, map);
  return document;
};

/** The members of an object (`key` and value) or the elements of an array, in the order of the text. */
export const membersOf = (
  node: TextNode,
): { readonly key: string; readonly at: TextNode; readonly value: TextNode }[] =>
  (node.children ?? []).map((child, index) =>
    child.type === 'property'
      ? { key: String(child.children?.[0]?.value), at: child, value: child.children![1]! }
      : { key: String(index), at: child, value: child },
  );

/** The place of a value in the text, by the parts of its pointer. */
export const nodeAt = (root: TextNode, parts: readonly string[]): TextNode | undefined => {
  let node: TextNode | undefined = root;
  for (const part of parts) {
    if (node === undefined || (node.type !== 'object' && node.type !== 'array')) return undefined;
    node =
      node.type === 'array'
        ? node.children?.[/^(0|[1-9]\d*)$/.test(part) ? Number(part) : -1]
        : node.children?.find((child) => child.children?.[0]?.value === part)?.children?.[1];
  }
  return node;
};
