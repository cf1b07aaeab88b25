import { z } from 'zod';
import { localDate, unitRef, uuid } from '../problems/values.js';
import { assignmentView, campaignDayView } from './new-campaign.js';

/** Adds what a place asks of its own units by a day of its own («внутренний срок»). */
export const innerAssignmentSchema = z
  .strictObject({
    assignment: z.string().max(60),
    unit: uuid,
    due: z.string().max(20),
    /** Only these of the place's own schools; without it all whom the campaign may ask. */
    only: z.array(uuid).min(1).max(2_000).optional(),
  })
  .meta({ id: 'InnerAssignment' });

export type InnerAssignment = z.infer<typeof innerAssignmentSchema>;

/** What a day of one's own would do: nothing is stored. What cannot be is refused as it would be refused. */
export const innerPreview = z
  .object({
    due: localDate,
    dayOff: z.boolean(),
    dueFrom: assignmentView.shape.dueFrom,
    ownDue: localDate.nullable(),
    days: z.array(campaignDayView),
    schools: z.array(
      z.object({
        unit: unitRef,
        /** The day by which it was due until now; none where it was not asked. */
        was: localDate.nullable(),
        outcome: z.enum(['asked', 'moved', 'same', 'handedIn']),
      }),
    ),
    notes: z.array(z.string()),
  })
  .meta({ id: 'InnerPreview' });

export type InnerPreview = z.infer<typeof innerPreview>;
