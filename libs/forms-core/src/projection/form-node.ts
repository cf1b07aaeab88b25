import type { JsonObject, Text } from '@tandem/domain';
import type { BlockId } from '../blocks/block.js';

/** What an owner of a template forbids those below to do with a field (`x-locks`). */
export const LOCKS = ['delete', 'label', 'options', 'check'] as const;
export type Lock = (typeof LOCKS)[number];

/** A place of a form as the studio sees it: a reading of `{schema, uiSchema}`, never written back. */
export interface FormNode {
  /** Pointer into the answers, `*` for any row. The root is ''. Names the node in one state of a document. */
  readonly at: string;
  readonly key: string;
  /** Pointer into the document: `/schema/properties/measures/items/properties/title`. */
  readonly schemaAt: string;
  /** Pointer into the document: `/uiSchema/measures/items/title`. It may point at nothing yet. */
  readonly uiAt: string;
  readonly block: BlockId | 'root' | 'opaque';
  /** Why an opaque node cannot be edited by controls. */
  readonly why?: Text;
  readonly title: string;
  readonly required: boolean;
  readonly computed: boolean;
  readonly schema: JsonObject;
  readonly ui: JsonObject;
  /** Keywords that stand here and that the block does not own: they are kept and shown as «прочее». */
  readonly rest: readonly string[];
  readonly locks: readonly Lock[];
  /** In the order in which they are shown. Rows of a table: the fields of one row. */
  readonly children: readonly FormNode[];
}

export interface FormPageNode {
  readonly id: string;
  readonly title: string;
  /** Pointer into the document of the page's entry; '' where the form has no pages and this is the only one. */
  readonly pageAt: string;
  readonly fields: readonly FormNode[];
}

export interface FormTree {
  readonly root: FormNode;
  /** At least one. Root fields that no page names stand on the last one. */
  readonly pages: readonly FormPageNode[];
  readonly byPlace: ReadonlyMap<string, FormNode>;
}
