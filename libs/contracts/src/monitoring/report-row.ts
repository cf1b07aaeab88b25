import { z } from 'zod';
import { heldEventSchema, rowEntrySchema } from './report-content.js';

export const measuredView = z.union([
  z.object({ kind: z.literal('share'), numerator: z.number(), denominator: z.number() }),
  z.object({ kind: z.literal('count'), count: z.number() }),
  z.object({ kind: z.literal('presence'), present: z.boolean() }),
]);

export type MeasuredView = z.infer<typeof measuredView>;

/** A row as it is read: plan, fact, deviation in words, and what is asked of the person. */
export const reportRowView = z.object({
  measure: z.string(),
  label: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  parentMeasure: z.string().nullable(),
  unit: z.enum(['percent', 'count', 'presence']),
  counts: z.enum(['stock', 'flow']),
  /** «молодых педагогов и наставников». */
  population: z.string().nullable(),
  better: z.enum(['higher', 'lower', 'neither']),
  mayExceedWhole: z.boolean(),
  /** The indicator in the words of the plan. */
  indicator: z.string().nullable(),
  plan: z.object({ value: z.number(), year: z.number().int(), carried: z.boolean() }).nullable(),
  fact: measuredView.nullable(),
  from: z.enum(['live', 'hand']).nullable(),
  /** What the system reckons, also where a person entered something else. */
  live: z
    .object({
      measured: measuredView,
      asOf: z.string(),
      /** Name of the figure: «Молодые педагоги в парах». */
      figure: z.string(),
      /** How many cases stand behind it; the list is asked for by itself. */
      cases: z.number().int(),
    })
    .nullable(),
  /** What a person entered. */
  entry: rowEntrySchema.nullable(),
  /** The year so far, where it is not the half itself. */
  year: measuredView.nullable(),
  /** Verdict of libs/monitoring-core. */
  verdict: z.string(),
  deviation: z.string(),
  status: z.enum(['done', 'inProgress', 'notDone', 'notApplicable']).nullable(),
  statusProposed: z.boolean(),
  yearGoesOn: z.boolean(),
  commentDemanded: z.boolean(),
  comment: z.string(),
  evidence: z.array(z.string()),
  events: z.array(heldEventSchema),
  /** How many reports of the level below the fact is made of. */
  madeOf: z.object({ reports: z.number().int(), of: z.number().int() }).nullable(),
});

export type ReportRowView = z.infer<typeof reportRowView>;
