import type { JsonObject } from '@tandem/domain';
import { isObject, partsOf } from '../state/pointer.js';

type Schema = { readonly [keyword: string]: unknown };

/** Words of a place in the answers: `/pairs/0/mentor` → «Пары, строка 1, Наставник». */
export const titleOf = (schema: JsonObject, pointer: string, rowWord: (index: number) => string): string => {
  const titles: string[] = [];
  let here: Schema | undefined = schema;
  for (const part of partsOf(pointer)) {
    if (!here) break;
    if (isObject(here['properties'])) {
      here = here['properties'][part] as Schema | undefined;
      if (here && typeof here['title'] === 'string') titles.push(here['title']);
    } else if (isObject(here['items'])) {
      here = here['items'];
      titles.push(rowWord(Number(part) + 1).toLocaleLowerCase());
    } else break;
  }
  return titles.join(', ');
};
