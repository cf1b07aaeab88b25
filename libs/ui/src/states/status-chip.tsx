import type { ReactNode } from 'react';
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconClockExclamation,
  IconHistory,
  IconInfoCircle,
} from '@tabler/icons-react';
import classes from './status-chip.module.css';

export type StatusTone = 'neutral' | 'accent' | 'done' | 'soon' | 'overdue' | 'returned' | 'stale' | 'noData';

export interface StatusChipProps {
  readonly tone?: StatusTone;
  readonly children: ReactNode;
  /** Another icon than the tone's own. */
  readonly icon?: ReactNode;
  readonly title?: string;
}

const ICONS: Record<StatusTone, typeof IconClock> = {
  neutral: IconInfoCircle,
  accent: IconInfoCircle,
  done: IconCircleCheck,
  soon: IconClock,
  overdue: IconClockExclamation,
  returned: IconArrowBackUp,
  stale: IconHistory,
  noData: IconCircleDashed,
};

/** A state in an icon, a word and a colour: never the colour alone. */
export function StatusChip({ tone = 'neutral', children, icon, title }: StatusChipProps) {
  const Icon = ICONS[tone];
  return (
    <span className={classes.chip} data-tone={tone} title={title}>
      {icon ?? <Icon size={14} stroke={1.75} aria-hidden />}
      <span>{children}</span>
    </span>
  );
}
