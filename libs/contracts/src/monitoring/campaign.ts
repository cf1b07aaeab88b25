import { z } from 'zod';
import { availableEventView } from '../cases/case.js';
import { pageQuery } from '../problems/page.js';
import { localDate, personRef, unitRef, uuid } from '../problems/values.js';
import { campaignKind, campaignState, periodView, reportLevel, reportStanding } from './campaign-kinds.js';
import { completenessView, countOfDay } from './completeness.js';
import { assignmentView, campaignDayView, remindingSchema } from './new-campaign.js';

export const campaignRow = z
  .object({
    id: uuid,
    kind: campaignKind,
    title: z.string(),
    period: periodView,
    place: z.string(),
    unit: unitRef,
    state: campaignState,
    stateTitle: z.string(),
    opensOn: localDate,
    nextDue: localDate.nullable(),
    completeness: completenessView,
    /** The viewer's own report in it. */
    mine: z
      .object({
        report: uuid,
        standing: reportStanding,
        standingTitle: z.string(),
        due: localDate,
        bindingness: z.enum(['mandatory', 'advisory']),
      })
      .nullable(),
  })
  .meta({ id: 'CampaignRow' });

export type CampaignRow = z.infer<typeof campaignRow>;

export const campaignsQuery = z.object({
  ...pageQuery,
  kind: campaignKind.optional(),
  state: campaignState.optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});

export const campaignView = z
  .object({
    ...campaignRow.shape,
    revision: z.number().int(),
    workflow: z.string(),
    cutOff: localDate,
    days: z.array(campaignDayView),
    today: localDate,
    assignments: z.array(assignmentView),
    reminding: remindingSchema,
    /** Cases still being opened by the queue. */
    opening: z.object({ done: z.number().int(), of: z.number().int() }),
    levels: z.array(
      z.object({
        level: reportLevel,
        completeness: completenessView,
        /** First handings in by the local day of each place, and the days by which they are due. */
        sent: z.array(countOfDay),
        dues: z.array(countOfDay),
      }),
    ),
    /** Places of the viewer that may ask their own schools here by a day of their own. */
    inner: z.array(
      z.object({
        place: unitRef,
        assignment: z.string(),
        title: z.string(),
        /** By this day the place reports itself; its schools not later. */
        ownDue: localDate.nullable(),
        /** The day that was set before; where schools have different ones, the earliest. */
        due: localDate.nullable(),
      }),
    ),
    consolidation: z
      .object({
        number: z.number().int(),
        at: z.string(),
        by: personRef.nullable(),
        corrections: z.number().int(),
      })
      .nullable(),
    mayRun: z.boolean(),
    availableEvents: z.array(availableEventView),
    openedBy: personRef.nullable(),
  })
  .meta({ id: 'Campaign' });

export type CampaignView = z.infer<typeof campaignView>;

export const campaignsListed = z.object({ items: z.array(campaignRow), nextCursor: z.string().nullable() });
