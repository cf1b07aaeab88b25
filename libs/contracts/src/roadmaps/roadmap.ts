import { PLAN_LEVELS } from '@tandem/roadmap-core';
import { z } from 'zod';
import { availableEventView } from '../cases/case.js';
import { moveShape, remarkedRow, remarkText } from '../cases/reviewed-document.js';
import { localDate, personRef, textSchema, unitRef, uuid } from '../problems/values.js';
import { pageQuery } from '../problems/page.js';
import { actSchema, planSchema, planStepSchema } from './plan.js';

/** Where in a plan something stands. */
export const planPlace = z.object({
  measure: z.string().optional(),
  section: z.string().optional(),
  assignment: z.string().optional(),
  field: z.string().optional(),
});

export const planIssueView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  at: planPlace,
  text: textSchema,
  mend: textSchema.optional(),
  source: z.string(),
});

export const coverageCounts = z.object({
  covered: z.number().int(),
  changed: z.number().int(),
  missing: z.number().int(),
  excluded: z.number().int(),
  notAddressed: z.number().int(),
  own: z.number().int(),
});

/** Where a plan stands, in one word for filters, the map and colours; the words for people come with it. */
export const ROADMAP_STANDINGS = [
  'none',
  'draft',
  'submitted',
  'inReview',
  'returned',
  'agreed',
  'approved',
  'published',
  'stale',
  'superseded',
  'withdrawn',
] as const;
export const roadmapStanding = z.enum(ROADMAP_STANDINGS);
export type RoadmapStanding = z.infer<typeof roadmapStanding>;

/** A row of the list of plans. */
export const roadmapRow = z
  .object({
    id: uuid,
    title: z.string(),
    level: z.enum(PLAN_LEVELS),
    unit: unitRef,
    /** Municipality or region whose plan it is, as people call it: «Город Кедровый». */
    place: z.string(),
    period: z.object({ from: localDate, to: localDate }),
    standing: roadmapStanding,
    stateTitle: z.string(),
    /** Whose turn it is, one sentence. */
    waitsFor: z.string().nullable(),
    dueAt: z.string().nullable(),
    overdue: z.boolean(),
    obligation: z.enum(['recommended', 'required']),
    /** Number of the version last sent, and of the one in force. */
    version: z.number().int().nullable(),
    inForce: z.number().int().nullable(),
    sentAt: z.string().nullable(),
    round: z.number().int(),
    openRemarks: z.number().int(),
    measures: z.number().int(),
    coverage: coverageCounts.nullable(),
    parent: z.object({ id: uuid, title: z.string() }).nullable(),
    updatedAt: z.string(),
  })
  .meta({ id: 'RoadmapRow' });
export type RoadmapRow = z.infer<typeof roadmapRow>;

export const roadmapsQuery = z.object({
  ...pageQuery,
  level: z.enum(PLAN_LEVELS).optional(),
  /** This unit and all below it. */
  unit: uuid.optional(),
  standing: roadmapStanding.optional(),
  parent: uuid.optional(),
  overdue: z.stringbool().optional(),
  /** Only those where it is this person's turn. */
  mine: z.stringbool().optional(),
  search: z.string().max(200).optional(),
});

export const roadmapVersionView = z
  .object({
    id: uuid,
    number: z.number().int(),
    /** What it is now: in force, waiting for a decision, or past. */
    standing: z.enum(['inForce', 'sent', 'past']),
    frozenAt: z.string(),
    frozenBy: personRef,
    parentVersion: z.object({ id: uuid, number: z.number().int() }).nullable(),
    measures: z.number().int(),
    coverage: coverageCounts.nullable(),
    warnings: z.number().int(),
  })
  .meta({ id: 'RoadmapVersion' });
export type RoadmapVersionView = z.infer<typeof roadmapVersionView>;

/** A plan with everything its page shows. `plan` is the draft for those who write it, otherwise the version asked for. */
export const roadmapView = z
  .object({
    ...roadmapRow.shape,
    /** The revision of the case, for the next command. */
    revision: z.number().int(),
    workflow: z.string(),
    plan: planSchema,
    /** Which plan this is. */
    showing: z.object({
      kind: z.enum(['draft', 'version']),
      version: roadmapVersionView.nullable(),
      /** Of the draft, for the next steps. */
      draftRevision: z.number().int().nullable(),
      savedAt: z.string().nullable(),
      savedBy: personRef.nullable(),
    }),
    versions: z.array(roadmapVersionView),
    issues: z.array(planIssueView),
    mayEdit: z.boolean(),
    mayRemark: z.boolean(),
    /** The same events as `GET /cases/{id}`. */
    availableEvents: z.array(availableEventView),
    act: actSchema.nullable(),
    publishedAt: z.string().nullable(),
    url: z.string().nullable(),
    supersededBy: uuid.nullable(),
  })
  .meta({ id: 'Roadmap' });
export type RoadmapView = z.infer<typeof roadmapView>;

/** Opens a plan: empty, as a copy of the parent or of an own earlier one, or from what was imported. */
export const newRoadmapSchema = z
  .strictObject({
    unit: uuid,
    from: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('empty'),
        title: z.string().min(1).max(1_000),
        period: z.strictObject({ from: localDate, to: localDate }),
      }),
      z.strictObject({ kind: z.literal('parent') }),
      z.strictObject({ kind: z.literal('copy'), roadmap: uuid }),
      z.strictObject({ kind: z.literal('import'), import: uuid }),
      z.strictObject({ kind: z.literal('plan'), plan: planSchema }),
    ]),
    /** The plan above; without it the one in force is taken. Null: there is none (said openly). */
    parent: uuid.nullable().optional(),
    /** The earlier plan of this unit that this one takes the place of once it is approved. */
    replaces: uuid.optional(),
  })
  .meta({ id: 'NewRoadmap' });
export type NewRoadmap = z.infer<typeof newRoadmapSchema>;

export const savePlanStepsSchema = z
  .strictObject({
    /** Of the draft that the steps were made on. Another one answers 409 with the draft as it is. */
    revision: z.number().int().nonnegative(),
    steps: z.array(planStepSchema).min(1).max(500),
  })
  .meta({ id: 'SavePlanSteps' });
export type SavePlanSteps = z.infer<typeof savePlanStepsSchema>;

export const planStepsSaved = z
  .object({ revision: z.number().int(), savedAt: z.string(), issues: z.array(planIssueView) })
  .meta({ id: 'PlanStepsSaved' });
export type PlanStepsSaved = z.infer<typeof planStepsSaved>;

/** A remark on a row of the plan, on a row of the parent that the plan lacks, or on the whole. */
export const newRemarkSchema = z
  .strictObject({ measure: remarkedRow, parentMeasure: remarkedRow, text: remarkText })
  .meta({ id: 'NewRemark' });

/** The four moves with names of their own; all others are events of the case. Each answers the case's new state. */
export const submitRoadmapSchema = z.strictObject(moveShape).meta({ id: 'SubmitRoadmap' });
export const returnRoadmapSchema = z
  .strictObject({
    remarks: z.array(newRemarkSchema).max(200).default([]),
    /** Until when an answer is asked for; without it the workflow's own term holds. */
    answerBy: localDate.optional(),
    ...moveShape,
  })
  .meta({ id: 'ReturnRoadmap' });
export const agreeRoadmapSchema = z.strictObject(moveShape).meta({ id: 'AgreeRoadmap' });
export const approveRoadmapSchema = z
  .strictObject({
    act: actSchema,
    ...moveShape,
  })
  .meta({ id: 'ApproveRoadmap' });

export const roadmapsListed = z.object({ items: z.array(roadmapRow), nextCursor: z.string().nullable() });
