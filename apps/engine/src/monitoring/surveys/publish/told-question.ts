import type { Text } from '@tandem/domain';
import type { CountedQuestion } from '../questions/counted-question.js';

/** A question as it stands beside its figures for good: the form may change, what was told does not. */
export interface ToldQuestion {
  readonly id: string;
  readonly kind: 'choice' | 'number';
  readonly title: Required<Text>;
  readonly wave?: 'start' | 'end';
  readonly scale?: { readonly min: number; readonly max: number };
  readonly places: { readonly [place: string]: Required<Text> };
}

export const toldQuestion = (
  { asked, title, places }: CountedQuestion,
  wave?: 'start' | 'end',
): ToldQuestion => ({
  id: wave ? `${asked.id}@${wave}` : asked.id,
  kind: asked.kind,
  title,
  places,
  ...(wave ? { wave } : {}),
  ...(asked.kind === 'number' ? { scale: { min: asked.min, max: asked.max } } : {}),
});
