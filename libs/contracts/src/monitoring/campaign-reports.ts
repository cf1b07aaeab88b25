import { z } from 'zod';
import { pageQuery } from '../problems/page.js';
import { localDate, personRef, unitRef, uuid } from '../problems/values.js';
import { reportLevel, reportStanding } from './campaign-kinds.js';
import { completenessView } from './completeness.js';

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

export const campaignReportsListed = z.object({
  items: z.array(campaignReportRow),
  nextCursor: z.string().nullable(),
});
