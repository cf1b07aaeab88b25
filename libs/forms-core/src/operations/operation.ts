import type { Json, Text } from '@tandem/domain';
import type { BlockId } from '../blocks/block.js';
import type { FormDocument, FormSample } from '../document/form-document.js';
import type { TextEdit } from '../document/text-edit.js';
import type { FormCheck, FormFormula, FormRule } from '../language/parts.js';
import type { Lock } from '../projection/form-node.js';

/** Where a field is put: in a container ('' = the form, `/measures` = its rows, `/context` = a section), before a sibling or last. */
export interface Place {
  readonly container: string;
  /** Id of the page, for the form itself; the last page without it. */
  readonly page?: string;
  /** Key of the sibling that will follow; last without it. */
  readonly before?: string;
}

/** Everything that can be done to a form. Data: it can be kept, sent and done again. Fields are named by their place in the answers. */
export type Operation =
  | {
      readonly do: 'addField';
      readonly block: BlockId;
      readonly title: string;
      readonly to: Place;
      readonly language: 'ru' | 'en';
    }
  | { readonly do: 'removeFields'; readonly fields: readonly string[] }
  | { readonly do: 'moveFields'; readonly fields: readonly string[]; readonly to: Place }
  | { readonly do: 'duplicateField'; readonly field: string }
  | { readonly do: 'pasteFields'; readonly clip: FieldClip; readonly to: Place }
  | { readonly do: 'setTitle'; readonly field: string; readonly title: string }
  | { readonly do: 'setHelp'; readonly field: string; readonly help: string }
  | {
      readonly do: 'setProperty';
      readonly field: string;
      readonly property: string;
      readonly value: Json | null;
    }
  | { readonly do: 'setRequired'; readonly field: string; readonly required: boolean }
  | { readonly do: 'setSpan'; readonly field: string; readonly span: 1 | 2 }
  | { readonly do: 'renameKey'; readonly field: string; readonly key: string }
  | { readonly do: 'convert'; readonly field: string; readonly to: BlockId }
  | { readonly do: 'setLocks'; readonly field: string; readonly locks: readonly Lock[] }
  | { readonly do: 'setJson'; readonly at: string; readonly text: string }
  | { readonly do: 'addPage'; readonly title: string; readonly after?: string }
  | { readonly do: 'removePage'; readonly page: string }
  | { readonly do: 'movePage'; readonly page: string; readonly before?: string }
  | { readonly do: 'setPageTitle'; readonly page: string; readonly title: string }
  | { readonly do: 'putRule'; readonly rule: FormRule }
  | { readonly do: 'putCheck'; readonly check: FormCheck }
  | { readonly do: 'putFormula'; readonly formula: FormFormula }
  | { readonly do: 'removeRule'; readonly id: string }
  | { readonly do: 'removeCheck'; readonly id: string }
  | { readonly do: 'removeFormula'; readonly to: string; readonly in?: string }
  | {
      readonly do: 'putSetting';
      readonly name: string;
      readonly value: Json;
      readonly title: string;
      readonly origin?: string;
    }
  | { readonly do: 'removeSetting'; readonly name: string }
  /** Empty text takes the translation out. `part` and `at` as in `FormTranslation`. */
  | {
      readonly do: 'translate';
      readonly part: 'schema' | 'ui' | 'rules';
      readonly at: string;
      readonly text: string;
    }
  | { readonly do: 'setMeta'; readonly at: string; readonly value: Json | null }
  | { readonly do: 'putSample'; readonly sample: FormSample }
  | { readonly do: 'removeSample'; readonly title: string }
  | { readonly do: 'replaceAll'; readonly text: string; readonly name: Text };

/** Fields on the clipboard: understood by another form and another tab. */
export interface FieldClip {
  readonly kind: 'tandem/form-fields@1';
  /** Key of the form it was taken from. */
  readonly from: string;
  readonly fields: readonly ClippedField[];
}

export interface ClippedField {
  readonly key: string;
  /** Texts as they stood, so that a paste keeps the bytes. */
  readonly schema: string;
  readonly ui?: string;
  readonly required: boolean;
  readonly rules: readonly FormRule[];
  readonly checks: readonly FormCheck[];
  readonly formulas: readonly FormFormula[];
  readonly translations: { readonly [pointer: string]: string };
}

/** One step of the work, with its way back. */
export interface Step {
  /** «Перемещено поле «Дата»» */
  readonly name: Text;
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
  /** Pointers into the document outside of which nothing has changed. */
  readonly writes: readonly string[];
  /** Fields to be selected afterwards. */
  readonly select: readonly string[];
  /** What else happened, in words: rules that lost their field, keys made anew. */
  readonly notes: readonly Text[];
}

export interface Refused {
  readonly code:
    | 'no-such-field'
    | 'locked'
    | 'bad-key'
    | 'taken-key'
    | 'bad-value'
    | 'in-use'
    | 'opaque'
    | 'not-here'
    | 'cannot-say'
    | 'not-json'
    | 'too-big';
  readonly message: Text;
  /** Names of rules, checks and formulas that stand in the way, in words. */
  readonly users?: readonly Text[];
}

export type Performed =
  | { readonly ok: true; readonly document: FormDocument; readonly step: Step }
  | { readonly ok: false; readonly refused: Refused };

/** What an operation may ask about who performs it. */
export interface Performing {
  /** Locks hold for those who stand below the owner of the template. */
  readonly obeysLocks: boolean;
  /** What becomes of rules, checks and formulas that name a field which goes: refused (with their names) by default. */
  readonly orphans?: 'refuse' | 'remove';
}

/** Operations with a place in the text that they never touch (laws L2 and L5 test them by these lists). */
export const LAYOUT_OPERATIONS = [
  'setTitle',
  'setHelp',
  'setSpan',
  'addPage',
  'removePage',
  'movePage',
  'setPageTitle',
  'translate',
] as const;

export type Perform = (document: FormDocument, operation: Operation, how: Performing) => Performed;
