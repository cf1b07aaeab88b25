import { z } from 'zod';
import { availableEventView } from '../cases/case.js';
import { pageQuery } from '../problems/page.js';
import { localDate, personRef, unitRef, uuid } from '../problems/values.js';

export const CAMPAIGN_KINDS = [
  'halfYearReport',
  'annualMonitoring',
  'programmeChecklist',
  'schoolSelfCheck',
  'municipalAnalysis',
  'localActs',
  'survey',
  'onRequest',
] as const;
export const campaignKind = z.enum(CAMPAIGN_KINDS);

export const CAMPAIGN_STATES = ['scheduled', 'collecting', 'consolidated', 'closed', 'cancelled'] as const;
export const campaignState = z.enum(CAMPAIGN_STATES);
export type CampaignStateName = z.infer<typeof campaignState>;

export const REPORT_LEVELS = ['school', 'regionFounded', 'municipality', 'region'] as const;
export const reportLevel = z.enum(REPORT_LEVELS);
export type ReportLevel = z.infer<typeof reportLevel>;

export const periodView = z.object({
  kind: z.enum(['halfYear', 'schoolYear', 'calendarYear', 'window']),
  from: localDate,
  to: localDate,
  title: z.string(),
});
export type PeriodView = z.infer<typeof periodView>;

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

/** Where a report stands, in one word; the words for people come with it. */
export const REPORT_STANDINGS = [
  'notStarted',
  'draft',
  'internalApproval',
  'submitted',
  'checking',
  'returned',
  'accepted',
  'overdue',
  'lateAccepted',
  'missing',
  'corrected',
] as const;
export const reportStanding = z.enum(REPORT_STANDINGS);
export type ReportStandingName = z.infer<typeof reportStanding>;

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

/** Whose decision the day is: of the campaign, of the municipality for its own schools, of whoever gave more time. */
export const DUE_SETTERS = ['campaign', 'inner', 'extended'] as const;
export const dueSetter = z.enum(DUE_SETTERS);

/** The last letter to the people of a report: by the calendar of the campaign, or by somebody's hand. */
export const reportContactView = z.object({
  at: z.string(),
  how: z.enum(['automatic', 'byHand']),
  by: personRef.nullable(),
});

/** A report as the control of a campaign shows it. */
export const campaignReportRow = z
  .object({
    id: uuid,
    level: reportLevel,
    unit: unitRef,
    title: z.string(),
    /** The municipality under which a school stands. */
    place: z.string().nullable(),
    assignment: z.string(),
    standing: reportStanding,
    standingTitle: z.string(),
    due: localDate,
    dayOff: z.boolean(),
    /** Days until the due date; negative after it. */
    daysLeft: z.number().int(),
    dueSet: dueSetter,
    inTime: z.boolean().nullable(),
    bindingness: z.enum(['mandatory', 'advisory']),
    submittedAt: z.string().nullable(),
    /** Taken back before anybody took it up, and not sent since. */
    withdrawnAt: z.string().nullable(),
    acceptedAt: z.string().nullable(),
    /** Who answers for it, by role and name. */
    responsible: z.array(z.string()),
    lastContact: reportContactView.nullable(),
    nextReminder: z.string().nullable(),
    /** Of what it is made: the reports of the level below. */
    below: completenessView.nullable(),
    openRemarks: z.number().int(),
  })
  .meta({ id: 'CampaignReportRow' });
export type CampaignReportRow = z.infer<typeof campaignReportRow>;

/** How its people were written to: never, within the last week, not since; the last letter by whom. */
export const REPORT_CONTACTS = ['never', 'thisWeek', 'earlier', 'automatic', 'byHand'] as const;
export const reportContact = z.enum(REPORT_CONTACTS);
export type ReportContact = z.infer<typeof reportContact>;

export const campaignReportsQuery = z.object({
  ...pageQuery,
  level: reportLevel.optional(),
  standing: reportStanding.optional(),
  /** Those who have handed in nothing; those who owe something now. */
  missing: z.stringbool().optional(),
  /** Schools of this municipality. */
  under: uuid.optional(),
  search: z.string().max(200).optional(),
  contact: reportContact.optional(),
  sort: z.enum(['need', 'title', 'due']).default('need'),
});

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

/** Who would be asked by what stands in the fields: of these some may be chosen. */
export const campaignCandidates = z
  .object({
    items: z.array(z.object({ unit: unitRef, level: reportLevel, place: unitRef.nullable() })),
  })
  .meta({ id: 'CampaignCandidates' });
export type CampaignCandidates = z.infer<typeof campaignCandidates>;

export const campaignsListed = z.object({ items: z.array(campaignRow), nextCursor: z.string().nullable() });
export const campaignReportsListed = z.object({
  items: z.array(campaignReportRow),
  nextCursor: z.string().nullable(),
});
