import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import { uiWish } from '../schema/read-ui.js';
import type { Field } from '../schema/walk-schema.js';
import type { ChangeList } from './change-list.js';
import { containerOf, nameOf, sameMeaning, uiAt, type Version } from './version.js';

/** How the form looks: pages, order, widgets and widths. None of it touches an answer. */
export const compareLook = (
  before: Version,
  after: Version,
  kept: readonly (readonly [Field, Field])[],
  list: ChangeList,
): void => {
  const [was, is] = [before.definition.uiSchema, after.definition.uiSchema];
  comparePages(before, after, list);
  compareWishes('', was, is, after, list);
  for (const [, { at }] of kept) {
    const [old, now] = [uiAt(was, at), uiAt(is, at)];
    compareWishes(at, old, now, after, list);
    // Rows have wishes of their own, besides those of their fields.
    compareWishes(at, uiAt(old, '/*'), uiAt(now, '/*'), after, list);
  }
  compareOrder(before, after, kept, list);
};

const WISHES: { readonly [wish: string]: readonly [string, string] } = {
  'ui:widget': ['вид поля ввода', 'widget'],
  'ui:placeholder': ['подсказка в поле', 'placeholder'],
  'ui:help': ['подсказка под полем', 'help'],
  'ui:order': ['порядок полей', 'order of fields'],
  span: ['ширина', 'width'],
  table: ['показ таблицей', 'shown as a table'],
  choicesFrom: ['откуда варианты', 'source of the choices'],
  sortBy: ['порядок строк', 'order of rows'],
};

const compareWishes = (at: string, was: JsonObject, is: JsonObject, now: Version, list: ChangeList): void => {
  const [old, recent] = [wishesOf(was), wishesOf(is)];
  const name = nameOf(now, at);
  for (const wish of new Set([...Object.keys(old), ...Object.keys(recent)])) {
    if (sameMeaning(old[wish], recent[wish])) continue;
    const [ru, en] = (Object.hasOwn(WISHES, wish) && WISHES[wish]) || [`«${wish}»`, `“${wish}”`];
    list.add(wish === 'choicesFrom' ? 'attention' : 'safe', 'look', at, {
      ru: `${at === '' ? 'Форма' : name.ru}: изменено — ${ru}.`,
      en: `${at === '' ? 'Form' : name.en}: ${en} has changed.`,
    });
  }
};

/** `ui:…` of one place, with `ui:options` opened; pages are told by themselves. */
const wishesOf = (ui: JsonObject): { readonly [wish: string]: Json } => {
  const options = isObject(ui['ui:options']) ? ui['ui:options'] : {};
  const own = Object.entries(ui).filter(([key, value]) => key.startsWith('ui:') || !isObject(value));
  return Object.fromEntries(
    [
      ...own.filter(([key, value]) => key !== 'ui:options' || !isObject(value)),
      ...Object.entries(options),
    ].filter(([key]) => key !== 'pages' && key !== 'ui:pages'),
  );
};

interface Page {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly whole: Json;
}

const pagesOf = ({ definition: { uiSchema } }: Version): Page[] => {
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

const comparePages = (before: Version, after: Version, list: ChangeList): void => {
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

/** The order of properties is the order of the form wherever pages do not say another. */
const compareOrder = (
  before: Version,
  after: Version,
  kept: readonly (readonly [Field, Field])[],
  list: ChangeList,
): void => {
  const inPages = pagesOf(before).length > 0 && pagesOf(after).length > 0;
  const containers = new Map<string, string[]>();
  for (const [field] of kept) {
    const container = containerOf(field.at);
    containers.set(container, [...(containers.get(container) ?? []), field.at]);
  }
  for (const [container, places] of containers) {
    const order = [...after.fields.keys()].filter((at) => places.includes(at));
    const moved = outOfOrder(places, order);
    // Pages have told what people see of it.
    if (container === '' && inPages) {
      if (moved.length > 0 && !list.has('field-order', 'page-of-field'))
        list.add('safe', 'order-written', '', {
          ru: 'Поля записаны в другом порядке; на страницах он прежний.',
          en: 'The fields are written in another order; the pages keep theirs.',
        });
    } else
      for (const at of moved)
        sayMoved(
          at,
          order.map((one) => one.slice(one.lastIndexOf('/') + 1)),
          after,
          list,
        );
  }
};

const sayMoved = (at: string, order: readonly string[], now: Version, list: ChangeList): void => {
  const name = nameOf(now, at);
  const index = order.indexOf(at.slice(at.lastIndexOf('/') + 1));
  const previous = order[index - 1];
  const beside =
    previous === undefined ? undefined : nameOf(now, `${at.slice(0, at.lastIndexOf('/'))}/${previous}`);
  list.add('safe', 'field-order', at, {
    ru: beside ? `${name.ru} теперь стоит после ${beside.ru}.` : `${name.ru} теперь стоит первым.`,
    en: beside ? `${name.en} now stands after ${beside.en ?? ''}.` : `${name.en} now stands first.`,
  });
};

/** The fewest names that were moved to make one order of the other: those outside of the longest common sequence. */
const outOfOrder = (before: readonly string[], after: readonly string[]): string[] => {
  const rank = new Map(before.map((name, at) => [name, at]));
  const best: { readonly name: string; readonly length: number; readonly previous: number }[] = [];
  after.forEach((name, at) => {
    let previous = -1;
    for (let i = 0; i < at; i += 1)
      if (rank.get(after[i]!)! < rank.get(name)! && best[i]!.length > (best[previous]?.length ?? 0))
        previous = i;
    best.push({ name, length: (best[previous]?.length ?? 0) + 1, previous });
  });
  const stay = new Set<string>();
  let at = best.reduce((top, one, index) => (one.length > (best[top]?.length ?? 0) ? index : top), -1);
  for (; at >= 0; at = best[at]!.previous) stay.add(best[at]!.name);
  return after.filter((name) => !stay.has(name));
};
