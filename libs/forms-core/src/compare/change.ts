import type { JsonObject, Text } from '@tandem/domain';

/** What a change means for answers that were given before: nothing, something to look at, or a loss. */
export const CHANGE_CLASSES = ['safe', 'attention', 'breaking'] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** One difference between two versions of a form, as a sentence. */
export interface FormChange {
  readonly class: ChangeClass;
  readonly code: string;
  /** Place in the answers (`*` stands for any row), or '' for the form as a whole. */
  readonly at: string;
  readonly text: Text;
  /** Answers that would be lost or refused: the whole field, these options, or values beyond these bounds. */
  readonly loses?: FormLoss;
  /** Where the field stands now, if it was moved or its key renamed. */
  readonly to?: string;
}

export type FormLoss =
  | { readonly kind: 'field' }
  | { readonly kind: 'options'; readonly options: readonly (string | number | boolean)[] }
  | { readonly kind: 'type' }
  /** `bounds`: keywords of a schema that the values must meet now, where they can be said. */
  | { readonly kind: 'check'; readonly bounds?: JsonObject };
