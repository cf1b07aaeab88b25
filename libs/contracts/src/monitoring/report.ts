import { z } from 'zod';
import { availableEventView } from '../cases/case.js';
import { moveShape, remarkedRow, remarkShape, remarkText } from '../cases/reviewed-document.js';
import { localDate, personRef, textSchema, unitRef, uuid } from '../problems/values.js';
import { completenessView, periodView, reportLevel, reportStanding } from './campaign.js';

/** As it was typed or pasted; what is no number is told at its field and not lost. */
const typed = z.union([z.number(), z.string().max(40)]);

export const heldEventSchema = z.strictObject({
  id: z.string().min(1).max(64),
  date: z.string().max(20),
  title: z.string().max(500),
  level: z.enum(['institution', 'municipality', 'region']),
  participantsYoung: typed,
  participantsMentors: typed,
});

/** What a person entered in a row (form 26). */
export const rowEntrySchema = z.strictObject({
  measure: z.string().min(1).max(64),
  numerator: typed.optional(),
  denominator: typed.optional(),
  count: typed.optional(),
  present: z.boolean().optional(),
  status: z.enum(['done', 'inProgress', 'notDone', 'notApplicable']).optional(),
  comment: z.string().max(4_000).optional(),
  evidence: z.array(z.string().max(1_000)).max(20).optional(),
  events: z.array(heldEventSchema).max(100).optional(),
});
export type RowEntryInput = z.infer<typeof rowEntrySchema>;

export const reportContextSchema = z.strictObject({
  youngTeachers: typed.optional(),
  mentors: typed.optional(),
  pairs: typed.optional(),
  institutions: typed.optional(),
});

export const reportTextsSchema = z.strictObject({
  analysis: z.string().max(20_000),
  deficits: z.string().max(20_000),
  proposals: z.string().max(20_000),
});

/** Everything that a person entered in a report. */
export const reportContentSchema = z
  .strictObject({
    entries: z.array(rowEntrySchema).max(600),
    context: reportContextSchema,
    texts: reportTextsSchema,
    /** Answers of a form, where the campaign asks for one instead of rows of a plan (form 27). */
    answers: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'ReportContent' });
export type ReportContent = z.infer<typeof reportContentSchema>;

/** A small step on a draft: what stands in one place afterwards. Two people in two rows do not undo each other. */
export const reportStepSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('setRow'), entry: rowEntrySchema }),
  z.strictObject({ do: z.literal('clearRow'), measure: z.string().min(1).max(64) }),
  z.strictObject({ do: z.literal('setContext'), context: reportContextSchema }),
  z.strictObject({
    do: z.literal('setText'),
    text: z.enum(['analysis', 'deficits', 'proposals']),
    value: z.string().max(20_000),
  }),
  z.strictObject({ do: z.literal('setAnswers'), answers: z.record(z.string(), z.unknown()) }),
]);
export const saveReportSchema = z
  .strictObject({
    /** Of the draft that the steps were made on. Another one is merged where nobody else changed the same place; else 409. */
    revision: z.number().int().nonnegative(),
    steps: z.array(reportStepSchema).min(1).max(700),
  })
  .meta({ id: 'SaveReport' });
export type SaveReport = z.infer<typeof saveReportSchema>;

const measured = z.union([
  z.object({ kind: z.literal('share'), numerator: z.number(), denominator: z.number() }),
  z.object({ kind: z.literal('count'), count: z.number() }),
  z.object({ kind: z.literal('presence'), present: z.boolean() }),
]);
export type MeasuredView = z.infer<typeof measured>;
export const measuredView = measured;

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

/** A row as it is read: plan, fact, deviation in words, and what is asked of the person. */
export const reportRowView = z.object({
  measure: z.string(),
  label: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  parentMeasure: z.string().nullable(),
  unit: z.enum(['percent', 'count', 'presence']),
  counts: z.enum(['stock', 'flow']),
  /** «молодых педагогов и наставников». */
  population: z.string().nullable(),
  better: z.enum(['higher', 'lower', 'neither']),
  mayExceedWhole: z.boolean(),
  /** The indicator in the words of the plan. */
  indicator: z.string().nullable(),
  plan: z.object({ value: z.number(), year: z.number().int(), carried: z.boolean() }).nullable(),
  fact: measured.nullable(),
  from: z.enum(['live', 'hand']).nullable(),
  /** What the system reckons, also where a person entered something else. */
  live: z
    .object({
      measured,
      asOf: z.string(),
      /** Name of the figure: «Молодые педагоги в парах». */
      figure: z.string(),
      /** How many cases stand behind it; the list is asked for by itself. */
      cases: z.number().int(),
    })
    .nullable(),
  /** What a person entered. */
  entry: rowEntrySchema.nullable(),
  /** The year so far, where it is not the half itself. */
  year: measured.nullable(),
  /** Verdict of libs/monitoring-core. */
  verdict: z.string(),
  deviation: z.string(),
  status: z.enum(['done', 'inProgress', 'notDone', 'notApplicable']).nullable(),
  statusProposed: z.boolean(),
  yearGoesOn: z.boolean(),
  commentDemanded: z.boolean(),
  comment: z.string(),
  evidence: z.array(z.string()),
  events: z.array(heldEventSchema),
  /** How many reports of the level below the fact is made of. */
  madeOf: z.object({ reports: z.number().int(), of: z.number().int() }).nullable(),
});
export type ReportRowView = z.infer<typeof reportRowView>;

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

/** The people or pairs behind a number: for the place itself alone. */
export const factCasesView = z
  .object({
    measure: z.string(),
    figure: z.string(),
    /** What the figure counts and how, in words. */
    explains: z.string(),
    asOf: z.string(),
    numerator: z.array(
      z.object({ id: z.string(), title: z.string(), case: uuid.nullable(), detail: z.string() }),
    ),
    denominator: z.array(
      z.object({ id: z.string(), title: z.string(), case: uuid.nullable(), detail: z.string() }),
    ),
  })
  .meta({ id: 'FactCases' });
export type FactCasesView = z.infer<typeof factCasesView>;

/** Which figure a row is reckoned from: what is chosen, what is proposed. */
export const rowFigureView = z.object({
  measure: z.string(),
  chosen: z.string().nullable(),
  /** Chosen for the row of the plan above that this one carries out. */
  inherited: z.boolean(),
  proposed: z.array(z.object({ figure: z.string(), certainty: z.enum(['sure', 'likely', 'possible']) })),
});
export const rowFiguresView = z
  .object({
    figures: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        explains: z.string(),
        unit: z.enum(['percent', 'count', 'presence']),
      }),
    ),
    rows: z.array(rowFigureView),
    mayChoose: z.boolean(),
  })
  .meta({ id: 'RowFigures' });
export type RowFiguresView = z.infer<typeof rowFiguresView>;
export const chooseFigureSchema = z
  .strictObject({ measure: z.string().min(1).max(64), figure: z.string().max(60).nullable() })
  .meta({ id: 'ChooseFigure' });

/** Text drafted from the rows; each sentence names the rows that it was made from. */
export const narrativeView = z
  .object({
    text: z.string(),
    sentences: z.array(z.object({ about: z.string(), text: z.string(), rows: z.array(z.string()) })),
  })
  .meta({ id: 'ReportNarrative' });
export type NarrativeView = z.infer<typeof narrativeView>;

export const reportRemarkView = z
  .object({
    ...remarkShape,
    reply: z.object({ text: z.string(), author: personRef, at: z.string() }).nullable(),
  })
  .meta({ id: 'ReportRemark' });
export type ReportRemarkView = z.infer<typeof reportRemarkView>;
export const reportRemarksListed = z
  .object({ items: z.array(reportRemarkView) })
  .meta({ id: 'ReportRemarks' });
export const newReportRemarkSchema = z
  .strictObject({ measure: remarkedRow, text: remarkText })
  .meta({ id: 'NewReportRemark' });

export const submitReportSchema = z.strictObject(moveShape).meta({ id: 'SubmitReport' });
export const returnReportSchema = z
  .strictObject({
    remarks: z.array(newReportRemarkSchema).max(200).default([]),
    answerBy: localDate.optional(),
    ...moveShape,
  })
  .meta({ id: 'ReturnReport' });
export const acceptReportSchema = z.strictObject(moveShape).meta({ id: 'AcceptReport' });

/** A total of many reports: of a municipality or of the region. */
export const consolidatedRowView = z.object({
  measure: z.string(),
  label: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  unit: z.enum(['percent', 'count', 'presence']),
  counts: z.enum(['stock', 'flow']),
  plan: z.number().nullable(),
  half: measured.nullable(),
  year: measured.nullable(),
  percent: z.number().nullable(),
  verdict: z.string(),
  deviation: z.string(),
  statuses: z.record(z.string(), z.number().int()),
  /** Units that gave a value, that have no such row, that said it does not apply. */
  units: z.number().int(),
  withoutRow: z.array(unitRef),
  exempt: z.array(unitRef),
});
export const consolidationView = z
  .object({
    campaign: uuid,
    /** Null: as it would be now, before anybody fixed it. */
    number: z.number().int().nullable(),
    at: z.string(),
    by: personRef.nullable(),
    place: unitRef,
    period: periodView,
    roadmap: z.object({ id: uuid, title: z.string(), version: z.number().int() }).nullable(),
    coverage: z.object({
      expected: z.number().int(),
      accepted: z.number().int(),
      percent: z.number().nullable(),
      missing: z.array(unitRef),
    }),
    context: z.record(z.string(), z.number()),
    rows: z.array(consolidatedRowView),
    versions: z.array(
      z.object({
        number: z.number().int(),
        at: z.string(),
        by: personRef.nullable(),
        /** What a late report changed. */
        correction: z
          .object({
            units: z.array(unitRef),
            changes: z.array(
              z.object({ measure: z.string(), label: z.string(), before: z.string(), after: z.string() }),
            ),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'Consolidation' });
export type ConsolidationView = z.infer<typeof consolidationView>;

/** One row over its units, to whom recommendations are addressed. */
export const rowByUnitView = z
  .object({
    measure: z.string(),
    title: z.string(),
    plan: z.number().nullable(),
    units: z.array(
      z.object({
        unit: unitRef,
        report: uuid.nullable(),
        measured: measured.nullable(),
        percent: z.number().nullable(),
        verdict: z.string(),
        comment: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'RowByUnit' });
export type RowByUnitView = z.infer<typeof rowByUnitView>;
