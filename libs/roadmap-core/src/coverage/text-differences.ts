import type { Measure } from '../plan/plan.js';
import type { CoverageDifference } from './coverage.js';
import { sharedPart } from './likeness.js';
import { wordsOf } from './words-of-row.js';

/** Titles that share less say something else. */
const SAME_TASK = 0.3;

/** Results that share less are other ones: «информационный отчёт» for a section of the site (R167). */
const SAME_RESULT = 0.25;

/** What the parent asks to come out of it: nothing stands there, or something else does. */
export const resultDifference = (
  parent: Measure,
  own: readonly Measure[],
): CoverageDifference | undefined => {
  if (parent.result.trim() === '') return undefined;
  const said = own.filter(({ result }) => result.trim() !== '');
  if (said.length === 0)
    return {
      field: 'result',
      parent: parent.result,
      own: '',
      text: { ru: 'результат не назван', en: 'no result is named' },
      weaker: true,
    };
  const asked = wordsOf(parent).result;
  if (asked.size === 0 || said.some((measure) => sharedPart(asked, wordsOf(measure).result) >= SAME_RESULT))
    return undefined;
  const results = said.map(({ result }) => result.trim()).join('; ');
  return {
    field: 'result',
    parent: parent.result,
    own: results,
    text: { ru: `другой результат: ${short(results)}`, en: `another result: ${short(results)}` },
    weaker: false,
  };
};

const MOST = 60;
const short = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()}…` : text);

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
