import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconClockExclamation,
} from '@tabler/icons-react';
import type { DashboardView } from '@tandem/contracts';

export type DashboardPlace = DashboardView['places'][number];

/** What the drawing tells apart, what needs care first. */
export const LOOKS = ['late', 'none', 'partly', 'going', 'nobody'] as const;
export type PlaceLook = (typeof LOOKS)[number];

export const LOOK_ICONS: { readonly [look in PlaceLook]: typeof IconAlertTriangle } = {
  late: IconClockExclamation,
  none: IconCircleX,
  partly: IconCircleHalf2,
  going: IconCircleCheck,
  nobody: IconCircleDashed,
};

/** Names of the looks in the drawing that all regions share. */
export const TILE_LOOKS: { readonly [look in PlaceLook]: string } = {
  late: 'late',
  none: 'returned',
  partly: 'stale',
  going: 'accepted',
  nobody: 'none',
};

/** Lateness is told before anything else; then where mentoring has not begun everywhere. */
export const lookOf = ({ overdue, schools, withMentoring }: DashboardPlace): PlaceLook => {
  if (overdue > 0) return 'late';
  if (schools === 0) return 'nobody';
  if (withMentoring === 0) return 'none';
  return withMentoring < schools ? 'partly' : 'going';
};
