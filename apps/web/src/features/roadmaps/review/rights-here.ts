import type { RoadmapView } from '@tandem/contracts';

export interface RightsHere {
  /** The reader answers for this plan: «у вас», «не для вас». */
  readonly mine: boolean;
  /** Links of the draft that is on the screen may be changed. */
  readonly writes: boolean;
  /** Remarks go to the version that waits for a decision, not to a past one. */
  readonly remarks: boolean;
}

/** What this person may do with the text that is on the screen; a past version is only read. */
export function rightsHere({
  mayEdit,
  mayRemark,
  showing,
}: Pick<RoadmapView, 'mayEdit' | 'mayRemark' | 'showing'>): RightsHere {
  return {
    mine: mayEdit || showing.kind === 'draft',
    writes: mayEdit && showing.kind === 'draft',
    remarks: mayRemark && showing.version !== null && showing.version.standing !== 'past',
  };
}
