import { isWithin, reachOf, PARTICIPANT_ROLES, type HeldRole } from '@tandem/domain';

export interface Candidate extends HeldRole {
  readonly personId: string;
}

export interface CaseParticipant {
  readonly personId: string;
  readonly role: string;
}

/** Of whom a task is asked now: the person asked by name or who has taken it, or whoever holds the role where it is asked. */
export interface AskedPerson {
  readonly role: string;
  readonly personId: string | null;
  /** The other institution that is asked, where it is not the case's own. */
  readonly elsewhere?: { readonly unitId: string; readonly unitPath: string } | null;
  /** The place at which the role must be held, never above it. */
  readonly near?: string | null;
}

/**
 * Whom a notice is for. A participant's role means those who take part in this case; another role, its holders nearest
 * to the case: the school's own before the municipality's, so that nobody above hears what the school itself settles.
 * Where a task is meant, its role means the person who was asked, when there is one, or its holders at the institution
 * or place that was asked; who hears of a delay is looked for over that institution.
 */
export const recipientsOf = (
  roles: readonly string[],
  participants: readonly CaseParticipant[],
  holders: readonly Candidate[],
  unitPath: string,
  asked?: AskedPerson,
): string[] => {
  const ofRole = (role: string): readonly { readonly personId: string }[] => {
    if (asked?.personId && asked.role === role) return [{ personId: asked.personId }];
    if ((PARTICIPANT_ROLES as readonly string[]).includes(role))
      return participants.filter((one) => one.role === role);
    const of = holders.filter((one) => one.role === role);
    if (asked?.role === role && asked.elsewhere)
      return of.filter((one) => one.unitId === asked.elsewhere!.unitId);
    if (asked?.role === role && asked.near) return of.filter((one) => reachOf(one) === asked.near);
    return nearest(of, asked?.elsewhere?.unitPath ?? unitPath);
  };
  return [...new Set(roles.flatMap((role) => ofRole(role).map((one) => one.personId)))];
};

const nearest = (holders: readonly Candidate[], unitPath: string): readonly Candidate[] => {
  const over = holders.filter((one) => isWithin(unitPath, reachOf(one)));
  const depth = Math.max(0, ...over.map((one) => reachOf(one).split('.').length));
  return over.filter((one) => reachOf(one).split('.').length === depth);
};
