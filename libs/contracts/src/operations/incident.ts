import { z } from 'zod';
import { uuid } from '../problems/values.js';

/** An effect that failed for good: visible, can be retried or skipped with a reason. */
export const incidentView = z
  .object({
    id: uuid,
    kind: z.string(),
    caseId: uuid.nullable(),
    caseTitle: z.string().nullable(),
    attempts: z.number().int(),
    lastError: z.string().nullable(),
    state: z.enum(['failed', 'skipped']),
    createdAt: z.string(),
    failedAt: z.string().nullable(),
  })
  .meta({ id: 'Incident' });
export type IncidentView = z.infer<typeof incidentView>;

export const skipIncidentSchema = z
  .object({ reason: z.string().trim().min(3).max(1000) })
  .strict()
  .meta({ id: 'SkipIncident' });
