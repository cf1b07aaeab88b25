import { z } from 'zod';
import { pageQuery } from '../problems/page.js';
import { personRef, unitRef, uuid } from '../problems/values.js';

const numbers = z.object({
  mean: z.number(),
  median: z.number(),
  least: z.number().optional(),
  most: z.number().optional(),
});

/** What came of a question. `hidden`: fewer cases than may be told of. */
const questionCount = z.object({
  cases: z.number().int(),
  values: z.number().int(),
  hidden: z.boolean(),
  bars: z.array(z.number().int()),
  others: z.number().int(),
  numbers: numbers.optional(),
});
export type QuestionCount = z.infer<typeof questionCount>;

export const answersSummaryView = z
  .object({
    key: z.string(),
    title: z.string(),
    version: z.number().int(),
    unit: unitRef,
    /** Cases from which answers came; null where there are too few to be told. */
    cases: z.number().int().nullable(),
    answers: z.number().int().nullable(),
    /** May this person read each of the answers? Then nothing has to be hidden from him. */
    open: z.boolean(),
    questions: z.array(
      z.object({
        at: z.string(),
        title: z.string(),
        within: z.string().optional(),
        kind: z.enum(['one', 'many', 'yesNo', 'scale', 'number', 'date', 'text', 'files', 'who', 'sign']),
        unit: z.string().optional(),
        bars: z.array(z.string()),
        count: questionCount,
      }),
    ),
    /** The units below, each with its own counts in the order of the questions; null where they may not be told. */
    units: z.array(
      z.object({
        unit: unitRef,
        cases: z.number().int().nullable(),
        questions: z.array(questionCount).nullable(),
      }),
    ),
  })
  .meta({ id: 'AnswersSummary' });
export type AnswersSummary = z.infer<typeof answersSummaryView>;

export const answersQuery = z.object({
  unit: uuid.optional(),
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

export const answersTableQuery = z.object({
  ...pageQuery,
  unit: uuid.optional(),
  /** Place of a question and the value that must stand there, as JSON. */
  field: z.string().max(500).optional(),
  value: z.string().max(1_000).optional(),
});

export const answerRowView = z
  .object({
    id: uuid,
    case: z.object({ id: uuid, title: z.string() }),
    unit: z.string(),
    author: personRef,
    at: z.string(),
    version: z.number().int(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AnswerRow' });
export type AnswerRow = z.infer<typeof answerRowView>;
