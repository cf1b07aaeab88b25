import { isOwnParty } from '../plan/addressed-bodies.js';
import type { Assignment, Measure, PlanLevel } from '../plan/plan.js';
import type { CoverageDifference } from './coverage.js';

/**
 * Bodies that the parent names and that no own row names any more. Only those a plan of this level can name; a school
 * names its own people, so there it is enough that somebody answers.
 */
export const partyDifference = (
  parent: Measure,
  own: readonly Measure[],
  level: PlanLevel,
): CoverageDifference | undefined => {
  const ours = own.flatMap(({ assignments }) => assignments);
  const asked = parent.assignments.filter((party) => isOwnParty(party, level));
  const gone = asked.filter((party) => !isNamed(party, ours, level));
  if (gone.length === 0) return undefined;
  const names = namesOf(gone);
  return {
    field: 'responsible',
    parent: namesOf(parent.assignments),
    own: namesOf(ours),
    text: { ru: `нет исполнителя: ${names}`, en: `nobody for: ${names}` },
    weaker: true,
  };
};

const isNamed = (party: Assignment, ours: readonly Assignment[], level: PlanLevel): boolean => {
  if (ours.length === 0) return false;
  if (level === 'school' || level === 'regionFounded') return true;
  // A name that nobody knows may be the town's own for the body that is meant.
  if (party.body === undefined) return true;
  return ours.some(({ body }) => body === undefined || body === party.body);
};

const namesOf = (parties: readonly Assignment[]): string =>
  [...new Set(parties.map(({ name }) => name))].join(', ');
