import { z } from 'zod';
import { remarkShape, remarkText } from '../cases/reviewed-document.js';
import { personRef, textSchema, unitRef, uuid } from '../problems/values.js';
import { planSchema } from './plan.js';
import { coverageCounts, planIssueView, planPlace, roadmapRow, roadmapStanding } from './roadmap.js';

export const coverageRowView = z.object({
  parent: z.string(),
  state: z.enum(['covered', 'changed', 'missing', 'excluded', 'notAddressed']),
  own: z.array(z.string()),
  differences: z.array(
    z.object({
      field: z.enum(['title', 'indicator', 'schedule', 'responsible', 'result', 'subItems']),
      parent: z.string(),
      own: z.string(),
      text: textSchema,
      weaker: z.boolean(),
    }),
  ),
  reason: z.string().optional(),
  suggestions: z.array(
    z.object({ own: z.string(), likeness: z.number(), certainty: z.enum(['sure', 'likely', 'possible']) }),
  ),
});

/** A plan against the one above it. `parent` is the whole plan, for the page side by side. */
export const coverageView = z
  .object({
    roadmap: uuid,
    version: z.number().int().nullable(),
    parent: z.object({
      id: uuid,
      version: uuid,
      number: z.number().int(),
      title: z.string(),
      plan: planSchema,
    }),
    rows: z.array(coverageRowView),
    own: z.array(z.string()),
    counts: coverageCounts,
  })
  .meta({ id: 'RoadmapCoverage' });
export type CoverageView = z.infer<typeof coverageView>;

export const planChangeView = z.object({
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  at: planPlace,
  title: z.string(),
  before: z.string(),
  after: z.string(),
  text: textSchema,
  matters: z.boolean(),
});

export const diffView = z
  .object({
    from: z.object({ number: z.number().int().nullable(), at: z.string() }),
    to: z.object({ number: z.number().int().nullable(), at: z.string() }),
    changes: z.array(planChangeView),
  })
  .meta({ id: 'RoadmapDiff' });
export type DiffView = z.infer<typeof diffView>;

/** What a new version of the parent means for this plan: one proposal a row, as steps that the author may take. */
export const impactView = z
  .object({
    parent: z.object({
      id: uuid,
      title: z.string(),
      from: z.number().int().nullable(),
      to: z.number().int(),
    }),
    proposals: z.array(
      z.object({
        id: z.string(),
        change: planChangeView,
        /** Own measure that it concerns, if any. */
        own: z.string().nullable(),
        /** What would be done to the draft; empty where a person has to think. */
        steps: z.array(z.unknown()),
        text: textSchema,
      }),
    ),
  })
  .meta({ id: 'RoadmapImpact' });
export type ImpactView = z.infer<typeof impactView>;

/** A remark on a row of the plan, or on a row of the parent that the plan lacks, or on the whole. */
export const remarkView = z
  .object({
    ...remarkShape,
    roadmap: uuid,
    parentMeasure: z.string().nullable(),
    replies: z.array(
      z.object({
        id: uuid,
        author: personRef,
        onBehalfOf: personRef.nullable(),
        side: z.string(),
        text: z.string(),
        at: z.string(),
      }),
    ),
    closedAt: z.string().nullable(),
    closedBy: personRef.nullable(),
    /** A closed one, while the plan is read again. */
    mayReopen: z.boolean(),
  })
  .meta({ id: 'RoadmapRemark' });
export type RemarkView = z.infer<typeof remarkView>;
/** All that this person may see, in the order in which they were written. */
export const remarksListed = z.object({ items: z.array(remarkView) }).meta({ id: 'RoadmapRemarks' });

export const newReplySchema = z.strictObject({ text: remarkText }).meta({ id: 'NewReply' });

/** A row of «На согласовании»: what waits for this person's decision, by age and deadline. */
export const approvalRow = z
  .object({
    ...roadmapRow.shape,
    /** Since when it waits here. */
    waitingSince: z.string(),
    workingDays: z.number().int(),
    nextDeadline: z.string().nullable(),
    task: uuid.nullable(),
    mine: z.boolean(),
    /** On whose behalf, where it comes by delegation. */
    actingFor: personRef.nullable(),
  })
  .meta({ id: 'ApprovalRow' });
export type ApprovalRow = z.infer<typeof approvalRow>;

export const approvalsView = z
  .object({
    mine: z.array(approvalRow),
    /** Sent further up by this level, waiting for others. */
    others: z.array(approvalRow),
  })
  .meta({ id: 'Approvals' });
export type ApprovalsView = z.infer<typeof approvalsView>;

/** Agreement of many at once; `dryRun` says what would happen to each and changes nothing. */
export const bulkAgreeSchema = z
  .strictObject({
    roadmaps: z.array(uuid).min(1).max(400),
    dryRun: z.boolean().default(true),
    comment: z.string().max(4_000).optional(),
  })
  .meta({ id: 'BulkAgree' });
export const bulkAgreed = z
  .object({
    rows: z.array(
      z.object({
        roadmap: uuid,
        title: z.string(),
        place: z.string(),
        outcome: z.enum(['agreed', 'would', 'refused']),
        /** Why not, or what to know before it is agreed (missing rows, open remarks). */
        reason: textSchema.optional(),
        warnings: z.array(textSchema),
      }),
    ),
  })
  .meta({ id: 'BulkAgreed' });
export type BulkAgreed = z.infer<typeof bulkAgreed>;

/** The region at a glance: each municipality and each institution under the region, with or without a plan. */
export const regionView = z
  .object({
    root: unitRef,
    parentPlan: z.object({ id: uuid, title: z.string(), version: z.number().int().nullable() }).nullable(),
    places: z.array(
      z.object({
        unit: unitRef,
        group: z.enum(['municipality', 'regionFounded']),
        /** Where it stands in the drawing: column and row of a grid of tiles; null: no place is known. */
        tile: z.object({ column: z.number().int(), row: z.number().int(), short: z.string() }).nullable(),
        roadmap: uuid.nullable(),
        standing: roadmapStanding,
        stateTitle: z.string(),
        late: z.boolean(),
        dueAt: z.string().nullable(),
        version: z.number().int().nullable(),
        coverage: coverageCounts.nullable(),
        /** Institutions of the municipality: how many there are, and how many have an approved plan. */
        schools: z.object({ all: z.number().int(), approved: z.number().int() }).nullable(),
        updatedAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'RegionOfPlans' });
export type RegionView = z.infer<typeof regionView>;

/** An import: a file or a pasted table on its way to a plan. Nothing is stored as a plan until a person takes it. */
export const importView = z
  .object({
    id: uuid,
    unit: uuid,
    name: z.string(),
    status: z.enum(['waiting', 'reading', 'ready', 'refused', 'taken']),
    /** 0–100. */
    progress: z.number().int(),
    /** What is being done now, in the words for the bar. */
    step: textSchema.nullable(),
    refusal: z.object({ code: z.string(), text: textSchema }).nullable(),
    /** More than one table that looks like a plan: which one was read. */
    tables: z.array(z.object({ index: z.number().int(), rows: z.number().int(), heading: z.string() })),
    table: z.number().int().nullable(),
    plan: planSchema.nullable(),
    notes: z.array(
      z.object({
        at: planPlace,
        certainty: z.enum(['sure', 'guessed', 'unread']),
        code: z.string(),
        raw: z.string(),
        text: textSchema,
      }),
    ),
    counts: z
      .object({
        rows: z.number().int(),
        measures: z.number().int(),
        sections: z.number().int(),
        joined: z.number().int(),
        headings: z.number().int(),
      })
      .nullable(),
    issues: z.array(planIssueView),
    roadmap: uuid.nullable(),
  })
  .meta({ id: 'RoadmapImport' });
export type ImportView = z.infer<typeof importView>;
