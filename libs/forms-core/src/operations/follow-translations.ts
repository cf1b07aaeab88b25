import type { Json } from '@tandem/domain';
import { matchUp } from '../document/weave-json.js';
import { isObject, partsOf, pointerOf } from '../schema/pointer.js';
import type { FieldMove } from './follow-fields.js';
import { placeOfWord, type WhereTo } from './follow-part.js';
import { renameWords } from './part-anatomy.js';
import { asCheck } from './well-formed.js';
import type { Work } from './work.js';

type Part = 'schema' | 'ui' | 'rules';

/** Gives the keys of a part of every translation anew; a part that is left empty goes. */
export const renameTranslations = (
  work: Work,
  part: Part,
  nameOf: (pointer: string) => string | undefined,
): void => {
  for (const language of work.draft.keys(['translations'])) {
    const parts = ['translations', language, part];
    const before = work.draft.keys(parts);
    const names = before.map(nameOf);
    if (before.every((key, at) => names[at] === key)) continue;
    // What stood at the new pointers speaks of something that is no more.
    const fresh = new Set(names.filter((name, at) => name !== undefined && name !== before[at]));
    work.draft.renameAll(parts, (key) => {
      const name = nameOf(key);
      return name === key && fresh.has(key) ? undefined : name;
    });
    if (work.draft.keys(parts).length === 0) work.draft.remove(parts, 0);
  }
};

/** Translations of a field and of all inside it go with the field. */
export const followTranslations = (work: Work, moves: readonly FieldMove[]): void => {
  const follow = (pairs: readonly (readonly [string, string | undefined])[]) => (pointer: string) => {
    const pair = pairs.find(([from]) => pointer === from || pointer.startsWith(`${from}/`));
    if (pair === undefined) return pointer;
    return pair[1] === undefined ? undefined : pair[1] + pointer.slice(pair[0].length);
  };
  const pairsOf = (part: 'schema' | 'ui') =>
    moves.map(
      (move) => [pointerOf(move[part].slice(1)), move.to && pointerOf(move.to[part].slice(1))] as const,
    );
  renameTranslations(work, 'schema', follow(pairsOf('schema')));
  renameTranslations(work, 'ui', follow(pairsOf('ui')));
};

/** Messages of checks name fields in every language; those of checks that are gone go. */
export const followMessages = (
  work: Work,
  checks: readonly Json[],
  going: WhereTo,
  isField: (place: string) => boolean,
): void => {
  const left = new Set(checks.flatMap((one) => (isObject(one) ? [one['id']] : [])));
  const stood = new Map(
    (work.document.value.schema['x-checks'] as Json[] | undefined)?.flatMap?.((one) => {
      const check = asCheck(one);
      return check === undefined ? [] : [[check.id, check] as const];
    }) ?? [],
  );
  renameTranslations(work, 'rules', (id) => (stood.has(id) && !left.has(id) ? undefined : id));
  for (const language of work.draft.keys(['translations']))
    for (const id of work.draft.keys(['translations', language, 'rules'])) {
      const parts = ['translations', language, 'rules', id];
      const [check, message] = [stood.get(id), work.draft.read(parts)];
      if (check === undefined || typeof message !== 'string') continue;
      const next = renameWords(message, (word) => {
        const named = placeOfWord(word, check.in, isField);
        const to = named === undefined ? undefined : going(named.place);
        if (named === undefined || to === undefined || to === named.place) return word;
        return wordOf(to, word);
      });
      if (next !== message) work.draft.set(parts, { value: next });
    }
};

const wordOf = (place: string, word: string): string => {
  const inRow = place.lastIndexOf('/*/');
  const rest = inRow < 0 ? place : place.slice(inRow + 2);
  const bare = !word.startsWith('/') && !word.startsWith('$');
  if (bare && partsOf(rest).length === 1) return rest.slice(1);
  return inRow < 0 ? place : `$row${rest}`;
};

/** Translations inside a value that is written anew: elements of lists are known again by their names. */
export const followRewritten = (
  work: Work,
  part: 'schema' | 'ui',
  pointer: string,
  before: Json | undefined,
  after: Json | undefined,
): void => {
  if (before === undefined) return;
  renameTranslations(work, part, (key) => {
    if (key !== pointer && !key.startsWith(`${pointer}/`)) return key;
    const next = placeAfter(before, after, partsOf(key.slice(pointer.length)));
    return next === undefined ? undefined : pointer + pointerOf(next);
  });
};

const placeAfter = (
  before: Json | undefined,
  after: Json | undefined,
  parts: readonly string[],
): string[] | undefined => {
  if (after === undefined) return undefined;
  const [part, ...rest] = parts;
  if (part === undefined) return [];
  let next: string | undefined = part;
  if (Array.isArray(before) && Array.isArray(after)) {
    const fresh = matchUp(before as Json[], after as Json[]).get(Number(part));
    next = fresh === undefined ? undefined : String(fresh);
  }
  if (next === undefined || typeof after !== 'object' || after === null || !Object.hasOwn(after, next))
    return undefined;
  const deeper = placeAfter(
    typeof before === 'object' && before !== null ? (before as { [key: string]: Json })[part] : undefined,
    (after as { [key: string]: Json })[next],
    rest,
  );
  return deeper === undefined ? undefined : [next, ...deeper];
};
