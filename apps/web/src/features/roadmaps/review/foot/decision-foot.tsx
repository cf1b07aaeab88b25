import { Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconHandStop,
  IconLock,
  IconSend,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { AvailableEventView, RoadmapView } from '@tandem/contracts';
import type { TFunction } from 'i18next';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionsOf } from './decisions.js';
import classes from './foot.module.css';

export interface DecisionFootProps {
  readonly view: Pick<RoadmapView, 'availableEvents' | 'obligation' | 'level' | 'mayEdit'>;
  /** Remarks that go with the next decision, and those that the author has yet to answer. */
  readonly written: number;
  readonly unanswered: number;
  readonly legend: ReactNode;
  readonly onDecide: (event: AvailableEventView) => void;
}

/** What can be decided about the plan: buttons at the foot, those that are locked with their reasons. */
export function DecisionFoot({ view, written, unanswered, legend, onDecide }: DecisionFootProps) {
  const { t } = useTranslation();
  const { offered, locked, primary } = decisionsOf(view.availableEvents);
  const reasons = useId();
  const decides = offered.length + locked.length > 0;
  return (
    <footer className={classes.foot} data-screen-only>
      <div className={classes.legend}>{legend}</div>
      {decides && (
        <>
          <p className={classes.note}>{noteOf(view, unanswered, t)}</p>
          <div className={classes.buttons}>
            {locked.map((event, index) => (
              <Locked key={event.type} event={event} describedBy={`${reasons}-${index}`} />
            ))}
            {offered.map((event) => (
              <Button
                key={event.type}
                variant={event.type === primary ? 'filled' : 'default'}
                leftSection={<EventIcon type={event.type} />}
                onClick={() => onDecide(event)}
              >
                {event.type === 'ROADMAP.RETURN' && written > 0
                  ? t('roadmapReview.withCount', { title: event.title, count: written })
                  : event.title}
              </Button>
            ))}
          </div>
          {locked.length > 0 && (
            <ul className={classes.reasons}>
              {locked.map((event, index) => (
                <li key={event.type} id={`${reasons}-${index}`}>
                  {t('roadmapReview.lockedBecause', {
                    title: event.title,
                    reason: event.reason ?? t('roadmapReview.notNow'),
                  })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </footer>
  );
}

/** A locked button can be reached and says why; pressing it does nothing. */
function Locked({
  event,
  describedBy,
}: {
  readonly event: AvailableEventView;
  readonly describedBy: string;
}) {
  return (
    <Tooltip label={event.reason} disabled={!event.reason} multiline maw={320}>
      <Button
        variant="default"
        data-disabled
        aria-disabled
        aria-describedby={describedBy}
        leftSection={<IconLock size={15} stroke={1.75} aria-hidden />}
        onClick={(pressed) => pressed.preventDefault()}
      >
        {event.title}
      </Button>
    </Tooltip>
  );
}

const ICONS: Readonly<Record<string, typeof IconCheck>> = {
  'ROADMAP.RETURN': IconArrowBackUp,
  'ROADMAP.TAKE': IconHandStop,
  'ROADMAP.SUBMIT': IconSend,
  'GROUP.CALL': IconUsersGroup,
  'GROUP.VOTE': IconUsersGroup,
  'GROUP.DISSOLVE': IconUsersGroup,
};

function EventIcon({ type }: { readonly type: string }) {
  const Icon = ICONS[type] ?? IconCheck;
  return <Icon size={15} stroke={1.75} aria-hidden />;
}

/** For the author how many answers are left; for the reviewer how strong the region's word is here. */
function noteOf(
  { mayEdit, obligation, level }: DecisionFootProps['view'],
  unanswered: number,
  t: TFunction,
): string {
  if (mayEdit) return unanswered > 0 ? t('roadmapReview.unanswered', { count: unanswered }) : '';
  if (level === 'region') return '';
  return t(`roadmapReview.obligation.${obligation}.${level === 'school' ? 'school' : 'region'}`);
}
