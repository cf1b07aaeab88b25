import type { BlockId, FieldClip } from '@tandem/forms-core';

/** What is in the air. */
export type Dragged =
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  | { readonly kind: 'block'; readonly block: BlockId }
  | { readonly kind: 'clip'; readonly clip: FieldClip }
  | { readonly kind: 'page'; readonly page: string };

export type DropEdge = 'before' | 'after';

/** Over what it hangs. */
export type DropTarget =
  | { readonly kind: 'field'; readonly at: string; readonly edge: DropEdge }
  /** Last in a group, among the fields of a row (`/plan`) or on a page (''). */
  | { readonly kind: 'end'; readonly container: string; readonly page?: string | undefined }
  | { readonly kind: 'page'; readonly page: string; readonly edge: DropEdge };

type Data = Record<string | symbol, unknown>;
const SOURCE = 'tandem-studio-source';
const TARGET = 'tandem-studio-target';

export const sourceData = (dragged: Dragged): Data => ({ [SOURCE]: dragged });
export const targetData = (target: DropTarget): Data => ({ [TARGET]: target });

export const draggedOf = (data: Data): Dragged | undefined => data[SOURCE] as Dragged | undefined;
export const targetOf = (data: Data): DropTarget | undefined => data[TARGET] as DropTarget | undefined;
