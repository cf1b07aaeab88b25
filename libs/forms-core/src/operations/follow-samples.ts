import type { Json } from '@tandem/domain';
import { isObject, partsOf, pointerOf, valueAt } from '../schema/pointer.js';
import type { FieldMove } from './follow-fields.js';
import type { WhereTo } from './follow-part.js';
import type { Work } from './work.js';

/** Sample answers and the places of their errors go with the fields. */
export const followSamples = (work: Work, moves: readonly FieldMove[], going: WhereTo): void => {
  const samples = work.draft.read(['samples']);
  if (!Array.isArray(samples)) return;
  (samples as Json[]).forEach((sample, index) => {
    const root = ['samples', String(index)];
    for (const move of moves) followAnswers(work, [...root, 'data'], move);
    const errors = isObject(sample) ? sample['errors'] : undefined;
    if (!Array.isArray(errors)) return;
    (errors as Json[]).forEach((pointer, at) => {
      const next = typeof pointer === 'string' ? pointerAfter(pointer, going) : undefined;
      if (next !== undefined && next !== pointer)
        work.draft.set([...root, 'errors', String(at)], { value: next });
    });
  });
};

const followAnswers = (work: Work, data: readonly string[], move: FieldMove): void => {
  const from = partsOf(move.at);
  const to = move.to === undefined ? undefined : partsOf(move.to.at);
  for (const rows of rowsAlong(work.draft.read(data), from)) {
    const place = [...data, ...filled(from, rows)];
    if (work.draft.read(place) === undefined) continue;
    if (to === undefined || starsIn(to) !== rows.length) work.draft.remove(place);
    else {
      const target = [...data, ...filled(to, rows)];
      if (pointerOf(target.slice(0, -1)) === pointerOf(place.slice(0, -1)))
        work.draft.rename(place, target.at(-1)!);
      else work.draft.move(place, target);
    }
  }
};

const starsIn = (parts: readonly string[]): number => parts.filter((part) => part === '*').length;

const filled = (parts: readonly string[], rows: readonly number[]): string[] => {
  const left = [...rows];
  return parts.map((part) => (part === '*' ? String(left.shift()) : part));
};

/** Numbers of the rows in which a place with `*` is found. */
const rowsAlong = (data: Json | undefined, parts: readonly string[]): number[][] => {
  const star = parts.indexOf('*');
  if (star < 0) return [[]];
  const list = valueAt(data, parts.slice(0, star));
  if (!Array.isArray(list)) return [];
  return (list as Json[]).flatMap((row, index) =>
    rowsAlong(row, parts.slice(star + 1)).map((rest) => [index, ...rest]),
  );
};

const pointerAfter = (pointer: string, going: WhereTo): string | undefined => {
  const numbers = pointer.split('/').filter((part) => /^\d+$/.test(part));
  const next = going(pointer.replace(/\/\d+(?=\/|$)/g, '/*'))?.split('/');
  if (next === undefined || starsIn(next) !== numbers.length) return undefined;
  return next.map((part) => (part === '*' ? numbers.shift()! : part)).join('/');
};
