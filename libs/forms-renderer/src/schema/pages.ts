import type { JsonObject } from '@tandem/domain';
import { isObject, partsOf } from '../state/pointer.js';

export interface FormPage {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
}

const optionsOf = (uiSchema: JsonObject): Record<string, unknown> => {
  const options = uiSchema['ui:options'];
  return isObject(options) ? options : {};
};

/** Root properties in the order in which they are asked. */
export const orderOf = (schema: JsonObject, uiSchema: JsonObject): readonly string[] => {
  const names = Object.keys(isObject(schema['properties']) ? schema['properties'] : {});
  const wish = (uiSchema['ui:order'] ?? optionsOf(uiSchema)['order']) as readonly string[] | undefined;
  if (!Array.isArray(wish)) return names;
  const listed = wish.filter((name) => names.includes(name));
  return [...listed, ...names.filter((name) => !listed.includes(name))];
};

/** Pages of a form; one nameless page where none are given. A property that no page names goes to the last one. */
export const pagesOf = (schema: JsonObject, uiSchema: JsonObject): readonly FormPage[] => {
  const order = orderOf(schema, uiSchema);
  const given = optionsOf(uiSchema)['pages'];
  if (!Array.isArray(given) || given.length === 0) return [{ id: 'all', title: '', fields: order }];
  const pages = (given as FormPage[]).map((page) => ({
    id: String(page.id),
    title: String(page.title),
    fields: page.fields.filter((name) => order.includes(name)),
  }));
  const named = new Set(pages.flatMap((page) => page.fields));
  const rest = order.filter((name) => !named.has(name));
  return pages.map((page, index) =>
    index === pages.length - 1 ? { ...page, fields: [...page.fields, ...rest] } : page,
  );
};

/** The number of the page on which a pointer is answered. */
export const pageOf = (pages: readonly FormPage[], pointer: string): number => {
  const [name = ''] = partsOf(pointer);
  return Math.max(
    0,
    pages.findIndex((page) => page.fields.includes(name)),
  );
};
