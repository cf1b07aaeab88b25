import type { JsonObject, Text } from '@tandem/domain';
import type { FormTranslation } from '../language/form.js';

/** A form read from somebody else's file, with an account of the reading. */
export interface ImportedForm {
  readonly title: string;
  readonly schema: JsonObject;
  readonly uiSchema: JsonObject;
  readonly en?: FormTranslation;
  readonly understood: readonly Understood[];
  readonly notUnderstood: readonly NotUnderstood[];
}

export interface Understood {
  /** Where it stood: «survey, 7» (a row), «Журнал, C» (a column). */
  readonly where: string;
  readonly what: Text;
}

/** What stays for a person to decide: the words as they stood, kept in the form where the field is kept. */
export interface NotUnderstood {
  readonly where: string;
  readonly text: string;
  readonly why: Text;
}
