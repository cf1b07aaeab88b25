import type { Json } from '@tandem/domain';

/** What a validator finds, in the words of JSON Schema; `explainErrors` says it to people. */
export interface Finding {
  readonly keyword: string;
  /** JSON Pointer into the answers. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: { readonly [name: string]: unknown };
  /** The schema that holds the keyword. */
  readonly parentSchema?: unknown;
  readonly data?: unknown;
}

/** A compiled schema: an empty list means that the answers fit. */
export type Judge = (data: Json) => readonly Finding[];
