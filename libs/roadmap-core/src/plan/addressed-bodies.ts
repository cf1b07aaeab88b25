import type { Assignment, BodyKind, Measure, PlanLevel } from './plan.js';

/** Whoever answers for a plan of the level itself, named as the documents do. */
const OWN: Record<PlanLevel, { readonly body: BodyKind; readonly name: string }> = {
  region: { body: 'regionalOperator', name: 'Региональный оператор' },
  municipality: { body: 'municipalAuthority', name: 'МОУО' },
  regionFounded: { body: 'regionFounded', name: 'ОГУ' },
  school: { body: 'institutions', name: 'Образовательная организация' },
};

const REGIONAL: readonly BodyKind[] = ['regionalAuthority', 'regionalOperator', 'association'];
const MUNICIPAL: readonly BodyKind[] = [
  'municipalAuthority',
  'resourceCentre',
  'supportCentre',
  'methodCentre',
];

/** Bodies that are never the business of a plan of this level. */
const OTHERS: Record<PlanLevel, ReadonlySet<BodyKind>> = {
  region: new Set(),
  municipality: new Set([...REGIONAL, 'regionFounded']),
  regionFounded: new Set([...REGIONAL, ...MUNICIPAL]),
  school: new Set([...REGIONAL, ...MUNICIPAL, 'regionFounded']),
};

/** Names that are those of one level only, and say nothing of another. */
const ELSEWHERE: Record<PlanLevel, ReadonlySet<BodyKind>> = {
  region: new Set(),
  municipality: new Set(['regionFounded']),
  regionFounded: new Set(MUNICIPAL),
  school: new Set(['regionFounded', ...MUNICIPAL]),
};

export const ownParty = (level: PlanLevel, id: string): Assignment => ({ id, ...OWN[level] });

/** Is this party one that a plan of the level may ask something of? A name that nobody knows may be a person of its own. */
export const isOwnParty = ({ body }: Assignment, level: PlanLevel): boolean =>
  body === undefined || !OTHERS[level].has(body);

/** Is what this body does any business of a plan of the level? */
export const concerns = (body: BodyKind | undefined, level: PlanLevel): boolean =>
  body === undefined || !ELSEWHERE[level].has(body);

/**
 * Does this row of the parent concern a plan of the level? Not where only bodies of another kind carry it out: sites of
 * region-founded institutions are not a municipality's. What the operator or an association leads concerns everybody,
 * who takes part (`000…`, 4.2).
 */
export const isAddressed = ({ assignments }: Measure, level: PlanLevel): boolean =>
  assignments.length === 0 || assignments.some(({ body }) => concerns(body, level));
