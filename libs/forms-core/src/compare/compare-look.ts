import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import type { ChangeList } from './change-list.js';
import { compareOrder } from './compare-order.js';
import { comparePages } from './compare-pages.js';
import { nameOf, sameMeaning, uiAt, type Version } from './version.js';

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
