import { z } from 'zod';
import type { Page } from '@tandem/contracts';
import { refuse } from './problem-error.js';

/** Where the next page begins: opaque to the client. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

const cursorSchema = z.tuple([z.string().max(300), z.string().max(100)]);

/** Reads a cursor that an earlier page gave; anything else is refused. */
export const readCursor = (text: string | undefined): Cursor | undefined => {
  if (text === undefined) return undefined;
  try {
    const [at, id] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { at, id };
  } catch {
    throw refuse.badInput([
      { path: '/cursor', message: 'Начните список сначала: такой страницы нет.', code: 'cursor' },
    ]);
  }
};

/** Cuts one row more than the limit off into the next page's cursor. */
export const pageAfter = <Item>(
  items: readonly Item[],
  limit: number,
  cursorOf: (item: Item) => Cursor,
): Page<Item> => {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  const more = items.length > limit && last !== undefined;
  const cursor = more ? cursorOf(last) : undefined;
  return {
    items: page,
    nextCursor: cursor ? Buffer.from(JSON.stringify([cursor.at, cursor.id])).toString('base64url') : null,
  };
};
