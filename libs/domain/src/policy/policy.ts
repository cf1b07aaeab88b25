import type { Role } from '../organisation/roles.js';
import { isWithin, reachOf, type HeldRole } from './scope.js';

/**
 * Who may do what, in one table (roles.md, section 1). The API asks it before it acts, the web draws by it, tests walk it.
 * A role may act at its unit and below it; a body's role reaches over its municipality or region (`reachOf`).
 * Steps of a case are not here: whose step it is, the workflow says.
 */
export const POLICY = {
  'board.see': [
    'curator',
    'head',
    'psychologist',
    'mentorsCouncil',
    'municipalCoordinator',
    'methodist',
    'municipalAuthority',
    'resourceCentre',
    'regionalOperator',
    'regionalAuthority',
  ],
  'register.mentors.see': [
    'curator',
    'head',
    'psychologist',
    'mentorsCouncil',
    'municipalCoordinator',
    'methodist',
    'municipalAuthority',
    'resourceCentre',
    'regionalOperator',
  ],
  'register.mentees.see': ['curator', 'head', 'psychologist', 'mentorsCouncil'],
  'organisation.see': [
    'curator',
    'head',
    'municipalCoordinator',
    'methodist',
    'municipalAuthority',
    'regionalOperator',
    'regionalAuthority',
    'sysAdmin',
  ],
  'units.manage': ['sysAdmin'],
  'people.manage': ['curator', 'municipalCoordinator', 'regionalOperator', 'sysAdmin'],
  'delegation.give': [
    'curator',
    'head',
    'psychologist',
    'mentorsCouncil',
    'municipalCoordinator',
    'methodist',
    'municipalAuthority',
    'regionalOperator',
    'regionalAuthority',
  ],
  'definitions.see': [
    'curator',
    'head',
    'psychologist',
    'municipalCoordinator',
    'methodist',
    'municipalAuthority',
    'regionalOperator',
    'regionalAuthority',
    'sysAdmin',
  ],
  'definitions.design': ['methodist', 'regionalOperator', 'sysAdmin'],
  'answers.see': [
    'curator',
    'head',
    'psychologist',
    'mentorsCouncil',
    'municipalCoordinator',
    'methodist',
    'municipalAuthority',
    'regionalOperator',
    'regionalAuthority',
  ],
  'roadmaps.see': [
    'curator',
    'head',
    'mentorsCouncil',
    'municipalCoordinator',
    'methodist',
    'municipalAuthority',
    'resourceCentre',
    'regionalOperator',
    'regionalAuthority',
  ],
  'roadmaps.write': ['curator', 'head', 'methodist', 'municipalCoordinator', 'regionalOperator'],
  'roadmaps.review': [
    'methodist',
    'municipalCoordinator',
    'municipalAuthority',
    'regionalOperator',
    'regionalAuthority',
  ],
  'monitoring.see': [
    'curator',
    'head',
    'mentorsCouncil',
    'municipalCoordinator',
    'methodist',
    'municipalAuthority',
    'resourceCentre',
    'regionalOperator',
    'regionalAuthority',
  ],
  // The methodist within her municipality alone (`isRunner`): S002, 2–3; S004, plan section II.
  'campaigns.run': ['methodist', 'municipalCoordinator', 'municipalAuthority', 'regionalOperator'],
  'reports.write': ['curator', 'head', 'methodist', 'municipalCoordinator', 'regionalOperator'],
  'reports.check': [
    'methodist',
    'municipalCoordinator',
    'municipalAuthority',
    'regionalOperator',
    'regionalAuthority',
  ],
  'indicators.enter': ['curator', 'head', 'methodist', 'municipalCoordinator', 'regionalOperator'],
  'surveys.run': ['curator', 'methodist', 'municipalCoordinator', 'regionalOperator'],
  'documents.template': ['methodist', 'regionalOperator', 'sysAdmin'],
  'incidents.manage': ['sysAdmin'],
  'audit.see': ['sysAdmin', 'regionalOperator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof POLICY;

export const PERMISSIONS = Object.keys(POLICY) as Permission[];

/** May a person with these roles do this somewhere at all? What menus are drawn from. */
export const mayAnywhere = (held: readonly HeldRole[], permission: Permission): boolean =>
  held.some((one) => (POLICY[permission] as readonly Role[]).includes(one.role));

/** May he do it at the unit with this path? Returns the role by which he may, to tell delegation and to log. */
export const roleThatMay = (
  held: readonly HeldRole[],
  permission: Permission,
  unitPath: string,
): HeldRole | undefined => {
  const fitting = held.filter(
    (one) => (POLICY[permission] as readonly Role[]).includes(one.role) && isWithin(unitPath, reachOf(one)),
  );
  // A person's own right comes before one that he holds for somebody else.
  return fitting.find((one) => !one.actingFor) ?? fitting[0];
};
