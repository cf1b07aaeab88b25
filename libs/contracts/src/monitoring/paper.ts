import { z } from 'zod';
import { uuid } from '../problems/values.js';

/** Papers of monitoring. Each has a template that may be replaced, or is drawn as it is without one. */
export const PAPER_KINDS = [
  'halfYearReport',
  'regionalAnalysis',
  'municipalNote',
  'awardOrder',
  'completeness',
  'consolidation',
  'surveyResults',
  'criteriaNote',
  'formReport',
  'formTotal',
] as const;
export const paperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.infer<typeof paperKind>;

/** More than any paper asks for. */
const MOST_FIELDS = 20;

export const orderPaperSchema = z
  .strictObject({
    kind: paperKind,
    /** The report, the campaign or the survey that it is made of. */
    of: uuid,
    /** Of a consolidation, of criteria and of the total of a form: the place whose they are. */
    unit: uuid.optional(),
    format: z.enum(['docx', 'pdf', 'xlsx']),
    /** What a person adds: persons to be awarded, number and date of an order. */
    fields: z
      .record(z.string().max(60), z.string().max(60_000))
      .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, {
        message: `Полей не\u00a0больше ${MOST_FIELDS}: столько документ не спрашивает.`,
      })
      .optional(),
  })
  .meta({ id: 'OrderPaper' });
export type OrderPaper = z.infer<typeof orderPaperSchema>;

export const paperView = z
  .object({
    id: uuid,
    kind: paperKind,
    title: z.string(),
    format: z.enum(['docx', 'pdf', 'xlsx']),
    status: z.enum(['waiting', 'building', 'ready', 'failed']),
    /** 0–100, with what is being done. */
    progress: z.number().int(),
    step: z.string().nullable(),
    problem: z.string().nullable(),
    file: uuid.nullable(),
    at: z.string(),
  })
  .meta({ id: 'Paper' });
export type PaperView = z.infer<typeof paperView>;
export const papersListed = z.object({ items: z.array(paperView) }).meta({ id: 'Papers' });
