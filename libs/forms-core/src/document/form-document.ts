import type { JsonObject, Text } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';

/**
 * A form that somebody is writing: one JSON text `{ "meta": …, "schema": …, "uiSchema": …, "translations"?: …, "samples"?: … }`.
 * The text is the truth. `value` is what it says; nothing is ever written back from `value`, so whatever the studio does
 * not understand keeps its bytes, its order and the spelling of its numbers. Pointers of the studio begin at this root:
 * `/schema/properties/goal`, `/uiSchema/goal/ui:widget`, `/translations/en/schema/~1properties~1goal~1title`.
 */
export interface FormDocument {
  readonly text: string;
  readonly value: FormDocumentValue;
}

export interface FormDocumentValue extends FormDefinition {
  readonly samples?: readonly FormSample[];
}

/** Answers that are kept with a form: shown in the preview, run as checks before publication. */
export interface FormSample {
  readonly title: string;
  readonly data: JsonObject;
  /** The day on which they are given; the day of asking without it. */
  readonly today?: string;
  /** What the case gives the form (`$case/…`). */
  readonly case?: JsonObject;
  /** Pointers at which these answers must be refused; without it they must be accepted. */
  readonly errors?: readonly string[];
}

/** Why a text is not a form document. */
export interface DocumentRefusal {
  readonly code: 'not-json' | 'too-big' | 'too-deep' | 'not-a-form' | 'forbidden-key' | 'duplicate-key';
  /** JSON Pointer, or '' where the text could not be read. */
  readonly path: string;
  readonly message: Text;
}
