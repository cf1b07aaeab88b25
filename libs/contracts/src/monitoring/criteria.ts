import { z } from 'zod';
import { unitRef, uuid } from '../problems/values.js';
import { periodView } from './campaign.js';

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
    criteria: z.array(
      z.object({ number: z.number().int(), title: z.string(), indicators: z.array(criterionIndicatorView) }),
    ),
  })
  .meta({ id: 'Criteria' });
export type CriteriaView = z.infer<typeof criteriaView>;
