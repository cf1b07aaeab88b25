import type { Json } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { uiPart, uiWish } from '../schema/read-ui.js';
import type { FormNode, FormPageNode } from './form-node.js';

/** Root fields on their pages, each on the first that names it; those that none names on the last. */
export const readPages = (fields: readonly FormNode[], ui: FormNode['ui']): readonly FormPageNode[] => {
  const given = uiWish(ui, 'pages');
  const base = Object.hasOwn(uiPart(ui, 'ui:options'), 'pages')
    ? '/uiSchema/ui:options/pages'
    : '/uiSchema/ui:pages';
  const entries = (Array.isArray(given) ? (given as Json[]) : []).flatMap((page, at) =>
    isObject(page) ? [{ page, at }] : [],
  );
  if (entries.length === 0) return [{ id: 'all', title: '', pageAt: '', fields }];
  const waiting = new Map(fields.map((field) => [field.key, field]));
  const take = (key: Json): FormNode[] => {
    const field = typeof key === 'string' ? waiting.get(key) : undefined;
    if (!field) return [];
    waiting.delete(field.key);
    return [field];
  };
  const pages = entries.map(({ page, at }) => ({
    id: typeof page['id'] === 'string' && page['id'] !== '' ? page['id'] : `page${at + 1}`,
    title: typeof page['title'] === 'string' ? page['title'] : '',
    pageAt: `${base}/${at}`,
    fields: (Array.isArray(page['fields']) ? (page['fields'] as Json[]) : []).flatMap(take),
  }));
  return pages.map((page, at) =>
    at === pages.length - 1 ? { ...page, fields: [...page.fields, ...waiting.values()] } : page,
  );
};
