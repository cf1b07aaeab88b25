import { z } from 'zod';
import { unitRef, uuid } from '../problems/values.js';
import { periodView } from './campaign-kinds.js';

/** What an indicator of a criterion came to on its scale, in words and as what a picture is drawn of. */
export const assessmentView = z.object({
  kind: z.enum([
    'choice',
    'band',
    'shown',
    'distribution',
    'levels',
    'participation',
    'training',
    'notApplicable',
    'noData',
    'refused',
    /** Answers of fewer than five people, or of a place below: nobody is to be found by subtraction. */
    'hidden',
  ]),
  words: z.string(),
  /** The step of the scale at which it is. */
  step: z.string().nullable(),
  percent: z.number().nullable(),
  distribution: z
    .object({
      of: z.enum(['answers', 'units']),
      total: z.number().int().nullable(),
      options: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          count: z.number().int().nullable(),
          percent: z.number().nullable(),
        }),
      ),
    })
    .nullable(),
});
export type AssessmentView = z.infer<typeof assessmentView>;

/** A recommendation that followed from a monitoring: what was decided and done, and whether it worked. */
export const criterionMeasureView = z.object({
  case: uuid,
  title: z.string(),
  unit: unitRef,
  stateTitle: z.string(),
  advice: z.string(),
  /** What its recipient decided, or why it was declined. */
  decision: z.string().nullable(),
  due: z.string().nullable(),
  done: z.string().nullable(),
  doneOn: z.string().nullable(),
  /** As whoever gave it recorded a cycle later. */
  effect: z.enum(['worked', 'partly', 'no', 'unknown']).nullable(),
  recorded: z
    .object({
      before: z.string().nullable(),
      after: z.string().nullable(),
      evidence: z.string().nullable(),
    })
    .nullable(),
  /** Nothing more is to be told: checked, declined or withdrawn. */
  told: z.boolean(),
  /** What the indicator of the recipient came to in the monitoring before it and in the one a cycle later. */
  reckoned: z.object({
    before: z.string().nullable(),
    after: z.string().nullable(),
    change: z.enum(['worked', 'partly', 'unchanged', 'worse', 'unknown']).nullable(),
    changeWords: z.string().nullable(),
  }),
});
export type CriterionMeasureView = z.infer<typeof criterionMeasureView>;

export const criterionIndicatorView = z.object({
  key: z.string(),
  title: z.string(),
  /** «Способ оценки», as printed. */
  method: z.string(),
  scale: z.object({
    kind: z.enum(['choice', 'bands', 'levels', 'participation', 'training']),
    /** A share that is shown and not judged (4b). */
    judged: z.boolean(),
    /** The best first; of bands where each begins. */
    steps: z.array(z.object({ key: z.string(), title: z.string(), from: z.number().nullable() })),
  }),
  found: assessmentView,
  /** A year before at the same place. */
  before: assessmentView.nullable(),
  change: z.enum(['worked', 'partly', 'unchanged', 'worse', 'unknown']).nullable(),
  changeWords: z.string().nullable(),
  counted: z.number().int(),
  notApplicable: z.array(unitRef),
  missing: z.array(unitRef),
  refused: z.array(z.object({ unit: unitRef, words: z.string() })),
  /** Where the values came from, and from how many units each (R286). */
  sources: z.array(z.object({ key: z.string(), title: z.string(), units: z.number().int() })),
  /** Units side by side (R285); nobody's answers are told unit by unit. */
  units: z.array(
    z.object({
      unit: unitRef,
      /** The body to which a recommendation is given. */
      recipient: uuid,
      report: uuid,
      found: assessmentView,
    }),
  ),
  /** What followed from the monitoring of the year before: whether it worked, this year's values tell. */
  measuresBefore: z.array(criterionMeasureView),
  /** What follows from this one. */
  measures: z.array(criterionMeasureView),
});
export type CriterionIndicatorView = z.infer<typeof criterionIndicatorView>;

export const criteriaView = z
  .object({
    campaign: uuid,
    title: z.string(),
    period: periodView,
    place: unitRef,
    /** Of which document and since which year. */
    criteriaSource: z.string(),
    /** Municipalities under the place: each has a page like this of its own. */
    places: z.array(unitRef),
    coverage: z.object({
      expected: z.number().int(),
      accepted: z.number().int(),
      missing: z.array(unitRef),
    }),
    mayRecommend: z.boolean(),
    /** Of the recommendations that the monitoring's own level gave: of how many everything is told. */
    measures: z.object({ given: z.number().int(), told: z.number().int() }),
    criteria: z.array(
      z.object({ number: z.number().int(), title: z.string(), indicators: z.array(criterionIndicatorView) }),
    ),
  })
  .meta({ id: 'Criteria' });
export type CriteriaView = z.infer<typeof criteriaView>;
