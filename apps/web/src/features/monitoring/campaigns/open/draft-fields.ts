import type { CampaignPreview } from '@tandem/contracts';
import type { CampaignDraft } from './campaign-draft.js';
import type { OfferedKind } from './offered-kinds.js';
import type { SortedProblems } from './problems-at.js';

/** What every part of the page gets. */
export interface DraftFieldsProps {
  readonly draft: CampaignDraft;
  readonly offered: OfferedKind;
  /** As the engine reckons the draft; the one before it while a new one is on its way. */
  readonly preview: CampaignPreview | undefined;
  /** The same, had nobody been chosen: a date holds whether or not one of the chosen owes by it. */
  readonly everybody: CampaignPreview | undefined;
  readonly problems: SortedProblems;
  readonly onSet: (change: Partial<CampaignDraft>) => void;
}
