import type { CaseView } from '@tandem/contracts';
import { latestAnswer, MEETING } from './panels/read-programme.js';

const ORDER = 'pair-assignment-order';

/** What a pair has to show at a stage: its order, its meetings, the day it ends. */
export type StageLine =
  | { readonly kind: 'order'; readonly number: string }
  | { readonly kind: 'meetings'; readonly count: number }
  | { readonly kind: 'until'; readonly date: string };

/** Lines under a stop of the road of a pair; other cases say it in words of their state. */
export function stageLines(
  view: Pick<CaseView, 'subject' | 'answers' | 'data'>,
  stage: number,
  state: 'done' | 'current' | 'ahead',
): readonly StageLine[] {
  if (view.subject !== 'pair') return [];
  if (stage === 5 && state === 'done') {
    const number = latestAnswer(view.answers, ORDER)?.data?.['number'];
    return typeof number === 'string' && number !== '' ? [{ kind: 'order', number }] : [];
  }
  if (stage === 6 && state !== 'ahead') {
    const count = view.answers.filter(({ form }) => form === MEETING).length;
    return count > 0 ? [{ kind: 'meetings', count }] : [];
  }
  const until = view.data['periodTo'];
  return stage === 7 && state === 'ahead' && typeof until === 'string'
    ? [{ kind: 'until', date: until }]
    : [];
}
