import {
  IconAlertTriangle,
  IconBuildingCommunity,
  IconChartHistogram,
  IconChecklist,
  IconForms,
  IconLayoutKanban,
  IconRoute,
  IconSchool,
  IconSitemap,
  IconUserHeart,
  IconUsers,
} from '@tabler/icons-react';
import type { Permission } from '@tandem/domain';
import { useSession } from '../../shared/session/use-session.js';

type Icon = typeof IconForms;
export type RailPath =
  | '/tasks'
  | '/board'
  | '/pairs'
  | '/mentors'
  | '/mentees'
  | '/roadmaps'
  | '/monitoring'
  | '/forms'
  | '/workflows'
  | '/organisation'
  | '/incidents';
export interface RailItem {
  readonly to: RailPath;
  readonly icon: Icon;
  readonly label: string;
  readonly apart?: boolean;
}
interface Offer extends RailItem {
  readonly for?: Permission;
  /** Shown to those who lack it: the board's small sister for mentors and mentees. */
  readonly without?: Permission;
}

const OFFERS: readonly Offer[] = [
  { to: '/tasks', icon: IconChecklist, label: 'frame.tasks' },
  { to: '/board', icon: IconLayoutKanban, label: 'frame.board', for: 'board.see' },
  { to: '/pairs', icon: IconUsers, label: 'frame.pairs', without: 'board.see' },
  { to: '/mentors', icon: IconSchool, label: 'frame.mentors', for: 'register.mentors.see' },
  { to: '/mentees', icon: IconUserHeart, label: 'frame.mentees', for: 'register.mentees.see' },
  { to: '/roadmaps', icon: IconRoute, label: 'frame.roadmaps', for: 'roadmaps.see' },
  { to: '/monitoring', icon: IconChartHistogram, label: 'frame.monitoring', for: 'monitoring.see' },
  { to: '/forms', icon: IconForms, label: 'frame.forms', for: 'definitions.see', apart: true },
  { to: '/workflows', icon: IconSitemap, label: 'frame.workflows', for: 'definitions.see' },
  { to: '/organisation', icon: IconBuildingCommunity, label: 'frame.organisation', for: 'organisation.see' },
  { to: '/incidents', icon: IconAlertTriangle, label: 'frame.incidents', for: 'incidents.manage' },
];

/** The screens that this person is offered, by the permissions that the server named. */
export function useRailItems(): readonly RailItem[] {
  const { permissions } = useSession();
  const has = (permission?: Permission) => permission !== undefined && permissions.includes(permission);
  return OFFERS.filter((offer) => (offer.for ? has(offer.for) : !has(offer.without)));
}
