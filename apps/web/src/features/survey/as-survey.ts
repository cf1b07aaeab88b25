import type { FormView } from '@tandem/contracts';
import type { Json, JsonObject, Language } from '@tandem/domain';
import { formulasOf, isObject, partsOf, translateForm, type FormDefinition } from '@tandem/forms-core';

interface Page {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
}

/**
 * A form as a survey asks it: one question a screen, without what nobody would read and without what is reckoned of the
 * answers, unless a rule needs it. A question that a rule shows has a screen of its own, passed over while it is hidden.
 */
export const asSurvey = (form: FormView, leftOut: readonly string[], language: Language): FormDefinition => {
  const definition = form as unknown as FormDefinition;
  const { schema, uiSchema, translations } = definition;
  const all = isObject(schema['properties']) ? schema['properties'] : {};
  const reckoned = Object.keys(all).filter((name) => isReckoned(all[name]));
  const needed = JSON.stringify([schema['x-rules'] ?? [], schema['x-checks'] ?? []]);
  const gone = new Set([
    ...leftOut.map((at) => partsOf(at)[0]!),
    ...reckoned.filter((name) => !needed.includes(`"/${name}`)),
  ]);
  const kept = Object.keys(all).filter((name) => !gone.has(name));
  const pages = pagesOf(
    translateForm(definition, language).uiSchema,
    kept.filter((name) => !reckoned.includes(name)),
  );
  return {
    meta: definition.meta,
    schema: {
      ...schema,
      properties: Object.fromEntries(kept.map((name) => [name, all[name]!])),
      'x-computed': formulasOf(schema).filter(({ to }) => !gone.has(partsOf(to)[0]!)) as unknown as Json,
    },
    uiSchema: {
      ...uiSchema,
      'ui:options': { ...optionsOf(uiSchema), pages: pages as unknown as Json },
      ...Object.fromEntries(
        kept.filter((name) => reckoned.includes(name)).map((name) => [name, { 'ui:widget': 'hidden' }]),
      ),
    },
    ...(translations ? { translations: withoutPages(translations) } : {}),
  };
};

const isReckoned = (field: Json | undefined): boolean => isObject(field) && field['readOnly'] === true;

const optionsOf = (uiSchema: JsonObject): JsonObject =>
  isObject(uiSchema['ui:options']) ? uiSchema['ui:options'] : {};

/** In the order of the form's own pages, under their names. */
const pagesOf = (uiSchema: JsonObject, asked: readonly string[]): Page[] => {
  const { pages } = optionsOf(uiSchema);
  const own = Array.isArray(pages) ? (pages as unknown as Page[]) : [];
  const placed = own.flatMap(({ title, fields }) => fields.map((name) => ({ name, title })));
  const rest = asked
    .filter((name) => !placed.some((one) => one.name === name))
    .map((name) => ({ name, title: '' }));
  return [...placed, ...rest]
    .filter(({ name }) => asked.includes(name))
    .map(({ name, title }) => ({ id: name, title, fields: [name] }));
};

/** Names of pages are translated by their place in the list, which is another one here. */
const withoutPages = (
  translations: NonNullable<FormDefinition['translations']>,
): NonNullable<FormDefinition['translations']> => {
  const { en } = translations;
  if (!en) return translations;
  const ui = Object.entries(en.ui ?? {}).filter(([at]) => !at.startsWith('/ui:options/pages/'));
  return { ...translations, en: { ...en, ui: Object.fromEntries(ui) } };
};
