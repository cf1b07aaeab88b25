import type { AvailableEventView, RoadmapView } from '@tandem/contracts';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DecisionButtons } from './decision-buttons.js';
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
  const decisions = decisionsOf(view.availableEvents);
  const decides = decisions.offered.length + decisions.locked.length > 0;
  return (
    <footer className={classes.foot} data-decides={decides || undefined} data-screen-only>
      <div className={classes.legend}>{legend}</div>
      {decides && (
        <>
          <p className={classes.note}>{noteOf(view, unanswered, t)}</p>
          <DecisionButtons {...decisions} written={written} onDecide={onDecide} />
        </>
      )}
    </footer>
  );
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
