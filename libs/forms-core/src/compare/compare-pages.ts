import type { Json } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { ChangeList } from './change-list.js';
import { outOfOrder, sayMoved } from './compare-order.js';
import { pagesOf, type Page } from './pages-of.js';
import { nameOf, sameMeaning, type Version } from './version.js';

/** A page is its id: its title, its place among the others and its fields may change. */
export const comparePages = (before: Version, after: Version, list: ChangeList): void => {
  const [old, now] = [pagesOf(before), pagesOf(after)];
  const say = (code: string, ru: string, en: string) => list.add('safe', code, '', { ru, en });
  for (const page of old)
    if (!now.some(({ id }) => id === page.id))
      say('page-removed', `Страницы «${page.title}» больше нет.`, `The page “${page.title}” is gone.`);
  for (const page of now) {
    const was = old.find(({ id }) => id === page.id);
    if (!was) {
      say('page-added', `Новая страница «${page.title}».`, `A new page “${page.title}”.`);
      continue;
    }
    if (was.title !== page.title)
      say(
        'page-title',
        `Страница «${was.title}» теперь «${page.title}».`,
        `The page “${was.title}” is now “${page.title}”.`,
      );
    if (!sameMeaning(bare(was.whole), bare(page.whole)))
      say(
        'page',
        `Страница «${page.title}»: изменены её настройки.`,
        `The page “${page.title}”: its settings have changed.`,
      );
  }
  const kept = (pages: readonly Page[], others: readonly Page[]): string[] =>
    pages.map(({ id }) => id).filter((id) => others.some((one) => one.id === id));
  if (kept(old, now).join('\n') !== kept(now, old).join('\n'))
    say('page-order', 'Страницы стоят в другом порядке.', 'The pages stand in another order.');
  compareFieldsOfPages(old, now, before, after, list);
  const known = [
    'page',
    'page-added',
    'page-removed',
    'page-title',
    'page-order',
    'page-of-field',
    'field-order',
  ];
  const fieldsOf = (pages: readonly Page[]): Json => pages.map(({ fields }) => fields);
  // A field that no page names any more, or that one names twice.
  if (
    !list.has(...known) &&
    !sameMeaning(fieldsOf(old), fieldsOf(now)) &&
    !list.has('field-added', 'field-removed')
  )
    say('page', 'Изменён состав страниц.', 'The pages hold other fields.');
};

const bare = (page: Json): Json => {
  if (!isObject(page)) return page;
  return Object.fromEntries(
    Object.entries(page).filter(
      ([key]) => !['fields', 'id'].includes(key) && !(key === 'title' && typeof page['title'] === 'string'),
    ),
  );
};

const compareFieldsOfPages = (
  old: readonly Page[],
  now: readonly Page[],
  before: Version,
  after: Version,
  list: ChangeList,
): void => {
  const isField = (key: string): boolean => before.fields.has(`/${key}`) && after.fields.has(`/${key}`);
  for (const page of now) {
    const was = old.find(({ id }) => id === page.id);
    for (const key of page.fields) {
      const from = old.find(({ fields }) => fields.includes(key));
      if (!from || from.id === page.id || !isField(key)) continue;
      const name = nameOf(after, `/${key}`);
      list.add('safe', 'page-of-field', `/${key}`, {
        ru: `${name.ru} перенесено на страницу «${page.title}».`,
        en: `${name.en} has moved to the page “${page.title}”.`,
      });
    }
    if (!was) continue;
    const stayed = was.fields.filter((key) => page.fields.includes(key));
    const order = page.fields.filter((key) => was.fields.includes(key));
    for (const key of outOfOrder(stayed, order)) sayMoved(`/${key}`, page.fields, after, list);
    const unknown = (one: Page): string =>
      one.fields.filter((key) => !before.fields.has(`/${key}`) && !after.fields.has(`/${key}`)).join('\n');
    if (unknown(was) !== unknown(page))
      list.add('safe', 'page', '', {
        ru: `Страница «${page.title}»: изменён состав.`,
        en: `The page “${page.title}” holds other fields.`,
      });
  }
};
