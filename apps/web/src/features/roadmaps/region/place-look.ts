import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconEye,
  IconHistory,
  IconPencil,
} from '@tabler/icons-react';
import type { RegionView } from '@tandem/contracts';

export type Place = RegionView['places'][number];

/** What the drawing tells apart; the order is that of the legend: what needs care first. */
export const LOOKS = ['late', 'returned', 'stale', 'review', 'draft', 'none', 'accepted'] as const;
export type PlaceLook = (typeof LOOKS)[number];

export const LOOK_ICONS: { readonly [look in PlaceLook]: typeof IconEye } = {
  late: IconAlertTriangle,
  returned: IconArrowBackUp,
  stale: IconHistory,
  review: IconEye,
  draft: IconPencil,
  none: IconCircleDashed,
  accepted: IconCircleCheck,
};

const OF_STANDING: { readonly [standing in Place['standing']]: PlaceLook } = {
  none: 'none',
  draft: 'draft',
  withdrawn: 'draft',
  submitted: 'review',
  inReview: 'review',
  returned: 'returned',
  agreed: 'accepted',
  approved: 'accepted',
  published: 'accepted',
  stale: 'stale',
  superseded: 'none',
};

/** How a place is drawn: lateness is told before anything else. */
export const lookOf = (place: Place): PlaceLook => (place.late ? 'late' : OF_STANDING[place.standing]);

/** Who needs care comes first; those who are alike stand by name. */
export const byNeed = (a: Place, b: Place): number =>
  LOOKS.indexOf(lookOf(a)) - LOOKS.indexOf(lookOf(b)) || a.unit.title.localeCompare(b.unit.title, 'ru');

export const countLooks = (places: readonly Place[]): ReadonlyMap<PlaceLook, number> => {
  const counts = new Map<PlaceLook, number>();
  for (const place of places) counts.set(lookOf(place), (counts.get(lookOf(place)) ?? 0) + 1);
  return counts;
};
