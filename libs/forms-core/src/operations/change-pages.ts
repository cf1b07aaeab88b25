import type { Json, Text } from '@tandem/domain';
import { keyOfTitle } from '../schema/key-of-title.js';
import { shownKeys } from './field-order.js';
import { ROOT } from './field-place.js';
import { renameTranslations } from './follow-translations.js';
import { nameAllFields, pagesAt, pagesNow, type PageNow } from './form-pages.js';
import type { Operation } from './operation.js';
import { badValue, noSuchPage } from './refusals.js';
import { named } from './step-names.js';
import { pointerOf } from '../schema/pointer.js';
import type { Outcome, Work } from './work.js';

type PageOperation<Do extends string> = Extract<Operation, { do: Do }>;

const findPage = (work: Work, id: string): PageNow | undefined =>
  pagesNow(work)?.find((page) => page.id === id);

/** Adds a page after another or last. In a form without pages its fields so far become the first one. */
export const addPage = (work: Work, { title, after }: PageOperation<'addPage'>): Outcome => {
  if (title.trim() === '') return badValue('У страницы должно быть название.', 'A page needs a title.');
  const pages = pagesNow(work);
  if (pages === undefined) {
    const fields = shownKeys(work, ROOT);
    const first = { id: 'page1', title: 'Страница 1', fields: [...fields] };
    const id = keyOfTitle(title, new Set(['page1']));
    const list = [...(fields.length > 0 ? [first] : []), { id, title, fields: [] }];
    work.draft.set(pagesAt(work), { value: list as unknown as Json });
  } else {
    const found = after === undefined ? pages.at(-1)! : findPage(work, after);
    if (found === undefined) return noSuchPage(after!);
    nameAllFields(work);
    const id = keyOfTitle(title, new Set(pages.map((page) => page.id)));
    work.draft.insert(pagesAt(work), { value: { id, title, fields: [] } }, found.index + 1);
    followNumbers(work, (index) => (index > found.index ? index + 1 : index));
  }
  return { name: named('Добавлена страница', 'Added the page', { ru: title }) };
};

/** Takes a page out; its fields go to its neighbour. The last page goes with the list of pages. */
export const removePage = (work: Work, { page: id }: PageOperation<'removePage'>): Outcome => {
  const page = findPage(work, id);
  const pages = pagesNow(work);
  if (page === undefined || pages === undefined) return noSuchPage(id);
  const name = named('Удалена страница', 'Removed the page', titleOfPage(work, page));
  if (pages.length === 1) {
    work.draft.remove(pagesAt(work), 1);
    followNumbers(work, () => undefined);
    return { name };
  }
  nameAllFields(work);
  const now = pagesNow(work)!;
  const number = now.findIndex((one) => one.id === id);
  const [previous, next] = [now[number - 1], now[number + 1]];
  const neighbour = (previous ?? next)!;
  if (!work.draft.has(neighbour.fieldsAt)) work.draft.set(neighbour.fieldsAt, { value: [] });
  now[number]!.named.forEach((key, at) =>
    work.draft.insert(neighbour.fieldsAt, { value: key }, previous === undefined ? at : undefined),
  );
  work.draft.remove([...pagesAt(work), String(page.index)]);
  followNumbers(work, (index) => (index === page.index ? undefined : index > page.index ? index - 1 : index));
  return { name };
};

/** Moves a page before another or to the end. */
export const movePage = (work: Work, { page: id, before }: PageOperation<'movePage'>): Outcome => {
  const page = findPage(work, id);
  if (page === undefined) return noSuchPage(id);
  const next = before === undefined ? undefined : findPage(work, before);
  if (before !== undefined && next === undefined) return noSuchPage(before);
  const name = named('Перемещена страница', 'Moved the page', titleOfPage(work, page));
  if (next?.id === page.id) return { name };
  nameAllFields(work);
  const at = pagesAt(work);
  const order = listOfNumbers(work);
  const others = order.filter((index) => index !== page.index);
  const put = next === undefined ? others.length : others.indexOf(next.index);
  const after = [...others.slice(0, put), page.index, ...others.slice(put)];
  if (after.every((index, number) => index === order[number])) return { name };
  const raw = work.draft.raw([...at, String(page.index)])!;
  work.draft.remove([...at, String(page.index)]);
  work.draft.insert(at, raw, put);
  followNumbers(work, (index) => (after.includes(index) ? after.indexOf(index) : index));
  return { name };
};

const listOfNumbers = (work: Work): number[] => {
  const list = work.draft.read(pagesAt(work));
  return Array.isArray(list) ? [...(list as Json[]).keys()] : [];
};

export const setPageTitle = (work: Work, { page: id, title }: PageOperation<'setPageTitle'>): Outcome => {
  const page = findPage(work, id);
  if (page === undefined) return noSuchPage(id);
  if (title.trim() === '') return badValue('У страницы должно быть название.', 'A page needs a title.');
  const place = [...pagesAt(work), String(page.index), 'title'];
  if (work.draft.read(place) !== title) work.draft.set(place, { value: title });
  return { name: named('Названа страница', 'Named the page', { ru: title }) };
};

const titleOfPage = (work: Work, page: PageNow): Text => {
  const ru = page.title === '' ? page.id : page.title;
  const pointer = pointerOf([...pagesAt(work).slice(1), String(page.index), 'title']);
  const english = work.document.value.translations?.en?.ui?.[pointer];
  return { ru, en: typeof english === 'string' ? english : ru };
};

/** Translations name pages by their number. */
const followNumbers = (work: Work, numberOf: (index: number) => number | undefined): void => {
  const prefix = `${pointerOf(pagesAt(work).slice(1))}/`;
  renameTranslations(work, 'ui', (pointer) => {
    if (!pointer.startsWith(prefix)) return pointer;
    const [index, ...rest] = pointer.slice(prefix.length).split('/');
    const next = numberOf(Number(index));
    return next === undefined ? undefined : [prefix.slice(0, -1), String(next), ...rest].join('/');
  });
};
