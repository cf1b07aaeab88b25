import type { Json, JsonObject, Language } from '@tandem/domain';
import { say } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { partsOf, valueAt, withValueAt } from '../schema/pointer.js';

/** The form in a language: Russian stands in the definition, English is laid over it by pointer. What is not translated stays Russian. */
export const translateForm = (
  definition: FormDefinition,
  language: Language,
): { schema: JsonObject; uiSchema: JsonObject; title: string } => {
  const english = language === 'en' ? definition.translations?.en : undefined;
  return {
    schema: translateSchema(definition, language),
    uiSchema: overlay(definition.uiSchema, english?.ui),
    title: say(definition.meta.title, language),
  };
};

/** The same of the schema alone, whatever its form is called. */
export const translateSchema = (
  { schema, translations }: Pick<FormDefinition, 'schema' | 'translations'>,
  language: Language,
): JsonObject => overlay(schema, language === 'en' ? translations?.en?.schema : undefined);

const overlay = (
  source: JsonObject,
  texts: { readonly [pointer: string]: string } | undefined,
): JsonObject => {
  let result: Json = source;
  for (const [pointer, text] of Object.entries(texts ?? {})) {
    const parts = partsOf(pointer);
    // A translation of what is no longer there must not bring it back.
    if (valueAt(result, parts) !== undefined) result = withValueAt(result, parts, text);
  }
  return result as JsonObject;
};
