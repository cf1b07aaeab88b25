import type { NewCampaign } from '@tandem/contracts';
import { previewCampaign } from '../../api/run-campaign.js';
import { useFreshPreview } from '../../pieces/use-fresh-preview.js';

/** What the campaign would be. */
export const usePreview = (body: NewCampaign) =>
  useFreshPreview(['monitoring', 'campaigns'], body, previewCampaign);
