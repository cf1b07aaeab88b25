import { z } from 'zod';

/** As it was typed or pasted; what is no number is told at its field and not lost. */
const typed = z.union([z.number(), z.string().max(40)]);

export const heldEventSchema = z.strictObject({
  id: z.string().min(1).max(64),
  date: z.string().max(20),
  title: z.string().max(500),
  level: z.enum(['institution', 'municipality', 'region']),
  participantsYoung: typed,
  participantsMentors: typed,
});

/** What a person entered in a row (form 26). */
export const rowEntrySchema = z.strictObject({
  measure: z.string().min(1).max(64),
  numerator: typed.optional(),
  denominator: typed.optional(),
  count: typed.optional(),
  present: z.boolean().optional(),
  status: z.enum(['done', 'inProgress', 'notDone', 'notApplicable']).optional(),
  comment: z.string().max(4_000).optional(),
  evidence: z.array(z.string().max(1_000)).max(20).optional(),
  events: z.array(heldEventSchema).max(100).optional(),
});

export type RowEntryInput = z.infer<typeof rowEntrySchema>;

export const reportContextSchema = z.strictObject({
  youngTeachers: typed.optional(),
  mentors: typed.optional(),
  pairs: typed.optional(),
  institutions: typed.optional(),
});

export const reportTextsSchema = z.strictObject({
  analysis: z.string().max(20_000),
  deficits: z.string().max(20_000),
  proposals: z.string().max(20_000),
});

/** Everything that a person entered in a report. */
export const reportContentSchema = z
  .strictObject({
    entries: z.array(rowEntrySchema).max(600),
    context: reportContextSchema,
    texts: reportTextsSchema,
    /** Answers of a form, where the campaign asks for one instead of rows of a plan (form 27). */
    answers: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'ReportContent' });

export type ReportContent = z.infer<typeof reportContentSchema>;

/** A small step on a draft: what stands in one place afterwards. Two people in two rows do not undo each other. */
export const reportStepSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('setRow'), entry: rowEntrySchema }),
  z.strictObject({ do: z.literal('clearRow'), measure: z.string().min(1).max(64) }),
  z.strictObject({ do: z.literal('setContext'), context: reportContextSchema }),
  z.strictObject({
    do: z.literal('setText'),
    text: z.enum(['analysis', 'deficits', 'proposals']),
    value: z.string().max(20_000),
  }),
  z.strictObject({ do: z.literal('setAnswers'), answers: z.record(z.string(), z.unknown()) }),
]);

export const saveReportSchema = z
  .strictObject({
    /** Of the draft that the steps were made on. Another one is merged where nobody else changed the same place; else 409. */
    revision: z.number().int().nonnegative(),
    steps: z.array(reportStepSchema).min(1).max(700),
  })
  .meta({ id: 'SaveReport' });

export type SaveReport = z.infer<typeof saveReportSchema>;
