import type { Json } from '@tandem/domain';
import { readJson } from '../document/open-document.js';
import { weave } from '../document/weave-json.js';
import { isObject, partsOf, pointerOf } from '../schema/pointer.js';
import { findField, ROOT, type FieldPlace } from './field-place.js';
import { followRewritten } from './follow-translations.js';
import { whyLocksBroken } from './keep-locks.js';
import type { Operation, Refused } from './operation.js';
import { badValue, noSuchField, notJson, tooBig } from './refusals.js';
import { rewriteField } from './set-property.js';
import { named } from './step-names.js';
import { schemaNow, titleOf, type Outcome, type Work } from './work.js';

/**
 * Puts JSON that somebody has written himself, as it stands: over the description of a field, named by its place in the
 * answers, or over anything else, named by its pointer into the document. An empty text takes a keyword out.
 */
export const setJson = (
  work: Work,
  { at, text: written }: Extract<Operation, { do: 'setJson' }>,
): Outcome => {
  const text = written.trim();
  const field = findField(work, at);
  const parts = field === undefined ? partsInto(work, at) : field.schema;
  if (parts === undefined) return noSuchField(at);
  const value = text === '' ? undefined : readValue(text);
  if (value !== undefined && isRefusal(value)) return value.refused;
  const wrong = whyMisplaced(parts, field !== undefined, value?.json);
  if (wrong !== undefined) return wrong;
  const around = field ?? fieldAround(work, parts);
  const before = work.draft.read(parts);
  const change = (): void => {
    put(work, parts, text, value?.json);
    const part = parts[0] === 'schema' ? 'schema' : parts[0] === 'uiSchema' ? 'ui' : undefined;
    if (part !== undefined) followRewritten(work, part, pointerOf(parts.slice(1)), before, value?.json);
  };
  // Whoever writes the whole schema writes its rules too.
  const refused = parts.length === 1 || parts[0] !== 'schema' ? change() : rewriteField(work, around, change);
  if (refused !== undefined) return refused;
  const broken = work.how.obeysLocks
    ? whyLocksBroken(work.document.value.schema, schemaNow(work))
    : undefined;
  if (broken !== undefined) return broken;
  if (around.at === '') return { name: { ru: 'Изменён JSON формы', en: 'Changed the JSON of the form' } };
  const title = titleOf(work, around.schema, around.key);
  return { name: named('Изменён JSON поля', 'Changed the JSON of', title), select: [around.at] };
};

const WHOLE = ['meta', 'schema', 'uiSchema', 'translations', 'samples'];

/** A pointer into the document at which something stands, or can be put into what stands there. */
const partsInto = (work: Work, at: string): readonly string[] | undefined => {
  const parts = at.startsWith('/') ? partsOf(at) : [];
  if (!WHOLE.includes(parts[0] ?? '')) return undefined;
  if (work.draft.has(parts)) return parts;
  // The uiSchema says nothing of most fields: what is said first makes the way to it.
  const isOpen = parts[0] === 'uiSchema' || isObject(work.draft.read(parts.slice(0, -1)));
  return isOpen ? parts : undefined;
};

const readValue = (text: string): { readonly json: Json } | { readonly refused: Refused } => {
  const read = readJson(text);
  if (read.ok) return { json: read.value };
  const { code, message } = read.refusal;
  if (code === 'not-json') return { refused: notJson(message) };
  return {
    refused: code === 'too-big' || code === 'too-deep' ? tooBig(message) : { code: 'bad-value', message },
  };
};

const isRefusal = (value: object): value is { readonly refused: Refused } => 'refused' in value;

const whyMisplaced = (
  parts: readonly string[],
  isField: boolean,
  value: Json | undefined,
): Refused | undefined => {
  if (isField ? isObject(value) || typeof value === 'boolean' : parts.length > 1 || isObject(value))
    return undefined;
  return badValue('Здесь нужен объект JSON.', 'A JSON object is needed here.');
};

const put = (work: Work, parts: readonly string[], text: string, value: Json | undefined): void => {
  if (value === undefined) work.draft.remove(parts, parts[0] === 'uiSchema' ? 1 : parts.length - 1);
  // Text without a blank was written by a program: it takes the style of its neighbourhood.
  else if (text === JSON.stringify(value)) weave(work.draft, parts, value);
  else if (text !== work.draft.raw(parts)?.raw)
    work.draft.set(parts, { raw: text, indent: /\n([ \t]*)\S*$/.exec(text)?.[1] ?? '' });
};

/** The deepest field in whose description or look a pointer lies; else the form itself. */
const fieldAround = (work: Work, parts: readonly string[]): FieldPlace => {
  let found: FieldPlace = { ...ROOT, key: '', container: ROOT };
  let place = '';
  const inUi = parts[0] === 'uiSchema';
  for (let index = 1; index < parts.length; index += 1) {
    const part = parts[index]!;
    const isRow = part === 'items' && findField(work, `${place}/items`) === undefined;
    if (!isRow && !inUi && part !== 'properties') break;
    if (!isRow && !inUi) index += 1;
    const key = parts[index];
    if (key === undefined) break;
    place += isRow ? '/*' : pointerOf([key]);
    const field = isRow ? found : findField(work, place);
    if (field === undefined) break;
    found = field;
  }
  return found;
};
