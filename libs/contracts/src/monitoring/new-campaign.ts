import { z } from 'zod';
import { localDate, unitRef, uuid } from '../problems/values.js';
import { campaignKind, periodView, reportLevel } from './campaign-kinds.js';

/** Days from the due date on which those who have not sent are written to. */
export const remindingSchema = z.strictObject({
  days: z.array(z.number().int().min(-120).max(120)).max(20),
  /** From this many days before on the head is told as well. */
  headFrom: z.number().int().min(-120).max(120),
});

/** Who is asked, and by when. Where the date is not of a document, it is shown as its author's own. */
export const askedSchema = z.strictObject({
  /** An assignment of libs/monitoring-core: `founded-half-year`, `municipal-half-year`, `region-half-year`, `school-half-year`, … */
  assignment: z.string().min(1).max(60),
  /** Another date than the rule's; required where the rule has none (municipalities, schools). */
  due: localDate.optional(),
});

/** What the operator decides before a campaign is opened. */
export const newCampaignSchema = z
  .strictObject({
    kind: campaignKind,
    /** The body that runs it, or the place over which it runs. */
    unit: uuid,
    title: z.string().trim().min(1).max(300).optional(),
    period: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('halfYear'),
        year: z.number().int().min(2000).max(2100),
        half: z.enum(['H1', 'H2']),
      }),
      z.strictObject({ kind: z.literal('schoolYear'), year: z.number().int().min(2000).max(2100) }),
      z.strictObject({ kind: z.literal('calendarYear'), year: z.number().int().min(2000).max(2100) }),
      z.strictObject({ kind: z.literal('window'), from: z.string().max(20), to: z.string().max(20) }),
    ]),
    /** Without it today. */
    opensOn: z.string().max(20).optional(),
    /** Data are taken as they stand at the end of this day; without it the earliest due date. */
    cutOff: z.string().max(20).optional(),
    asked: z.array(askedSchema).max(20),
    /** Only these units of all that would be asked; without it everybody. */
    only: z.array(uuid).max(2_000).optional(),
    nonWorking: z.enum(['keep', 'moveForward', 'moveBack']).default('keep'),
    reminding: remindingSchema.optional(),
  })
  .meta({ id: 'NewCampaign' });

export type NewCampaign = z.infer<typeof newCampaignSchema>;

export const campaignDayView = z.object({
  date: localDate,
  dayOff: z.boolean(),
  what: z.array(
    z.object({
      kind: z.enum(['opens', 'cutOff', 'reminder', 'due', 'periodEnds']),
      title: z.string(),
      units: z.number().int().optional(),
    }),
  ),
});

export const assignmentView = z.object({
  id: z.string(),
  title: z.string(),
  level: reportLevel,
  units: z.number().int(),
  due: localDate,
  dayOff: z.boolean(),
  bindingness: z.enum(['mandatory', 'advisory']),
  /** «000…, п. 5.3», or in whose name the date was set. */
  dueFrom: z.object({ kind: z.enum(['document', 'operator', 'municipality']), text: z.string() }),
  source: z.string(),
  /** Sums up the reports of the level below. */
  to: z.string(),
});

/** What a campaign would be, before it is: nothing is stored. */
export const campaignPreview = z
  .object({
    title: z.string(),
    period: periodView,
    opensOn: localDate,
    cutOff: localDate,
    assignments: z.array(assignmentView),
    days: z.array(campaignDayView),
    reports: z.number().int(),
    /** Units whose own plan is not in force: they report on the rows of the plan above, or on none. */
    withoutPlan: z.array(unitRef),
    /** Years without a decree on days off. */
    plainYears: z.array(z.number().int()),
    /** Why it cannot be opened, each at its field (JSON pointer). */
    problems: z.array(z.object({ at: z.string(), text: z.string() })),
    /** Things as well to know. */
    notes: z.array(z.string()),
  })
  .meta({ id: 'CampaignPreview' });

export type CampaignPreview = z.infer<typeof campaignPreview>;

/** Who would be asked by what stands in the fields: of these some may be chosen. */
export const campaignCandidates = z
  .object({
    items: z.array(z.object({ unit: unitRef, level: reportLevel, place: unitRef.nullable() })),
  })
  .meta({ id: 'CampaignCandidates' });

export type CampaignCandidates = z.infer<typeof campaignCandidates>;
