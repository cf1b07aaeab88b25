import { sayDay } from '@tandem/domain';
import type { KnownTags, NamedPerson, Tags } from './tag.js';
import { dateInWords } from './write-value.js';

/** What every document knows besides its form's answers. */
export interface CaseFacts {
  /** Local date of the submission. */
  readonly date: string;
  readonly version: number;
  readonly caseTitle: string;
  readonly unit: string;
  readonly founder?: string;
  readonly municipality?: string;
  readonly region?: string;
  readonly author?: NamedPerson;
  readonly head?: NamedPerson;
  readonly curator?: NamedPerson;
  readonly mentors: readonly NamedPerson[];
  readonly mentees: readonly NamedPerson[];
}

const PERSONS = ['author', 'head', 'curator'] as const;
const SIDES = ['mentors', 'mentees'] as const;

/** `case.unit`, `case.head.short`, the loop `case.mentees.list`… */
export const caseTags = (facts: CaseFacts): Tags => {
  const tags: Tags = {
    'case.date': dateInWords(facts.date),
    'case.dateShort': sayDay(facts.date, 'ru'),
    'case.version': String(facts.version),
    'case.title': facts.caseTitle,
    'case.unit': facts.unit,
  };
  for (const place of ['founder', 'municipality', 'region'] as const)
    if (facts[place]) tags[`case.${place}`] = facts[place];
  for (const one of PERSONS) {
    const person = facts[one];
    if (!person) continue;
    tags[`case.${one}`] = person.name;
    tags[`case.${one}.short`] = person.short;
    tags[`case.${one}.position`] = person.position;
  }
  for (const side of SIDES) {
    tags[`case.${side}`] = facts[side].map((one) => one.name).join(', ');
    tags[`case.${side}.list`] = facts[side].map((one, index) => ({
      n: String(index + 1),
      name: one.name,
      'name.short': one.short,
      'name.position': one.position,
    }));
  }
  return tags;
};

/** The names of `caseTags`, for the check of a template. */
export const CASE_TAGS: KnownTags = {
  ...Object.fromEntries(
    ['date', 'dateShort', 'version', 'title', 'unit', 'founder', 'municipality', 'region'].map(
      (name) => [`case.${name}`, true] as const,
    ),
  ),
  ...Object.fromEntries(
    PERSONS.flatMap((one) =>
      ['', '.short', '.position'].map((part) => [`case.${one}${part}`, true] as const),
    ),
  ),
  ...Object.fromEntries(
    SIDES.flatMap((side) => [
      [`case.${side}`, true] as const,
      [
        `case.${side}.list`,
        { n: true, name: true, 'name.short': true, 'name.position': true } as KnownTags,
      ] as const,
    ]),
  ),
};

/** A fact of the case for `$case/…` of a template's map: people by initials where one signs, by full names where they are listed. */
export const caseFact = (facts: CaseFacts, name: string): string => {
  switch (name) {
    case 'unitTitle':
    case 'unit':
      return facts.unit;
    case 'title':
      return facts.caseTitle;
    case 'date':
      return dateInWords(facts.date);
    case 'founder':
    case 'municipality':
    case 'region':
      return facts[name] ?? '';
    case 'author':
    case 'head':
    case 'curator':
      return facts[name]?.short ?? '';
    case 'mentors':
    case 'mentees':
      return facts[name].map((one) => one.name).join(', ');
    default:
      return '';
  }
};
