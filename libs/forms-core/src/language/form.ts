import type { Operation } from '../operations/operation.js';
import type { Json, JsonObject, Language, ParticipantRole, Role, Text, Calendar } from '@tandem/domain';

/** A form as it is stored and published: the text of `{schema, uiSchema}` with what lies beside it (docs/forms-language.md). */
export interface FormDefinition {
  readonly meta: FormMeta;
  readonly schema: JsonObject;
  readonly uiSchema: JsonObject;
  readonly translations?: { readonly en?: FormTranslation };
}

export interface FormMeta {
  readonly key: string;
  /** Number in the catalogue of forms. */
  readonly number?: string;
  readonly title: Text;
  readonly about?: Text;
  readonly stage?: number;
  readonly level: 'school' | 'municipality' | 'region';
  readonly filledBy: readonly Role[];
  /** Roles at the case's unit that may read the answers. */
  readonly readers: readonly Role[];
  /** Participants of the case who may read the answers; the author always may. */
  readonly participantReaders: readonly ParticipantRole[];
  readonly sources: readonly string[];
  readonly personal?: {
    readonly category: string;
    readonly purpose: string;
    readonly basis: string;
    readonly retention: string;
  };
  /** Word template beside the form, for documents built from its answers. */
  readonly template?: string;
}

export interface FormTranslation {
  readonly schema?: { readonly [pointer: string]: string };
  readonly ui?: { readonly [pointer: string]: string };
  readonly rules?: { readonly [checkId: string]: string };
}

/** What a form may ask besides its own answers. */
export interface FormEnvironment {
  readonly today: string;
  readonly language: Language;
  readonly calendar?: Calendar;
  readonly case?: JsonObject;
}

export interface FormProblem {
  /** JSON Pointer into the answers. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface FormVerdict {
  readonly valid: boolean;
  /** Answers as they would be stored: hidden ones left out, computed ones recomputed, unknown ones refused. */
  readonly data: JsonObject;
  readonly computed: { readonly [pointer: string]: Json };
  readonly errors: readonly FormProblem[];
  readonly warnings: readonly FormProblem[];
}

/** Something wrong with a definition itself, with its place and the mend. */
export interface DefinitionIssue {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** JSON Pointer into the definition. */
  readonly path: string;
  readonly message: Text;
  /** What mends it at one press, where one operation can. */
  readonly fix?: DefinitionFix;
}

export interface DefinitionFix {
  readonly title: Text;
  readonly operation: Operation;
}
