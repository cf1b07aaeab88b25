import { percentOf, asNumber } from '../../indicators/values/fraction.js';
import type { MeasuredShare } from '../../indicators/values/measured.js';
import {
  refusalOfMeasured,
  refusalOfNumber,
  type MeasuredRefusal,
} from '../../indicators/values/refusal-of-measured.js';
import type { ByLevel, CriterionAnswer } from './answer.js';
import { bandOf } from './band-of.js';
import { distributionOf, TOGETHER, type Answers, type Distribution } from './distribution.js';
import { mayBeTold } from './may-be-told.js';
import type { BandScale, ChoiceScale, Scale } from './scale.js';

export type Assessment =
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'band'; readonly band: string; readonly percent: number }
  /** A share whose scale judges nothing (4b). */
  | { readonly kind: 'shown'; readonly percent: number }
  | { readonly kind: 'distribution'; readonly of: 'answers' | 'units'; readonly distribution: Distribution }
  | { readonly kind: 'levels'; readonly times: ByLevel<number>; readonly total: number }
  | { readonly kind: 'participation'; readonly took: ByLevel<boolean> }
  | { readonly kind: 'training'; readonly present: boolean; readonly everyMonths?: number }
  /** No young specialists: not applicable, never 0 % (workflow f). */
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'noData' }
  | { readonly kind: 'refused'; readonly code: AssessmentRefusal };

/** `fewAnswers`: an answer of one to four people is told and counted nowhere (decision 22). */
export type AssessmentRefusal = MeasuredRefusal | 'otherScale' | 'unknownOption' | 'fewAnswers';

/** What an answer comes to on its scale. */
export const assess = (scale: Scale, answer: CriterionAnswer | undefined): Assessment => {
  if (!answer) return { kind: 'noData' };
  if (scale.kind === 'choice' && answer.kind === 'choice') return assessChoice(scale, answer.option);
  if (scale.kind === 'choice' && answer.kind === 'answers') return assessAnswers(scale, answer.answers);
  if (scale.kind === 'bands' && answer.kind === 'share') return assessShare(scale, answer);
  if (scale.kind === 'levels' && answer.kind === 'levels') return assessTimes(answer.times);
  if (scale.kind === 'participation' && answer.kind === 'participation') return answer;
  if (scale.kind === 'training' && answer.kind === 'training') return answer;
  return refused('otherScale');
};

const refused = (code: AssessmentRefusal): Assessment => ({ kind: 'refused', code });

/** What people are asked is told as a distribution: one word for many would be a judgement nobody gave. */
const assessChoice = ({ options, asked }: ChoiceScale, option: string): Assessment => {
  if (asked) return refused('otherScale');
  return options.some(({ key }) => key === option) ? { kind: 'choice', option } : refused('unknownOption');
};

const assessAnswers = ({ options, asked }: ChoiceScale, answers: Answers): Assessment => {
  if (!asked) return refused('otherScale');
  const known = [...options.map(({ key }) => key), TOGETHER];
  const strange = Object.keys(answers).some((key) => !known.includes(key));
  if (strange) return refused('unknownOption');
  const code = Object.values(answers).map(refusalOfNumber).find(Boolean);
  if (code) return refused(code);
  if (!mayBeTold(answers)) return refused('fewAnswers');
  const distribution = distributionOf(options, answers);
  return distribution.total === 0
    ? { kind: 'noData' }
    : { kind: 'distribution', of: 'answers', distribution };
};

const assessShare = ({ bands, judged, mayExceedWhole }: BandScale, measured: MeasuredShare): Assessment => {
  const code = refusalOfMeasured(measured, { unit: 'percent', mayExceedWhole });
  if (code) return refused(code);
  if (measured.denominator === 0) return { kind: 'notApplicable' };
  const percent = percentOf(measured.numerator, measured.denominator);
  return judged
    ? { kind: 'band', band: bandOf(bands, percent).key, percent: asNumber(percent) }
    : { kind: 'shown', percent: asNumber(percent) };
};

const assessTimes = (times: ByLevel<number>): Assessment => {
  const code = Object.values(times).map(refusalOfNumber).find(Boolean);
  if (code) return refused(code);
  return { kind: 'levels', times, total: times.institution + times.municipality + times.region };
};
