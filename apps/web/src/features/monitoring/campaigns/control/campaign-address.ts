import type { ReportLevel } from '@tandem/contracts';
import type { CampaignReportsFilter } from '../../api/campaigns.js';

/** What of the control stands in the address: the filters, and the municipality whose schools are shown. */
export type CampaignAddress = Omit<CampaignReportsFilter, 'sort'> & {
  readonly sort?: 'title' | 'due' | undefined;
};

/** Is the list narrowed? Then schools are found wherever they stand, and not municipality by municipality. */
export const isNarrowed = ({ level, standing, missing, search, contact }: CampaignAddress): boolean =>
  level !== undefined ||
  standing !== undefined ||
  missing === true ||
  Boolean(search) ||
  contact !== undefined;

/** The order in which levels are looked at: those who answer for many first, the operator's own report last. */
export const LEVEL_ORDER: readonly ReportLevel[] = ['municipality', 'regionFounded', 'school', 'region'];
