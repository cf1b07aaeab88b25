import { z } from 'zod';
import { availableEventView } from '../cases/case.js';
import { localDate, personRef, textSchema, unitRef, uuid } from '../problems/values.js';
import { completenessView } from './completeness.js';
import { periodView, reportLevel, reportStanding } from './campaign-kinds.js';
import { reportContextSchema, reportTextsSchema, rowEntrySchema } from './report-content.js';
import { reportRowView } from './report-row.js';

export const reportIssueView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  /** ReportPlace of libs/monitoring-core: `{row, field}`, `{row, event, field}`, `{context}`, `{text}`. */
  at: z.record(z.string(), z.string()),
  text: textSchema,
  mend: textSchema.optional(),
  source: z.string(),
});

export type ReportIssueView = z.infer<typeof reportIssueView>;

export const reportVersionView = z.object({
  id: uuid,
  number: z.number().int(),
  frozenAt: z.string(),
  frozenBy: personRef,
  accepted: z.boolean(),
});

export const reportView = z
  .object({
    id: uuid,
    campaign: z.object({ id: uuid, title: z.string(), kind: z.string(), cutOff: localDate }),
    /** Rows of a plan, or a form. */
    asks: z.enum(['plan', 'form']),
    form: z.string().nullable(),
    /** The version for the whole campaign; without one that in force at the place. */
    formVersion: z.number().int().nullable(),
    level: reportLevel,
    unit: unitRef,
    place: z.string(),
    title: z.string(),
    receiver: unitRef.nullable(),
    period: periodView,
    due: localDate,
    dayOff: z.boolean(),
    daysLeft: z.number().int(),
    dueFrom: z.string(),
    bindingness: z.enum(['mandatory', 'advisory']),
    standing: reportStanding,
    standingTitle: z.string(),
    inTime: z.boolean().nullable(),
    /** Taken back before anybody took it up, and not sent since: those above do not read it. */
    withdrawnAt: z.string().nullable(),
    /** Whose step it is, in words; nothing once it is accepted. */
    waitsFor: z.string().nullable(),
    /** Of a return: until when an answer is asked for. */
    answerBy: localDate.nullable(),
    revision: z.number().int(),
    workflow: z.string(),
    /** The plan whose rows these are, in the version for which the report is made. */
    roadmap: z
      .object({ id: uuid, title: z.string(), version: z.number().int(), own: z.boolean() })
      .nullable(),
    showing: z.object({
      kind: z.enum(['draft', 'version']),
      version: reportVersionView.nullable(),
      draftRevision: z.number().int().nullable(),
      savedAt: z.string().nullable(),
      savedBy: personRef.nullable(),
    }),
    versions: z.array(reportVersionView),
    asOf: z.string(),
    context: z.object({
      entered: reportContextSchema,
      /** What the system reckons for the same fields. */
      live: z.record(z.string(), z.number()),
    }),
    rows: z.array(reportRowView),
    /** Entered for rows that the plan does not have any more. */
    unplaced: z.array(rowEntrySchema),
    texts: reportTextsSchema,
    answers: z.record(z.string(), z.unknown()).nullable(),
    issues: z.array(reportIssueView),
    /** Reports of the level below of which this one is made. */
    below: z
      .object({ completeness: completenessView, missing: z.array(unitRef), asOf: z.string() })
      .nullable(),
    mayEdit: z.boolean(),
    mayRemark: z.boolean(),
    availableEvents: z.array(availableEventView),
    openRemarks: z.number().int(),
  })
  .meta({ id: 'Report' });

export type ReportView = z.infer<typeof reportView>;

/** After a save: the rows that changed, the issues, and where the draft stands. */
export const reportSaved = z
  .object({
    revision: z.number().int(),
    savedAt: z.string(),
    rows: z.array(reportRowView),
    issues: z.array(reportIssueView),
  })
  .meta({ id: 'ReportSaved' });

export type ReportSaved = z.infer<typeof reportSaved>;

export const reportRowItem = z
  .object({
    id: uuid,
    campaign: z.object({ id: uuid, title: z.string() }),
    level: reportLevel,
    unit: unitRef,
    title: z.string(),
    period: periodView,
    standing: reportStanding,
    standingTitle: z.string(),
    due: localDate,
    daysLeft: z.number().int(),
    waitsFor: z.string().nullable(),
    submittedAt: z.string().nullable(),
  })
  .meta({ id: 'ReportRow' });

export type ReportRowItem = z.infer<typeof reportRowItem>;

export const reportsListed = z.object({ items: z.array(reportRowItem), nextCursor: z.string().nullable() });
