import type { AvailableEventView, RemarkView, RoadmapView } from '@tandem/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ReturnDialog } from '../../../../shared/decisions/return-dialog.js';
import type { Decision } from '../../../../shared/decisions/use-decide.js';
import { failureWords } from '../../../../shared/http/words.js';
import { Confirm } from '../../../../shared/pieces/confirm.js';
import { tellDone } from '../../../../shared/pieces/tell.js';
import { useDecideRoadmap } from '../api/decide.js';
import { allRows } from '../rows/filter-rows.js';
import { namedMeasure } from '../rows/measure-words.js';
import type { Review } from '../rows/review-rows.js';

export interface DecideDialogProps {
  readonly view: RoadmapView;
  readonly event: AvailableEventView;
  readonly review: Review;
  readonly remarks: readonly RemarkView[];
  readonly onClose: () => void;
}

/** The question before a decision: what goes with it and what is to be known before it. */
export function DecideDialog({ view, event, review, remarks, onClose }: DecideDialogProps) {
  const { t } = useTranslation();
  const decide = useDecideRoadmap(view.id, view.revision);
  const send = (said: Omit<Decision, 'type'>) =>
    decide.mutate(
      { type: event.type, ...said },
      {
        onSuccess: () => {
          tellDone(t('roadmapReview.decided', { title: event.title }));
          onClose();
        },
      },
    );
  const written = remarks.filter(({ state }) => state === 'written');
  if (event.type === 'ROADMAP.RETURN')
    return (
      <ReturnDialog
        event={event}
        going={written.map((remark) => ({
          id: remark.id,
          text: remark.text,
          about: aboutOf(remark, review, t),
        }))}
        words={{
          going: t('roadmapReview.going', { count: written.length }),
          none: t('roadmapReview.goingNone'),
          list: t('roadmapReview.remarks'),
          answerBy: t('roadmapReview.answerBy'),
          answerByText: t('roadmapReview.answerByText'),
        }}
        busy={decide.isPending}
        error={decide.error}
        onReturn={send}
        onClose={onClose}
      />
    );
  const known = knownBefore(event, view, review, remarks, t);
  return (
    <Confirm
      title={event.title}
      text={
        <>
          {event.hint}
          {known.length > 0 && (
            <ul style={{ margin: '0.375rem 0 0', paddingLeft: '1.125rem' }}>
              {known.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </>
      }
      verb={event.title}
      danger={event.tone === 'danger'}
      comment={event.comment}
      busy={decide.isPending}
      problem={failureWords(decide.error, t)}
      onConfirm={(comment) => send({ comment })}
      onClose={onClose}
    />
  );
}

function aboutOf(remark: RemarkView, review: Review, t: TFunction): string {
  if (remark.measure === null && remark.parentMeasure === null) return t('roadmapReview.wholePlan');
  const row = allRows(review.bands).find((one) => one.remarks.some(({ id }) => id === remark.id));
  const named = row?.own[0] ?? row?.parent;
  return named ? namedMeasure(named) : t('roadmapReview.rowGone');
}

/** What one should know before agreeing or sending: missing rows, open remarks, what the checks found. */
function knownBefore(
  event: AvailableEventView,
  view: RoadmapView,
  review: Review,
  remarks: readonly RemarkView[],
  t: TFunction,
): readonly string[] {
  if (!/AGREE|SUBMIT/u.test(event.type)) return [];
  const missing = allRows(review.bands).filter(({ state }) => state === 'missing').length;
  const open = remarks.filter(({ state }) => state === 'open' || state === 'answered').length;
  const written = remarks.filter(({ state }) => state === 'written').length;
  const warnings = view.issues.filter(({ severity }) => severity === 'warning').length;
  return [
    missing > 0 && t('roadmapReview.known.missing', { count: missing }),
    event.type !== 'ROADMAP.SUBMIT' && open > 0 && t('roadmapReview.known.open', { count: open }),
    written > 0 && t('roadmapReview.known.written', { count: written }),
    warnings > 0 && t('roadmapReview.known.warnings', { count: warnings }),
  ].filter((line): line is string => typeof line === 'string');
}
