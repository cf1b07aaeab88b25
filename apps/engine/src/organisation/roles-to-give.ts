import {
  INSTITUTION_KINDS,
  isWithin,
  reachOf,
  roleThatMay,
  ROLES,
  type HeldRole,
  type Role,
  type UnitKind,
} from '@tandem/domain';

/** Where a role makes sense. Roles that see a school's inner work are given at institutions alone: above they would open every school below. */
const SCHOOL_ROLES: readonly Role[] = [
  'mentee',
  'mentor',
  'psychologist',
  'mentorsCouncil',
  'expert',
  'unionRep',
];
const SCHOOL_LEADERS: readonly Role[] = ['head', 'curator'];
const MUNICIPAL_ROLES: readonly Role[] = [
  'methodist',
  'resourceCentre',
  'municipalCoordinator',
  'municipalAuthority',
];
const REGIONAL_ROLES: readonly Role[] = [
  'methodist',
  'tutor',
  'resourceCentre',
  'regionalOperator',
  'regionalAuthority',
];
const PARTNER_ROLES: readonly Role[] = ['mentor', 'expert'];

const MUNICIPAL_KINDS: readonly UnitKind[] = [
  'municipality',
  'municipalAuthority',
  'resourceCentre',
  'supportCentre',
  'methodCentre',
];

export const rolesThatFit = (kind: UnitKind): readonly Role[] => {
  if (INSTITUTION_KINDS.includes(kind)) return [...SCHOOL_ROLES, ...SCHOOL_LEADERS, 'sysAdmin'];
  if (kind === 'partner') return [...PARTNER_ROLES, 'sysAdmin'];
  if (kind === 'federalOperator') return ['federalOperator', 'sysAdmin'];
  if (MUNICIPAL_KINDS.includes(kind)) return [...MUNICIPAL_ROLES, 'expert', 'sysAdmin'];
  return [...REGIONAL_ROLES, 'expert', 'sysAdmin'];
};

/** What each role that manages people may give: always what stands below it, never its own rank. */
const GIVES: { readonly [role in Role]?: readonly Role[] } = {
  curator: ['mentee', 'mentor', 'psychologist', 'mentorsCouncil', 'expert'],
  municipalCoordinator: [...SCHOOL_ROLES, ...SCHOOL_LEADERS, 'methodist', 'resourceCentre'],
  regionalOperator: [...SCHOOL_ROLES, ...SCHOOL_LEADERS, ...MUNICIPAL_ROLES, 'tutor'],
  sysAdmin: ROLES,
};

export interface Place {
  readonly path: string;
  readonly kind: string;
}

/** Roles that somebody with `held` may give and take away at this place; empty where he manages nobody. */
export const rolesToGive = (held: readonly HeldRole[], place: Place): ReadonlySet<Role> => {
  const fitting = rolesThatFit(place.kind as UnitKind);
  const given = new Set<Role>();
  for (const one of held) {
    if (!roleThatMay([one], 'people.manage', place.path)) continue;
    // A curator answers for his own school, not for branches that stand below it in the tree.
    if (one.role === 'curator' && one.unitPath !== place.path) continue;
    for (const role of GIVES[one.role] ?? []) if (fitting.includes(role)) given.add(role);
  }
  return given;
};

/** Does only the right of a system administrator stand behind giving this role here? He may not give content roles to himself. */
export const onlyAsAdministrator = (held: readonly HeldRole[], place: Place, role: Role): boolean =>
  !rolesToGive(
    held.filter((one) => one.role !== 'sysAdmin'),
    place,
  ).has(role);

/** Paths where he manages somebody's roles: for lists that show more to those who manage. */
const managedPaths = (held: readonly HeldRole[]): string[] => [
  ...new Set(held.filter((one) => GIVES[one.role]).map((one) => reachOf(one))),
];

export const managesAt = (held: readonly HeldRole[], path: string): boolean =>
  managedPaths(held).some((managed) => isWithin(path, managed));
