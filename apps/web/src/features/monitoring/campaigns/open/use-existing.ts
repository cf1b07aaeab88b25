import type { CampaignPreview, CampaignRow } from '@tandem/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { campaignsQuery } from '../../api/campaigns.js';
import type { OfferedKind } from './offered-kinds.js';

/** The same is asked of the same places once: the campaign that stands already, before somebody presses in vain. */
export function useExisting(
  unit: string,
  kind: OfferedKind['kind'],
  preview: CampaignPreview | undefined,
): CampaignRow | undefined {
  const list = useInfiniteQuery({ ...campaignsQuery({ kind }), enabled: kind !== 'onRequest' });
  return list.data?.pages
    .flatMap(({ items }) => items)
    .find(
      (one) =>
        one.unit.id === unit &&
        one.kind === kind &&
        one.state !== 'cancelled' &&
        one.period.from === preview?.period.from &&
        one.period.to === preview.period.to,
    );
}
