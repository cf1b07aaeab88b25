import { IconCalendar, IconCircleCheck, IconClockExclamation, IconClock } from '@tabler/icons-react';
import { useUiLanguage } from '../theme/tandem-provider.js';
import { formatDate } from '../dates/format-date.js';
import { describeDue, type DueTone } from './describe-due.js';
import classes from './due-label.module.css';

export interface DueLabelProps {
  /** ISO date or moment; nothing is drawn without it. */
  readonly due: string | null | undefined;
  readonly today: string;
  readonly soonDays?: number;
  readonly workdays?: (from: string, to: string) => number;
  /** Said instead of the deadline when the work is done: «Сделано сегодня». */
  readonly done?: string | undefined;
}

const ICONS: Record<DueTone, typeof IconClock> = {
  overdue: IconClockExclamation,
  soon: IconClock,
  later: IconCalendar,
  done: IconCircleCheck,
};

/** A deadline with its icon, colour and words; the full date is in the tooltip. */
export function DueLabel({ due, today, soonDays, workdays, done }: DueLabelProps) {
  const language = useUiLanguage();
  if (!due && !done) return null;
  const { tone, words } = done
    ? { tone: 'done' as const, words: done }
    : describeDue({
        due: due ?? '',
        today,
        language,
        ...(soonDays ? { soonDays } : {}),
        ...(workdays ? { workdays } : {}),
      });
  const Icon = ICONS[tone];
  const full = due ? formatDate(due, language) : undefined;
  return (
    <span className={classes.due} data-tone={tone} title={full}>
      <Icon size="1em" stroke={1.75} aria-hidden />
      <span>{words}</span>
    </span>
  );
}
