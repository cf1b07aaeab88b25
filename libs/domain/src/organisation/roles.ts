/**
 * Roles that a person holds at a unit (memberships). Words of `glossary`: the same codes in every layer.
 * `mentor` and `mentee` as memberships give a person access to the school; who mentors whom is a participant of a case.
 */
export const ROLES = [
  'mentee',
  'mentor',
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
  'tutor',
  'federalOperator',
  'expert',
  'unionRep',
  'sysAdmin',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles inside one case. */
export const PARTICIPANT_ROLES = ['mentee', 'mentor', 'candidate', 'groupMember'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];
