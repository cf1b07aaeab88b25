import { Button } from '@mantine/core';
import type { AvailableEventView } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import foot from '../review/foot/foot.module.css';

export interface ImpactFootProps {
  readonly events: readonly AvailableEventView[];
  /** The draft is open, and there is something to write into it. */
  readonly mayWrite: boolean;
  readonly taken: number;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly note: ReactNode;
  readonly onTake: () => void;
  readonly onDecide: (event: AvailableEventView) => void;
}

/** Moves about a changed parent that are only a question; to amend is what taking proposals begins with. */
const HERE = ['NO_IMPACT.PROPOSE', 'NO_IMPACT.REFUSE', 'NO_IMPACT.CONFIRM'];
export const AMEND = 'ROADMAP.AMEND';

/** What follows from the choices: they are written into the draft, or the plan stays as it is with a reason. */
export function ImpactFoot({
  events,
  mayWrite,
  taken,
  busy,
  problem,
  note,
  onTake,
  onDecide,
}: ImpactFootProps) {
  const { t } = useTranslation();
  const amend = events.find(({ type, allowed }) => type === AMEND && allowed);
  const offered = events.filter(({ type, allowed }) => HERE.includes(type) && allowed);
  const locked = events.filter(
    ({ type, allowed, reasonCode }) => HERE.includes(type) && !allowed && reasonCode !== 'not-yours',
  );
  if (!amend && !mayWrite && offered.length + locked.length === 0) return null;
  return (
    <footer className={foot.foot} data-screen-only>
      <p className={`${foot.note} ${foot.legend}`} style={{ display: 'block' }}>
        {note}
      </p>
      <div className={foot.buttons}>
        {offered.map((event) => (
          <Button
            key={event.type}
            variant={event.tone === 'primary' ? 'filled' : 'default'}
            onClick={() => onDecide(event)}
          >
            {event.title}
          </Button>
        ))}
        {(amend || mayWrite) && (
          <Button loading={busy} disabled={taken === 0 && mayWrite} onClick={onTake}>
            {taken > 0
              ? t('roadmapReview.impact.write', { count: taken })
              : (amend?.title ?? t('roadmapReview.impact.write', { count: 0 }))}
          </Button>
        )}
      </div>
      {(problem !== undefined || locked.length > 0) && (
        <ul className={foot.reasons}>
          {problem !== undefined && (
            <li role="alert" style={{ color: 'var(--td-overdue)' }}>
              {problem}
            </li>
          )}
          {locked.map((event) => (
            <li key={event.type}>
              {t('roadmapReview.lockedBecause', {
                title: event.title,
                reason: event.reason ?? t('roadmapReview.notNow'),
              })}
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
