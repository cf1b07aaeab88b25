import type { Measure } from '../plan/plan.js';
import type { CoverageDifference } from './coverage.js';
import { sharedPart } from './likeness.js';
import { wordsOf } from './words-of-row.js';

/** Titles that share less say something else. */
const SAME_TASK = 0.3;

/** What the parent asks to come out of it, and nothing stands there. Other words for the same are no difference. */
export const resultDifference = (
  parent: Measure,
  own: readonly Measure[],
): CoverageDifference | undefined => {
  if (parent.result.trim() === '' || own.some(({ result }) => result.trim() !== '')) return undefined;
  return {
    field: 'result',
    parent: parent.result,
    own: '',
    text: { ru: 'результат не назван', en: 'no result is named' },
    weaker: true,
  };
};

/** A link that a person has confirmed, between rows whose titles have next to nothing in common. */
export const titleDifference = (parent: Measure, own: readonly Measure[]): CoverageDifference | undefined => {
  const asked = wordsOf(parent).task;
  if (own.some((measure) => sharedPart(asked, wordsOf(measure).task) >= SAME_TASK)) return undefined;
  return {
    field: 'title',
    parent: parent.title,
    own: own.map(({ title }) => title).join('; '),
    text: { ru: 'названо иначе', en: 'named otherwise' },
    weaker: false,
  };
};

/** «В том числе» of the parent that own rows leave out of theirs; a row that lists nothing may still mean all of it. */
export const subItemsDifference = (
  parent: Measure,
  own: readonly Measure[],
): CoverageDifference | undefined => {
  if (own.every(({ subItems }) => subItems.length === 0)) return undefined;
  const said = own.flatMap(({ title, subItems }) => [title, ...subItems]).map(lineWords);
  const gone = parent.subItems.filter((item) => {
    const words = lineWords(item);
    return words.size > 0 && !said.some((line) => [...words].every((word) => line.has(word)));
  });
  if (gone.length === 0) return undefined;
  const list = gone.map((item) => `«${item.replace(/[;,.]+$/, '')}»`);
  return {
    field: 'subItems',
    parent: parent.subItems.join('; '),
    own: own.flatMap(({ subItems }) => subItems).join('; '),
    text: { ru: `нет пункта ${list.join(', ')}`, en: `left out: ${list.join(', ')}` },
    weaker: true,
  };
};

const lineWords = (title: string): ReadonlySet<string> =>
  new Set(wordsOf({ title, subItems: [], result: '' }).task.keys());
