import { z } from 'zod';
import { localDate, unitRef, uuid } from '../problems/values.js';
import { reportLevel } from './campaign-kinds.js';

/** How far the reports of one level, or of one municipality, have come. */
export const completenessView = z.object({
  expected: z.number().int(),
  submitted: z.number().int(),
  accepted: z.number().int(),
  checking: z.number().int(),
  returned: z.number().int(),
  inTime: z.number().int(),
  overdue: z.number().int(),
});

export type CompletenessView = z.infer<typeof completenessView>;

/** So many on one local day. */
export const countOfDay = z.object({ date: localDate, count: z.number().int() });

/** Completeness and timeliness by level and municipality, with the names of the missing. */
export const completenessListed = z
  .object({
    campaign: uuid,
    groups: z.array(
      z.object({
        level: reportLevel,
        /** None for those that stand right under the region. */
        place: unitRef.nullable(),
        title: z.string(),
        completeness: completenessView,
        missing: z.array(z.object({ report: uuid, unit: unitRef, due: localDate })),
        late: z.array(z.object({ report: uuid, unit: unitRef, submittedAt: z.string() })),
      }),
    ),
  })
  .meta({ id: 'CampaignCompleteness' });

export type CompletenessListed = z.infer<typeof completenessListed>;
