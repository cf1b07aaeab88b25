import type { JsonObject } from '@tandem/domain';
import { share } from '../../indicators/values/measured.js';
import type { ByLevel, CriterionAnswer } from '../scales/answer.js';
import { TOGETHER, type Answers } from '../scales/distribution.js';
import { REST } from './asked-blocks.js';

/** What form 27 says of each indicator of the criteria, and where each value came from (R286). */
export interface CriteriaAnswers {
  readonly answers: { readonly [indicator: string]: CriterionAnswer };
  /** `report`, `survey`, `passport`, … as the form names them. */
  readonly sources: { readonly [indicator: string]: string };
}

type Block = { readonly [field: string]: unknown };
type Read = (block: Block) => CriterionAnswer | undefined;

/** Form 27 (`annual-monitoring`) as the answers that the scales judge. What was not filled in is absent, never nought. */
export const readCriteriaForm = (data: JsonObject): CriteriaAnswers => {
  const found = BLOCKS.flatMap(([indicator, field, read]) => {
    const block = objectOf(data[field]);
    const answer = block && read(block);
    return answer ? [{ indicator, answer, source: block['source'] }] : [];
  });
  return {
    answers: Object.fromEntries(found.map(({ indicator, answer }) => [indicator, answer])),
    sources: Object.fromEntries(
      found.flatMap(({ indicator, source }) => (typeof source === 'string' ? [[indicator, source]] : [])),
    ),
  };
};

const choice: Read = ({ value }) =>
  typeof value === 'string' ? { kind: 'choice', option: value } : undefined;

/** The form counts answers by options with names of its own. */
const asked =
  (options: { readonly [option: string]: string }): Read =>
  ({ answers }) => {
    const counts = objectOf(answers);
    const told = Object.entries(options).flatMap(([field, option]) => {
      const count = counts?.[field];
      return typeof count === 'number' ? [[option, count] as const] : [];
    });
    return told.length === 0 ? undefined : { kind: 'answers', answers: Object.fromEntries(told) as Answers };
  };

const shareOf: Read = ({ share: block }) => {
  const { numerator, denominator } = objectOf(block) ?? {};
  return typeof numerator === 'number' && typeof denominator === 'number'
    ? share(numerator, denominator)
    : undefined;
};

/** Talks and publications are told one by one and count together («участия, публикации, выступления»). */
const levels: Read = ({ talks, publications }) => {
  const both = [objectOf(talks), objectOf(publications)].filter((one) => one !== undefined);
  if (both.length === 0) return undefined;
  const at = (level: string) => both.reduce((sum, one) => sum + numberOf(one[level]), 0);
  return { kind: 'levels', times: byLevel(at) };
};

const MONTHS: { readonly [periodicity: string]: number } = { yearly: 12, two: 24, three: 36 };

const training: Read = ({ value, periodicity }) => {
  if (value !== 'present' && value !== 'absent') return undefined;
  const everyMonths = typeof periodicity === 'string' ? MONTHS[periodicity] : undefined;
  return { kind: 'training', present: value === 'present', ...(everyMonths && { everyMonths }) };
};

const participation: Read = ({ value }) => {
  const took = objectOf(value);
  return took && { kind: 'participation', took: byLevel((level) => took[level] === 'yes') };
};

const byLevel = <T>(at: (level: string) => T): ByLevel<T> => ({
  institution: at('school'),
  municipality: at('municipality'),
  region: at('region'),
});

const ACCESS = { available: 'accessible', unavailable: 'inaccessible', none: 'absent', [REST]: TOGETHER };
const EFFECT = { effective: 'effective', ineffective: 'ineffective', none: 'absent', [REST]: TOGETHER };

const BLOCKS: readonly (readonly [indicator: string, field: string, read: Read])[] = [
  ['1a', 'c1Org', choice],
  ['1b', 'c1Mun', choice],
  ['2a', 'c2Org', asked(ACCESS)],
  ['2b', 'c2Mun', asked(ACCESS)],
  ['2c', 'c2Reg', asked(ACCESS)],
  ['3a', 'c3Material', asked(EFFECT)],
  ['3b', 'c3NonMaterial', asked(EFFECT)],
  ['4a', 'c4a', shareOf],
  ['4b', 'c4b', shareOf],
  ['5', 'c5', shareOf],
  ['6a', 'c6a', levels],
  ['6b', 'c6b', training],
  ['6c', 'c6c', participation],
  ['7', 'c7', choice],
];

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

const objectOf = (value: unknown): Block | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Block) : undefined;
