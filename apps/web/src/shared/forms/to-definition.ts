import type { FormDefinition } from '@tandem/forms-core';

interface Sent {
  readonly meta: Record<string, unknown>;
  readonly schema: Record<string, unknown>;
  readonly uiSchema: Record<string, unknown>;
  readonly translations?: Record<string, unknown> | undefined;
}

/** A published form as it came over the wire: the server checked it when it was published. */
export const toDefinition = ({ meta, schema, uiSchema, translations }: Sent): FormDefinition =>
  ({ meta, schema, uiSchema, ...(translations ? { translations } : {}) }) as unknown as FormDefinition;
