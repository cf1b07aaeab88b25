import { addDays, endOfLocalDay, momentOf, type Text } from '@tandem/domain';
import type { InvitationStatus, SurveyMode, SurveyWindow } from './survey.js';

export type AnswerRefusal = 'not-open' | 'closed' | 'answered-already' | 'not-invited';

export type Taken =
  | {
      readonly ok: true;
      readonly effect: 'keep' | 'replace' | 'withdraw' | 'none';
      readonly status: InvitationStatus;
    }
  | { readonly ok: false; readonly code: AnswerRefusal; readonly text: Required<Text> };

const WORDS: { readonly [code in AnswerRefusal]: Required<Text> } = {
  'not-open': { ru: 'Опрос ещё не начался.', en: 'The survey has not begun yet.' },
  closed: {
    ru: 'Опрос завершён, ответы больше не принимаются.',
    en: 'The survey is over; answers are no longer taken.',
  },
  'answered-already': {
    ru: 'Вы уже ответили. Опрос анонимный: найти и изменить ваш ответ нельзя.',
    en: 'You have answered already. The survey is anonymous: your answer cannot be found and changed.',
  },
  'not-invited': { ru: 'Этот опрос не для вас.', en: 'This survey is not for you.' },
};

export interface Asking {
  readonly mode: SurveyMode;
  readonly window: SurveyWindow;
  readonly timeZone: string;
  readonly now: string;
}

/** Where a survey stands by the clock of a unit. */
export const surveyPhase = ({
  window,
  timeZone,
  now,
}: Omit<Asking, 'mode'>): 'before' | 'open' | 'grace' | 'closed' => {
  const moment = Date.parse(now);
  if (moment < momentOf(window.from, '00:00:00', timeZone)) return 'before';
  if (moment <= endOfLocalDay(window.to, timeZone)) return 'open';
  return moment <= lastMomentOf(window, timeZone) ? 'grace' : 'closed';
};

/**
 * The last moment at which an answer is taken there. Results are told after it, when none can come any more: told twice,
 * they would tell the difference.
 */
export const lastMomentOf = ({ to, graceDays }: SurveyWindow, timeZone: string): number =>
  endOfLocalDay(addDays(to, Math.max(0, graceDays)), timeZone);

/**
 * What an answer, or a refusal to answer, does to what is there. A second answer replaces the first where they can be
 * joined (named, or by the token) and is refused where they cannot; a refusal may be thought over, and an answer taken
 * back, while the survey lasts.
 */
export const takeAnswer = (
  before: InvitationStatus | undefined,
  given: 'answer' | 'refusal',
  asking: Asking,
): Taken => {
  if (before === undefined) return refuse('not-invited');
  const phase = surveyPhase(asking);
  if (phase === 'before') return refuse('not-open');
  if (phase === 'closed') return refuse('closed');
  if (before === 'answered') {
    if (asking.mode === 'anonymous') return refuse('answered-already');
    return given === 'answer' ? taken('replace', 'answered') : taken('withdraw', 'refused');
  }
  return given === 'answer' ? taken('keep', 'answered') : taken('none', 'refused');
};

const taken = (effect: Extract<Taken, { ok: true }>['effect'], status: InvitationStatus): Taken => ({
  ok: true,
  effect,
  status,
});

const refuse = (code: AnswerRefusal): Taken => ({ ok: false, code, text: WORDS[code] });
