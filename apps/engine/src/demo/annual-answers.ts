import type { ReportView } from '@tandem/contracts';
import type { Json, JsonObject } from '@tandem/domain';
import { mayBeTold } from '@tandem/monitoring-core';
import type { DemoAnnual } from './demo-data.js';
import type { SeededRandom } from './seeded-random.js';

/** A place is of the same size from year to year; `better` is how many years it has worked on what was advised. */
export interface AnnualPlace {
  readonly unit: string;
  readonly owner: string;
  readonly year: number;
  readonly better: number;
  readonly dueOn: string;
  readonly size: SeededRandom;
  readonly texts: Pick<DemoAnnual, 'advice' | 'decisions'>;
}

const LEVELS = {
  school: 'org',
  regionFounded: 'org',
  municipality: 'municipality',
  region: 'region',
} as const;

/** Form 27 as a place fills it in. What the system has summed up from the reports below is left as it is. */
export const annualAnswers = (
  { level, answers }: Pick<ReportView, 'level' | 'answers'>,
  place: AnnualPlace,
): JsonObject => {
  const known = Object.fromEntries(
    Object.entries(answers ?? {}).filter(([, value]) => value !== null && value !== undefined),
  ) as JsonObject;
  const own = ownAnswers(LEVELS[level], place);
  // Documents tell who was trained; how often, a person.
  const training: JsonObject = known['c6b']
    ? { c6b: { periodicity: 'three', ...(known['c6b'] as JsonObject) } }
    : {};
  return { ...own, ...known, ...training };
};

const ownAnswers = (level: 'org' | 'municipality' | 'region', place: AnnualPlace): JsonObject => {
  const { size, better, texts } = place;
  const many = level === 'org' ? 1 : 6;
  const mood = 0.42 + size.next() * 0.3 + better * 0.07;
  const teachers = many * (16 + Math.floor(size.next() * 22));
  const accepted = many * (3 + Math.floor(size.next() * 4));
  const young = Math.round(teachers * (0.12 + size.next() * 0.12));
  const mentors = many * (2 + Math.floor(size.next() * 4));
  const school = Math.round(young * 0.5 * mood) + many;
  const town = Math.round(young * 0.25 * mood);
  const trained = Math.floor(mentors * (mood - 0.1));
  const asks = (words: readonly [string, string, string], part: number): JsonObject => ({
    ...told(shareOut(words, Math.round(teachers * 0.7), part)),
    source: 'survey',
  });
  const share = (numerator: number, denominator: number, source: string): JsonObject => ({
    share: { numerator: Math.min(numerator, denominator), denominator },
    source,
  });
  return {
    level,
    org: place.unit,
    year: place.year,
    directions: ['methods', mood > 0.6 ? 'partnership' : 'status'],
    ...programmesOf(level, many, mood),
    c2Org: asks(ACCESS, mood + 0.15),
    c2Mun: asks(ACCESS, mood),
    c2Reg: asks(ACCESS, mood - 0.1),
    c3Material: asks(EFFECT, mood - 0.3),
    c3NonMaterial: asks(EFFECT, mood + 0.1),
    c4a: share(Math.round(accepted * Math.min(1, mood + 0.05)), accepted, 'passport'),
    c4b: share(young, teachers, 'passport'),
    c5: {
      share: { numerator: school + town, denominator: Math.max(young, 1) },
      byLevel: { school, municipality: town, region: 0 },
      source: 'contests',
    },
    c6a: {
      talks: { school: 2 * mentors, municipality: mentors, region: Math.floor(mentors * (mood - 0.3)) },
      publications: { school: 0, municipality: Math.floor(mentors / 2), region: better },
      source: 'passport',
    },
    c6b: trainingOf(trained, mentors),
    c6c: {
      value: { school: 'yes', municipality: mood > 0.5 ? 'yes' : 'no', region: mood > 0.65 ? 'yes' : 'no' },
      source: 'contests',
    },
    c7: {
      value: mood > 0.62 ? 'positive' : 'stable',
      comment: 'По классам, где работают наставляемые.',
      source: 'report',
    },
    recommendations: [{ ...size.pick(texts.advice), due: place.dueOn }],
    decisions: [{ what: size.pick(texts.decisions), owner: place.owner, due: place.dueOn }],
    sign: { signed: true },
  };
};

/** Noughts are explained, as the form asks. */
const told = (answers: JsonObject): JsonObject =>
  Object.values(answers).some((count) => count !== 0)
    ? { answers }
    : { answers, comment: 'Каких-то ответов меньше пяти: числа не\u00a0называем.' };

const ACCESS = ['available', 'unavailable', 'none'] as const;
const EFFECT = ['effective', 'ineffective', 'none'] as const;

/**
 * So many people, this part of them content, and two of three of the rest half so. As finely as the form takes it: of each
 * answer nobody or five, rare ones together, else noughts (decision 22).
 */
const shareOut = ([good, poor, none]: readonly [string, string, string], people: number, part: number) => {
  const content = Math.round(people * Math.min(0.95, Math.max(0.1, part)));
  const half = Math.round((people - content) * 0.66);
  const alone = { [good]: content, [poor]: half, [none]: people - content - half };
  const together = { [good]: content, [poor]: 0, [none]: 0, rest: people - content };
  return [alone, together].find(mayBeTold) ?? { [good]: 0, [poor]: 0, [none]: 0 };
};

const programmesOf = (level: string, many: number, mood: number): { readonly [field: string]: Json } => {
  const own = { value: mood > 0.5 ? 'present' : 'absent', source: 'report' };
  if (level === 'org') return { c1Org: own };
  const institutions = many + 3;
  const c1Share = {
    share: { numerator: Math.round(institutions * Math.min(1, mood + 0.25)), denominator: institutions },
    source: 'reply',
  };
  return level === 'municipality' ? { c1Share, c1Mun: own } : { c1Share };
};

const trainingOf = (trained: number, mentors: number): JsonObject =>
  trained === 0
    ? { value: 'absent', source: 'passport' }
    : {
        value: 'present',
        periodicity: trained * 2 > mentors ? 'two' : 'three',
        trained: { numerator: trained, denominator: mentors },
        source: 'passport',
      };
