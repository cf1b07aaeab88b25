import { z } from 'zod';
import { uuid } from '../problems/values.js';
import { reportLevel } from './campaign-kinds.js';

/** A letter by hand to those who still owe; who has sent is left out even where he is named. */
export const remindSchema = z
  .strictObject({
    reports: z.array(uuid).min(1).max(2_000).optional(),
    level: reportLevel.optional(),
    note: z.string().trim().max(1_000).optional(),
  })
  .meta({ id: 'RemindOfReports' });

export const remindedView = z
  .object({ told: z.number().int(), left: z.number().int() })
  .meta({ id: 'Reminded' });

export const extendSchema = z
  .strictObject({
    reports: z.array(uuid).min(1).max(2_000),
    due: z.string().max(20),
    reason: z.string().trim().max(1_000),
  })
  .meta({ id: 'ExtendReports' });

/** Acceptance of many: first what would happen, then, with the same list, that it happens. */
export const acceptManySchema = z
  .strictObject({ reports: z.array(uuid).min(1).max(500), preview: z.boolean().default(false) })
  .meta({ id: 'AcceptReports' });

export const acceptManyView = z
  .object({
    items: z.array(
      z.object({
        report: uuid,
        title: z.string(),
        outcome: z.enum(['would', 'accepted', 'refused']),
        /** Why not, or what is as well to know: warnings of the check. */
        reasons: z.array(z.string()),
        short: z.number().int(),
        warnings: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'ReportsAccepted' });

export type AcceptManyView = z.infer<typeof acceptManyView>;
