import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormDocument } from '../document/form-document.js';
import { TextDraft } from '../document/text-draft.js';
import type { FormNode, FormTree } from '../projection/form-node.js';
import { readTree } from '../projection/read-tree.js';
import { isObject, pointerOf, valueAt } from '../schema/pointer.js';
import type { Performing, Refused } from './operation.js';

/** One operation while it is being done: the document before it, and the draft of the document after it. */
export interface Work {
  readonly document: FormDocument;
  readonly draft: TextDraft;
  readonly how: Performing;
  /** What else happened, in words. */
  readonly notes: Text[];
}

/** What an operation answers when it has been done. */
export interface Done {
  readonly name: Text;
  readonly select?: readonly string[];
  /** Another text in place of the whole one, instead of what the draft says. */
  readonly text?: string;
}

export type Outcome = Done | Refused;

export const isRefused = (outcome: object | undefined): outcome is Refused =>
  outcome !== undefined && 'code' in outcome;

export const beginWork = (document: FormDocument, how: Performing): Work => ({
  document,
  draft: new TextDraft(document),
  how,
  notes: [],
});

const trees = new WeakMap<FormDocument, FormTree>();

/** The tree of a document, read once: an operation asks for it, and so does the next one that is refused. */
export const treeOf = (document: FormDocument): FormTree => {
  let tree = trees.get(document);
  if (tree === undefined) trees.set(document, (tree = readTree(document.value)));
  return tree;
};

export const nodeAt = (work: Work, at: string): FormNode | undefined => treeOf(work.document).byPlace.get(at);

/** The schema of the form as it is now. */
export const schemaNow = (work: Work): JsonObject => {
  const schema = work.draft.read(['schema']);
  return isObject(schema) ? schema : {};
};

/** A translation of a word of the schema or of the uiSchema, as it stood before the operation. */
const englishOf = (work: Work, part: 'schema' | 'ui', pointer: readonly string[]): string | undefined => {
  const text = valueAt(work.document.value.translations as Json | undefined, [
    'en',
    part,
    pointerOf(pointer),
  ]);
  return typeof text === 'string' ? text : undefined;
};

/** What a field is called, in both languages: its title, else its key. */
export const titleOf = (work: Work, schemaParts: readonly string[], key: string): Text => {
  const title = valueAt(work.document.value as unknown as Json, [...schemaParts, 'title']);
  const ru = typeof title === 'string' && title.trim() !== '' ? title : key;
  return { ru, en: englishOf(work, 'schema', [...schemaParts.slice(1), 'title']) ?? ru };
};
