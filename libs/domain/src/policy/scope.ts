import type { Role } from '../organisation/roles.js';
import type { UnitKind } from '../organisation/units.js';

/** A role that a person holds at a unit now, as rights are computed from it. */
export interface HeldRole {
  readonly role: Role;
  readonly unitId: string;
  readonly unitKind: UnitKind;
  /** Labels from the root joined by dots, as stored. */
  readonly unitPath: string;
  /** Set where the role is held by delegation: on whose behalf. */
  readonly actingFor?: string;
}

/** Bodies that stand beside the institutions they answer for: their roles reach over the whole of the parent. */
const BODIES: readonly UnitKind[] = [
  'municipalAuthority',
  'resourceCentre',
  'supportCentre',
  'methodCentre',
  'regionalAuthority',
  'regionalOperator',
  'cnppm',
  'federalOperator',
];

/** The path that a role reaches over: the unit's own, or its municipality's or region's for a body. */
export const reachOf = (held: Pick<HeldRole, 'unitKind' | 'unitPath'>): string =>
  BODIES.includes(held.unitKind) ? held.unitPath.split('.').slice(0, -1).join('.') : held.unitPath;

/** Is `path` the same as `above`, or below it in the tree? */
export const isWithin = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`);

/** Roles that see the whole work of their own school (roles.md, columns «куратор» to «совет наставников»). */
export const INNER_ROLES: readonly Role[] = ['curator', 'head', 'psychologist', 'mentorsCouncil'];

/** Roles above the school: the fact of pairs, candidacies and cycles, never their content. */
export const OUTER_ROLES: readonly Role[] = [
  'municipalCoordinator',
  'methodist',
  'municipalAuthority',
  'resourceCentre',
  'regionalOperator',
  'regionalAuthority',
];

/**
 * Roles of a body that stands at a place without doing its work: the operator writes the region's plan and report, the
 * department receives and approves them (roles.md, «Карта региона»). Nobody above reads what was not sent.
 */
const RECEIVING_ROLES: readonly Role[] = ['regionalAuthority'];

/** The settings of row-level security for a person: what each wall is told. */
export interface Reach {
  readonly inner: readonly string[];
  readonly outer: readonly string[];
  /** Places whose papers he may see while they are being written. */
  readonly own: readonly string[];
  readonly home: readonly string[];
  readonly roles: readonly Role[];
}

export const reachOfAll = (held: readonly HeldRole[]): Reach => {
  const paths = (roles: readonly Role[]) => [
    ...new Set(held.filter((one) => roles.includes(one.role)).map((one) => reachOf(one))),
  ];
  return {
    inner: paths(INNER_ROLES),
    outer: paths(OUTER_ROLES),
    own: paths([...INNER_ROLES, ...OUTER_ROLES.filter((role) => !RECEIVING_ROLES.includes(role))]),
    home: [...new Set(held.map((one) => (one.role === 'sysAdmin' ? reachOf(one) : one.unitPath)))],
    roles: [...new Set(held.filter((one) => INNER_ROLES.includes(one.role)).map((one) => one.role))],
  };
};
