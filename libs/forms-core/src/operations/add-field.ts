import type { Json, Text } from '@tandem/domain';
import { BLOCKS } from '../blocks/registry.js';
import type { NewBlock } from '../blocks/block.js';
import { keyOfTitle } from '../schema/key-of-title.js';
import { keysIn, type FieldPlace } from './field-place.js';
import type { Operation } from './operation.js';
import { findTarget, putField } from './place-field.js';
import { notHere } from './refusals.js';
import { listIn } from './well-formed.js';
import { isRefused, type Outcome, type Work } from './work.js';
import { writeList } from './write-list.js';

/** Adds a field of a kind, with the formulas and checks that the kind needs. */
export const addField = (work: Work, operation: Extract<Operation, { do: 'addField' }>): Outcome => {
  const block = BLOCKS.find(({ id }) => id === operation.block);
  if (block === undefined) return notHere('Такого вида полей нет.', 'There is no such kind of field.');
  const target = findTarget(work, operation.to);
  if (isRefused(target)) return target;
  const asked = operation.title.trim();
  const title = asked === '' ? sayIn(block.title, operation.language) : asked;
  const key = keyOfTitle(title, new Set(keysIn(work, target.container)));
  const made = block.create(title, operation.language);
  const needs = (made.computed?.length ?? 0) + (made.checks?.length ?? 0);
  if (needs > 0 && target.container.at.split('/').filter((part) => part === '*').length > 1)
    return notHere(
      'В строках внутри строк такое поле считать нечем.',
      'In rows inside rows such a field cannot be reckoned.',
    );
  const place = putField(work, target, {
    key,
    schema: { value: made.schema },
    ...(made.ui === undefined ? {} : { ui: { value: made.ui } }),
    required: false,
  });
  addParts(work, place, made);
  return {
    name: { ru: `Добавлено поле «${title}»`, en: `Added “${title}”` },
    select: [place.at],
  };
};

const sayIn = (text: Text, language: 'ru' | 'en'): string =>
  language === 'en' ? (text.en ?? text.ru) : text.ru;

/** Formulas and checks of a new field: `$field` becomes its own place, ids become free ones. */
export const addParts = (work: Work, place: FieldPlace, { computed = [], checks = [] }: NewBlock): void => {
  const rows = place.at.lastIndexOf('/*/');
  const own = rows < 0 ? place.at : `$row${place.at.slice(rows + 2)}`;
  const scope = rows < 0 ? {} : { in: place.at.slice(0, rows) };
  const say = (value: Json): Json => nameField(value, own);
  const list = (name: 'x-computed' | 'x-checks'): readonly Json[] =>
    listIn(work.draft.read(['schema', name]));
  if (computed.length > 0)
    writeList(work, 'x-computed', undefined, [
      ...list('x-computed'),
      ...computed.map((one) => ({ ...(say(one as unknown as Json) as object), ...scope }) as Json),
    ]);
  if (checks.length === 0) return;
  const taken = new Set(list('x-checks').map((one) => (one as { id?: string } | null)?.id ?? ''));
  const fresh = checks.map((one) => {
    const id = freeId(`${place.key}-${one.id}`, taken);
    taken.add(id);
    return { ...(say(one as unknown as Json) as object), id, ...scope } as Json;
  });
  writeList(work, 'x-checks', undefined, [...list('x-checks'), ...fresh]);
};

const nameField = (value: Json, own: string): Json => {
  if (typeof value === 'string')
    return value.startsWith('$field') ? own + value.slice('$field'.length) : value;
  if (Array.isArray(value)) return (value as Json[]).map((one) => nameField(one, own));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, nameField(one as Json, own)]));
};

/** An id like the wanted one that nothing has yet. */
export const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
};
