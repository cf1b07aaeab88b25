import type { Json } from '@tandem/domain';
import { pointerOf } from '../schema/pointer.js';
import {
  membersIn,
  nodeOfRaw,
  nodeOfText,
  nodeOfValue,
  touch,
  valueIn,
  type DraftMember,
  type DraftNode,
  type RawJson,
} from './draft-node.js';
import type { FormDocument } from './form-document.js';
import { layoutInside, layoutOf, layoutOfText, type Layout } from './layout.js';
import { mapOf } from './map-text.js';
import { editsOf, textOf } from './print-draft.js';
import type { TextEdit } from './text-edit.js';

/** What is put into a text: a value, or text that keeps its bytes. */
export type Put = { readonly value: Json } | RawJson;

/**
 * A document with changes that are not yet written. Places are parts of a JSON Pointer, as they are after the changes
 * before. What is never touched keeps its bytes; what is new takes the style of its neighbourhood.
 */
export class TextDraft {
  readonly #text: string;
  readonly #root: DraftNode;
  readonly #style: Layout;
  readonly #writes = new Set<string>();

  constructor(document: FormDocument) {
    this.#text = document.text;
    this.#root = nodeOfText(document.text, mapOf(document), document.value as unknown as Json);
    this.#style = layoutOfText(document.text);
  }

  /** What stands at a place now. */
  read(parts: readonly string[]): Json | undefined {
    const node = this.#path(parts)?.at(-1);
    return node === undefined ? undefined : valueIn(node);
  }

  has(parts: readonly string[]): boolean {
    return this.#path(parts) !== undefined;
  }

  /** Keys of an object in the order of its text: engines put keys that look like numbers first. */
  keys(parts: readonly string[]): string[] {
    const node = this.#path(parts)?.at(-1);
    return node?.kind === 'object' ? membersIn(node).map((member) => member.key) : [];
  }

  /** The text of a value, to be put elsewhere. */
  raw(parts: readonly string[]): RawJson | undefined {
    const path = this.#path(parts);
    if (path === undefined) return undefined;
    const around = this.#layoutAt(path.slice(0, -1));
    return { raw: textOf(path.at(-1)!, around), indent: around.inner ?? around.outer };
  }

  /** Writes a value over what stands there, or adds it as the last member, before `before` where that is given. */
  set(parts: readonly string[], put: Put, before?: string): void {
    const path = this.#open(parts.slice(0, -1));
    const key = parts.at(-1)!;
    const container = path.at(-1)!;
    const members = membersIn(container);
    const index = members.findIndex((member) => member.key === key);
    const node = this.#nodeOf(put, path);
    if (index >= 0) {
      const { was, renamed } = members[index]!;
      members[index] = { key, node, ...(was === undefined ? {} : { was }), ...(renamed ? { renamed } : {}) };
    } else this.#insert(container, { key, node }, before);
    this.#wrote(path, container.kind === 'array' && index < 0 ? parts.slice(0, -1) : parts);
  }

  /** Puts an element into a list, before the one with this number or last. */
  insert(list: readonly string[], put: Put, before?: number): void {
    const path = this.#open(list, []);
    this.#insert(path.at(-1)!, { key: '', node: this.#nodeOf(put, path) }, before?.toString());
    this.#wrote(path, list);
  }

  /** Takes a value out. With `upTo`, containers that it leaves empty go with it, down to that many parts. */
  remove(parts: readonly string[], upTo = parts.length - 1): void {
    const path = this.#path(parts);
    if (path === undefined || parts.length === 0) return;
    const container = path.at(-2)!;
    const members = membersIn(container);
    const rest = members.filter((member) => member.node !== path.at(-1));
    if (rest.length === 0 && parts.length - 1 > upTo) return this.remove(parts.slice(0, -1), upTo);
    container.members = container.kind === 'array' ? numbered(rest) : rest;
    this.#wrote(path.slice(0, -1), container.kind === 'array' ? parts.slice(0, -1) : parts);
  }

  /** Gives a member another name, in its place. */
  rename(parts: readonly string[], key: string): void {
    const path = this.#path(parts);
    if (path === undefined || parts.at(-1) === key) return;
    const container = path.at(-2)!;
    container.members = membersIn(container).map((member) =>
      member.node === path.at(-1) ? { ...member, key, renamed: true } : member,
    );
    this.#wrote(path.slice(0, -1), parts);
    this.#writes.add(pointerOf([...parts.slice(0, -1), key]));
  }

  /** Gives all members of an object their names anew at once, so that names may be exchanged; `undefined` takes one out. */
  renameAll(parts: readonly string[], nameOf: (key: string) => string | undefined): void {
    const path = this.#path(parts);
    const container = path?.at(-1);
    if (path === undefined || container?.kind !== 'object') return;
    const next = membersIn(container).flatMap((member) => {
      const key = nameOf(member.key);
      if (key === member.key) return [member];
      this.#wrote(path, [...parts, member.key]);
      if (key === undefined) return [];
      this.#wrote(path, [...parts, key]);
      return [{ ...member, key, renamed: true }];
    });
    container.members = next;
  }

  /** Moves a value with its text, before a sibling or last. */
  move(from: readonly string[], to: readonly string[], before?: string): void {
    const raw = this.raw(from);
    if (raw === undefined) return;
    this.remove(from);
    this.set(to, raw, before);
  }

  /** Edits of the text, in order. */
  edits(): TextEdit[] {
    return editsOf(this.#text, this.#root, this.#style);
  }

  /** Pointers outside of which nothing has changed, none of them inside another. */
  writes(): string[] {
    const all = [...this.#writes].sort();
    return all.filter((one) => !all.some((other) => one.startsWith(`${other}/`)));
  }

  #path(parts: readonly string[]): DraftNode[] | undefined {
    const path = [this.#root];
    for (const part of parts) {
      const found = membersIn(path.at(-1)!).find((member) => member.key === part);
      if (found === undefined) return undefined;
      path.push(found.node);
    }
    return path;
  }

  /** The way to a container, made where it is missing. */
  #open(parts: readonly string[], empty: Json = {}): DraftNode[] {
    const path = [this.#root];
    parts.forEach((part, index) => {
      const container = path.at(-1)!;
      let found = membersIn(container).find((member) => member.key === part);
      const wanted = index === parts.length - 1 ? empty : {};
      if (found === undefined) {
        found = { key: part, node: nodeOfValue(wanted) };
        this.#insert(container, found);
        this.#wrote(path, parts.slice(0, index + 1));
      } else if (found.node.kind === 'scalar') {
        // Whoever wrote a mere word where members belong meant nothing that could be kept.
        const { key, was } = found;
        found = { key, node: nodeOfValue(wanted), ...(was === undefined ? {} : { was }) };
        container.members = membersIn(container).map((member) => (member.key === part ? found! : member));
        this.#wrote(path, parts.slice(0, index + 1));
      }
      path.push(found.node);
    });
    return path;
  }

  #insert(container: DraftNode, member: DraftMember, before?: string): void {
    const members = membersIn(container);
    const at = before === undefined ? -1 : members.findIndex((one) => one.key === before);
    const next = at < 0 ? [...members, member] : [...members.slice(0, at), member, ...members.slice(at)];
    container.members = container.kind === 'array' ? numbered(next) : next;
  }

  #nodeOf(put: Put, path: readonly DraftNode[]): DraftNode {
    if ('value' in put) return nodeOfValue(put.value);
    const around = this.#layoutAt(path);
    return nodeOfRaw(put, around.inner ?? around.outer);
  }

  #layoutAt(path: readonly DraftNode[]): Layout {
    return path.reduce(
      (around, node) => (node.on === undefined ? layoutInside(around) : layoutOf(node.on, around)),
      this.#style,
    );
  }

  #wrote(path: readonly DraftNode[], parts: readonly string[]): void {
    path.forEach(touch);
    this.#writes.add(pointerOf(parts));
  }
}

/** Elements of a list are named by their place. */
const numbered = (members: readonly DraftMember[]): DraftMember[] =>
  members.map((member, index) => (member.key === String(index) ? member : { ...member, key: String(index) }));
