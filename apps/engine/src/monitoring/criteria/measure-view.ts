import type { CriterionMeasureView } from '@tandem/contracts';
import { say, type Json, type JsonObject, type Language } from '@tandem/domain';
import { assess, effectOf, type Assessment, type CriterionIndicator } from '@tandem/monitoring-core';
import type { Measure } from '../recommendations/read-measures.js';
import { assessmentView } from './assessment-view.js';
import { CHANGES } from './criteria-words.js';
import type { ToldForm } from './told-forms.js';

/** What its recipient told in the monitoring from which it followed, and in the one a cycle later. */
export interface AroundMeasure {
  readonly before: readonly ToldForm[] | undefined;
  readonly after: readonly ToldForm[] | undefined;
}

/** A measure with what was recorded of it, beside what the indicator of its recipient was before it and is a cycle later. */
export const measureView = (
  indicator: CriterionIndicator,
  measure: Measure,
  around: AroundMeasure,
  language: Language,
): CriterionMeasureView => {
  const effect = effectIn(measure.effect);
  const [was, is] = [
    valueAt(indicator, measure.unit.id, around.before),
    valueAt(indicator, measure.unit.id, around.after),
  ];
  const change = was && is ? effectOf(indicator.scale, was, is) : null;
  const words = (found: Assessment | undefined) =>
    found ? assessmentView(indicator.scale, found, { language, own: false }).words : null;
  return {
    case: measure.id,
    title: measure.title,
    unit: measure.unit,
    stateTitle: measure.stateTitle,
    advice: measure.advice,
    decision: textIn(measure.decision, 'what') ?? textIn(measure.decision, 'reason'),
    due: textIn(measure.decision, 'due'),
    done: textIn(measure.done, 'done'),
    doneOn: textIn(measure.done, 'on'),
    effect,
    recorded: effect && {
      before: textIn(measure.effect, 'before'),
      after: textIn(measure.effect, 'after'),
      evidence: textIn(measure.effect, 'evidence'),
    },
    told: isTold(measure),
    reckoned: {
      before: words(was),
      after: words(is),
      change,
      changeWords: change && say(CHANGES[change], language),
    },
  };
};

/** Nothing more is to be told of it: checked, declined with a reason, or withdrawn. */
export const isTold = ({ status }: Measure): boolean => status !== 'open';

/** Answers of people are told of nobody by himself. */
const valueAt = (
  { key, scale }: CriterionIndicator,
  owner: string,
  forms: readonly ToldForm[] | undefined,
): Assessment | undefined => {
  if (scale.kind === 'choice' && scale.asked) return undefined;
  const form = forms?.find((one) => one.owner === owner && one.told?.answers[key]);
  return form && assess(scale, form.told!.answers[key]);
};

const EFFECTS = ['worked', 'partly', 'no', 'unknown'] as const;

const effectIn = (data: JsonObject | null): CriterionMeasureView['effect'] =>
  EFFECTS.find((one) => one === data?.['effect']) ?? null;

const textIn = (data: JsonObject | null, field: string): string | null => {
  const value: Json | undefined = data?.[field];
  return typeof value === 'string' && value !== '' ? value : null;
};
