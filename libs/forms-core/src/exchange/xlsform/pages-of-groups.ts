import type { JsonObject } from '@tandem/domain';
import { isObject } from '../../schema/pointer.js';

interface ImportedPage {
  readonly id: string;
  readonly title: string;
  readonly fields: string[];
}

/** Each group of the first level on a page of its own; what stands between groups shares one. */
export const pagesOfGroups = (schema: JsonObject): ImportedPage[] => {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const pages: ImportedPage[] = [];
  let loose: ImportedPage | undefined;
  for (const [key, field] of Object.entries(properties)) {
    if (isObject(field) && field['type'] === 'object' && field['x-block'] === undefined) {
      pages.push({ id: key, title: String(field['title'] ?? key), fields: [key] });
      loose = undefined;
    } else if (loose) loose.fields.push(key);
    else {
      loose = { id: `page${pages.length + 1}`, title: String(schema['title'] ?? ''), fields: [key] };
      pages.push(loose);
    }
  }
  return pages;
};
