import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormCheck, FormFormula } from '../language/parts.js';
import type { FormNode } from '../projection/form-node.js';

/** Every kind of field that the studio knows (the types of the catalogue of forms). */
export const BLOCK_IDS = [
  'shortText',
  'longText',
  'richText',
  'link',
  'integer',
  'number',
  'money',
  'share',
  'date',
  'period',
  'month',
  'yesNo',
  'consent',
  'oneOf',
  'manyOf',
  'ranking',
  'scale',
  'matrix',
  'rubric',
  'scores',
  'rows',
  'lines',
  'years',
  'person',
  'unit',
  'pair',
  'programme',
  'measure',
  'indicator',
  'answer',
  'reference',
  'files',
  'sign',
  'computed',
  'heading',
  'note',
  'section',
] as const;
export type BlockId = (typeof BLOCK_IDS)[number];

/** Shelves of the palette, in its order. */
export const BLOCK_GROUPS = ['answers', 'choice', 'dates', 'people', 'tables', 'files', 'layout'] as const;
export type BlockGroup = (typeof BLOCK_GROUPS)[number];

/** What a new field brings with it. */
export interface NewBlock {
  readonly schema: JsonObject;
  readonly ui?: JsonObject;
  /** Formulas and checks of the form that the block needs; `$field` in their pointers stands for the field's own place. */
  readonly computed?: readonly FormFormula[];
  readonly checks?: readonly FormCheck[];
}

/** One keyword to be written or taken out (`undefined`): pointers are relative to the field. */
export interface PropertyWrite {
  readonly in: 'schema' | 'ui' | 'parent';
  /** Pointer inside the field's schema or uiSchema. `parent` knows only `required`. */
  readonly at: string;
  readonly value: Json | undefined;
}

/** An entry of the panel of properties. The panel draws it by its `control`; it knows nothing of JSON Schema. */
export interface BlockProperty {
  readonly id: string;
  readonly group: 'main' | 'check' | 'more';
  readonly control: PropertyControl;
  readonly label: Text;
  readonly help?: Text;
  /** Which lock forbids changing it. */
  readonly lock?: 'label' | 'options' | 'check';
  readonly read: (node: FormNode) => Json | undefined;
  /** `undefined` clears the property. Answers a refusal in words where the value makes no sense. */
  readonly write: (
    node: FormNode,
    value: Json | undefined,
  ) => readonly PropertyWrite[] | { readonly refused: Text };
}

export type PropertyControl =
  | { readonly kind: 'text'; readonly lines?: number; readonly max: number }
  | {
      readonly kind: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly whole?: boolean;
      readonly unit?: Text;
    }
  | { readonly kind: 'switch' }
  | { readonly kind: 'date' }
  | {
      readonly kind: 'select';
      readonly options: readonly { readonly value: string; readonly label: Text }[];
      readonly many?: boolean;
    }
  /** `[{const, title, description?}]`: choices, levels of a scale, rows of a matrix. An entry without `const` gets one. */
  | {
      readonly kind: 'options';
      readonly values: 'text' | 'number' | 'key';
      readonly what: 'option' | 'level' | 'row';
    }
  /** `[{key, title, description?, levels:[{const,title}], weight?}]` of a rubric, `[{key, title, description?, min?, max}]` of scores. */
  | { readonly kind: 'scoredRows'; readonly levels: boolean }
  /** One thing of this very form: an option of the field (its `const`), a field inside it (its key), a person field (its place). */
  | { readonly kind: 'pick'; readonly from: 'options' | 'children' | 'people' }
  /** `[2025, 2026]` */
  | { readonly kind: 'years' };

/** One kind of field: how it is made, recognised, edited and checked. One file each in `blocks/`. */
export interface Block {
  readonly id: BlockId;
  readonly group: BlockGroup;
  readonly title: Text;
  /** What it is for, in one line under the name. */
  readonly about: Text;
  /** More words by which the palette finds it, both languages, lower case. */
  readonly words: readonly string[];
  /** Name of a Tabler icon, e.g. `IconCalendar`. */
  readonly icon: string;
  /** Russian titles inside what is made (options, rows) come in the language asked for. */
  readonly create: (title: string, language: 'ru' | 'en') => NewBlock;
  /** Exactly one block of the registry recognises what any block has created; the registry asks in its own order. */
  readonly recognise: (schema: JsonObject, ui: JsonObject) => boolean;
  /** Keywords of the schema that the block understands here; those of a list's items as `items/x-ref`. */
  readonly owns: readonly string[];
  /** Names of the uiSchema that it understands, written either as `ui:<name>` or inside `ui:options`. */
  readonly ownsUi: readonly string[];
  /** Children are fields of their own (rows, section); everything inside other blocks belongs to the block. */
  readonly holdsFields: boolean;
  readonly properties: readonly BlockProperty[];
  /** Blocks that it can be made into, keeping label, help and what they share. */
  readonly becomes: readonly BlockId[];
}
