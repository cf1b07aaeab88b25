import { BLOCKS } from '../blocks/registry.js';
import type { Put } from '../document/text-draft.js';
import { isObject } from '../schema/pointer.js';
import { fieldIn, findContainer, keysIn, ROOT, type Container, type FieldPlace } from './field-place.js';
import { putInOrder, shownKeys, takeOutOfOrder, type Among } from './field-order.js';
import { pagesNow } from './form-pages.js';
import type { Place, Refused } from './operation.js';
import { noSuchField, noSuchPage, notHere } from './refusals.js';
import { setRequiredKey } from './required-keys.js';
import type { Work } from './work.js';

/** A container and the place among its fields. */
export interface Target {
  readonly container: Container;
  readonly among: Among;
}

/** Reads where an operation wants its fields: they may stand in the form, in a section and in rows. */
export const findTarget = (work: Work, { container: at, page, before }: Place): Target | Refused => {
  const container = findContainer(work, at);
  if (container === undefined) return noSuchField(at);
  if (!holdsFields(work, container))
    return notHere('В это место поля не кладут.', 'Fields cannot be put in this place.');
  if (before !== undefined && !keysIn(work, container).includes(before)) return noSuchField(before);
  if (page !== undefined && container === ROOT && !pagesOf(work).includes(page)) return noSuchPage(page);
  return {
    container,
    among: { ...(before === undefined ? {} : { before }), ...(page === undefined ? {} : { page }) },
  };
};

/** A form without pages is one page: readers of the form may call it by any name. */
const pagesOf = (work: Work): readonly string[] => pagesNow(work)?.map(({ id }) => id) ?? ['all'];

const holdsFields = (work: Work, container: Container): boolean => {
  const schema = work.draft.read(container.schema);
  if (!isObject(schema) || schema['$ref'] !== undefined) return false;
  if (schema['properties'] !== undefined && !isObject(schema['properties'])) return false;
  if (container === ROOT) return schema['type'] === undefined || schema['type'] === 'object';
  const isRow = container.schema.at(-1) === 'items' && container.at.endsWith('/*');
  const own = isRow ? work.draft.read(container.schema.slice(0, -1)) : schema;
  const ui = work.draft.read(isRow ? container.ui.slice(0, -1) : container.ui);
  const block = isObject(own) ? BLOCKS.find((one) => one.recognise(own, isObject(ui) ? ui : {})) : undefined;
  return block?.holdsFields ?? false;
};

export interface NewField {
  readonly key: string;
  readonly schema: Put;
  readonly ui?: Put | undefined;
  readonly required: boolean;
}

/** Puts a field where it was not: its description, its look, its place in the order. */
export const putField = (work: Work, { container, among }: Target, field: NewField): FieldPlace => {
  const place = fieldIn(container, field.key);
  const next = among.before ?? keyAfterPage(work, container, among.page);
  work.draft.set(place.schema, field.schema, next);
  if (field.ui !== undefined) work.draft.set(place.ui, field.ui);
  setRequiredKey(work, container, field.key, field.required);
  putInOrder(work, container, field.key, among, true);
  return place;
};

/** Keys stand together with those of their page, so that the text reads like the form. */
const keyAfterPage = (work: Work, container: Container, page: string | undefined): string | undefined => {
  const pages = container === ROOT ? pagesNow(work) : undefined;
  if (pages === undefined) return undefined;
  const last = (pages.find(({ id }) => id === page) ?? pages.at(-1)!).shown.at(-1);
  const keys = keysIn(work, container);
  return last === undefined ? undefined : keys[keys.indexOf(last) + 1];
};

/** Takes a field out with its look, its place in the order and its demand. */
export const takeField = (work: Work, field: FieldPlace): void => {
  takeOutOfOrder(work, field.container, field.key);
  setRequiredKey(work, field.container, field.key, false);
  work.draft.remove(field.schema);
  work.draft.remove(field.ui, 1);
};

/** The sibling before which fields are put when they themselves may be the ones beside it. */
export const siblingAfter = (work: Work, { container, among }: Target, moved: ReadonlySet<string>): Among => {
  if (among.before === undefined || !moved.has(among.before)) return among;
  const page =
    container === ROOT ? pagesNow(work)?.find(({ shown }) => shown.includes(among.before!)) : undefined;
  const shown = page?.shown ?? shownKeys(work, container);
  const before = shown.slice(shown.indexOf(among.before)).find((key) => !moved.has(key));
  const stays = page?.id ?? among.page;
  return {
    ...(before === undefined ? {} : { before }),
    ...(stays === undefined ? {} : { page: stays }),
  };
};
