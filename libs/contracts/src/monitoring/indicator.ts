import { z } from 'zod';
import { localDate, unitRef, uuid } from '../problems/values.js';
import { periodView } from './campaign-kinds.js';
import { measuredView } from './report-row.js';

/** An indicator: what is counted, of whom, and where it comes from. */
export const indicatorPassportView = z.object({
  key: z.string(),
  title: z.string(),
  unit: z.enum(['percent', 'count', 'presence']),
  population: z.string().nullable(),
  counts: z.enum(['stock', 'flow']),
  better: z.enum(['higher', 'lower', 'neither']),
  mayExceedWhole: z.boolean(),
  tolerance: z.object({ value: z.number(), kind: z.enum(['points', 'relative', 'unstated']) }).nullable(),
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fact'), figure: z.string(), explains: z.string() }),
    z.object({ kind: z.literal('survey'), explains: z.string() }),
    z.object({ kind: z.literal('hand') }),
  ]),
  /** «004…, приложение 3». */
  source: z.string(),
  document: z.string(),
  /** What the document leaves open or says differently elsewhere. */
  remark: z.string().nullable(),
});
export type IndicatorPassportView = z.infer<typeof indicatorPassportView>;

/** Why there is no value: nobody to count, nothing told, or too few to be told. */
export const noValue = z.enum(['notApplicable', 'noData', 'tooFew']);

export const indicatorPoint = z.object({
  year: z.number().int(),
  target: z.number().nullable(),
  carried: z.boolean(),
  /** Percent, count, or 100/0 for presence; unrounded. */
  value: z.number().nullable(),
  measured: measuredView.nullable(),
  none: noValue.nullable(),
  verdict: z.string(),
  source: z.string().nullable(),
  /** Units that told of it, of those that should. */
  coverage: z.object({ told: z.number().int(), of: z.number().int() }).nullable(),
});

export const indicatorSeriesView = z
  .object({
    passport: indicatorPassportView,
    base: z.number().nullable(),
    final: z.number().nullable(),
    points: z.array(indicatorPoint),
    mayEnter: z.boolean(),
  })
  .meta({ id: 'IndicatorSeries' });
export type IndicatorSeriesView = z.infer<typeof indicatorSeriesView>;

export const indicatorsQuery = z.object({ unit: uuid, document: z.string().max(60).optional() });
export const indicatorsListed = z
  .object({
    unit: unitRef,
    documents: z.array(z.object({ key: z.string(), title: z.string() })),
    items: z.array(indicatorSeriesView),
  })
  .meta({ id: 'Indicators' });
export type IndicatorsListed = z.infer<typeof indicatorsListed>;

/** One indicator over the units right below, for those who may see them. */
export const indicatorByUnitView = z
  .object({
    passport: indicatorPassportView,
    year: z.number().int(),
    target: z.number().nullable(),
    whole: indicatorPoint,
    units: z.array(z.object({ unit: unitRef, point: indicatorPoint, mayOpen: z.boolean() })),
  })
  .meta({ id: 'IndicatorByUnit' });
export type IndicatorByUnitView = z.infer<typeof indicatorByUnitView>;

const typed = z.union([z.number(), z.string().max(40)]);
/** A value by hand. Numbers come as they were typed and are refused at their field. */
export const enterValueSchema = z
  .strictObject({
    indicator: z.string().min(1).max(60),
    unit: uuid,
    period: z.strictObject({
      kind: z.enum(['halfYear', 'schoolYear', 'calendarYear', 'window']),
      from: z.string().max(20),
      to: z.string().max(20),
    }),
    numerator: typed.optional(),
    denominator: typed.optional(),
    count: typed.optional(),
    present: z.boolean().optional(),
    /** Must say something; told at its field together with the numbers. */
    source: z.string().trim().max(300),
  })
  .meta({ id: 'EnterIndicatorValue' });
export type EnterIndicatorValue = z.infer<typeof enterValueSchema>;

/** What the first page of monitoring shows of a place and all below it. */
export const dashboardView = z
  .object({
    unit: unitRef,
    level: z.enum(['school', 'municipality', 'region']),
    at: z.string(),
    /** The school year that flows are counted over, up to today. */
    period: periodView,
    /** Places that may be drilled into. */
    below: z.array(unitRef),
    /** Pairs in the seven stages now. */
    funnel: z.array(
      z.object({
        stage: z.number().int(),
        title: z.string(),
        cases: z.number().int(),
        overdue: z.number().int(),
        medianDays: z.number().nullable(),
      }),
    ),
    pairs: z.object({
      active: z.number().int(),
      completed: z.number().int(),
      ended: z.number().int(),
      mentors: z.number().int(),
      mentees: z.number().int(),
      programmes: z.number().int(),
      meetings: z.number().int(),
    }),
    /** Young teachers who came in a year and are still there after one, two and three years. */
    retention: z.array(
      z.object({
        year: z.number().int(),
        /** Null: too few to be told. */
        came: z.number().int().nullable(),
        stayed: z.array(
          z.object({
            years: z.number().int(),
            people: z.number().int().nullable(),
            share: z.number().nullable(),
            /** Why there is no number: their years are not up, or they are too few. */
            none: z.enum(['early', 'tooFew']).nullable(),
          }),
        ),
      }),
    ),
    /** Municipalities, or schools, with what most calls for attention first. */
    places: z.array(
      z.object({
        unit: unitRef,
        tile: z.object({ column: z.number(), row: z.number(), short: z.string() }).nullable(),
        schools: z.number().int(),
        withMentoring: z.number().int(),
        pairs: z.number().int(),
        overdue: z.number().int(),
        completeness: z.number().nullable(),
        need: z.number(),
        needText: z.string(),
      }),
    ),
    campaign: z
      .object({
        id: uuid,
        title: z.string(),
        period: periodView,
        nextDue: localDate.nullable(),
        accepted: z.number().int(),
        expected: z.number().int(),
        /** The place's own report, for those who write or check it. */
        report: uuid.nullable(),
        mayRemind: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'Dashboard' });
export type DashboardView = z.infer<typeof dashboardView>;
