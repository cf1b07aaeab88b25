import type { Json } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { uiWish } from '../schema/read-ui.js';
import type { Version } from './version.js';

export interface Page {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly whole: Json;
}

export const pagesOf = ({ definition: { uiSchema } }: Version): Page[] => {
  const pages = uiWish(uiSchema, 'pages');
  return (Array.isArray(pages) ? (pages as Json[]) : []).map((page, at) => {
    const own = isObject(page) ? page : {};
    const fields = Array.isArray(own['fields']) ? (own['fields'] as Json[]) : [];
    return {
      id: typeof own['id'] === 'string' ? own['id'] : `page${at + 1}`,
      title: typeof own['title'] === 'string' ? own['title'] : '',
      fields: fields.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
      whole: page,
    };
  });
};

export const hasPages = (version: Version): boolean => pagesOf(version).length > 0;
