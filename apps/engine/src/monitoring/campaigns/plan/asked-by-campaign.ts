import type { Assignment, Campaign, CampaignUnit } from '@tandem/monitoring-core';

/** The rules of a campaign as they are stored: with the units that were chosen when it was opened, where not all were. */
export interface StoredRules extends Campaign {
  readonly only?: readonly string[];
  readonly assignments: readonly StoredAssignment[];
}

/** What a municipality has added by a day of its own is its own asking, not the choice of whoever opened the campaign. */
interface StoredAssignment extends Assignment {
  readonly added?: boolean;
}

/** Of whom the campaign itself asks this; none where it chose nobody, or does not ask it by itself. */
export const askedByCampaign = (
  { assignments, only }: StoredRules,
  assignment: string,
): ReadonlySet<string> | undefined => {
  const itself = assignments.some(({ id, added }) => id === assignment && !added);
  return only && itself ? new Set(only) : undefined;
};

/** Whether a place takes part at all: where some were chosen, somebody of it was among them. */
export const mayAskHere = ({ only }: StoredRules, units: readonly Pick<CampaignUnit, 'id'>[]): boolean =>
  !only || units.some(({ id }) => only.includes(id));
