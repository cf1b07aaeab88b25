import { PLAN_LEVELS, PLAN_LIMITS, type PlanStep, type RoadmapPlan } from '@tandem/roadmap-core';
import { z } from 'zod';
import { localDate } from '../problems/values.js';

/** The shape of a plan as it comes from outside; what it means is checked by `checkPlan`. */
const text = z.string().max(PLAN_LIMITS.text);
const id = z.string().min(1).max(64);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const year = z.number().int().min(1900).max(2200);
const monthOfYear = z.number().int().min(1).max(12);

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), on: localDate }),
  z.strictObject({ kind: z.literal('by'), on: localDate }),
  z.strictObject({ kind: z.literal('month'), month }),
  z.strictObject({ kind: z.literal('months'), from: month, to: month }),
  z.strictObject({ kind: z.literal('year'), year }),
  z.strictObject({ kind: z.literal('thenContinuous'), from: month }),
  z.strictObject({ kind: z.literal('continuous') }),
  z.strictObject({ kind: z.literal('yearly'), fromYear: year.optional() }),
  z.strictObject({
    kind: z.literal('yearlyBy'),
    day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  }),
  z.strictObject({ kind: z.literal('yearlyMonths'), from: monthOfYear, to: monthOfYear }),
  z.strictObject({
    kind: z.literal('times'),
    times: z.number().int().min(1).max(366),
    per: z.enum(['month', 'quarter', 'halfYear', 'year']),
    atLeast: z.boolean().optional(),
    from: month.optional(),
  }),
  z.strictObject({ kind: z.literal('halfYears') }),
  z.strictObject({ kind: z.literal('onDemand') }),
  z.strictObject({ kind: z.literal('endOfSchoolYear') }),
  z.strictObject({ kind: z.literal('wholePeriod') }),
  z.strictObject({ kind: z.literal('byWorkPlan') }),
]);

export const scheduleSchema = z.strictObject({ raw: text, rules: z.array(rule).max(PLAN_LIMITS.rules) });

export const toleranceSchema = z.strictObject({
  value: z.number().min(0).max(100),
  kind: z.enum(['points', 'relative', 'unstated']),
});

const amount = z.number().min(0).max(1_000_000_000);

export const indicatorSchema = z.strictObject({
  raw: text,
  unit: z.enum(['percent', 'count', 'presence', 'text']),
  operator: z.enum(['atLeast', 'exactly']),
  of: text.optional(),
  denominator: text.optional(),
  targets: z.array(z.strictObject({ year, to: year.optional(), value: amount })).max(PLAN_LIMITS.targets),
  carryForward: z.boolean(),
  base: amount.optional(),
  final: amount.optional(),
  counts: z.enum(['stock', 'flow']),
  tolerance: toleranceSchema.optional(),
});

const body = z.enum([
  'regionalAuthority',
  'regionalOperator',
  'municipalAuthority',
  'regionFounded',
  'institutions',
  'resourceCentre',
  'supportCentre',
  'methodCentre',
  'association',
  'union',
  'higherEducation',
  'enterprise',
  'culture',
  'provider',
]);

export const assignmentSchema = z.strictObject({
  id,
  name: text,
  body: body.optional(),
  unit: z.uuid().optional(),
  schedule: scheduleSchema.optional(),
  result: text.optional(),
  obligation: z.enum(['recommended', 'required']).optional(),
  byAgreement: z.boolean().optional(),
});

const measureFields = {
  label: z.string().max(40),
  title: text,
  subItems: z.array(text).max(PLAN_LIMITS.subItems),
  result: text,
  indicator: indicatorSchema.optional(),
  schedule: scheduleSchema,
  assignments: z.array(assignmentSchema).max(PLAN_LIMITS.assignments),
  parentMeasure: id.optional(),
  stage: z.number().int().min(1).max(7).optional(),
  evidence: z.array(text).max(PLAN_LIMITS.evidence),
  note: text.optional(),
};

export const measureSchema = z.strictObject({ id, section: id, ...measureFields });

export const actSchema = z.strictObject({
  type: z.enum(['order', 'directive', 'resolution']),
  number: z.string().min(1).max(60),
  date: localDate.optional(),
  appendixNo: z.string().max(40).optional(),
  numberInAppendix: z.string().max(60).optional(),
});

const sectionSchema = z.strictObject({ id, title: text });
const exclusionSchema = z.strictObject({
  parentMeasure: id,
  reason: z.string().min(1).max(PLAN_LIMITS.text),
});
const periodSchema = z.strictObject({ from: localDate, to: localDate });
const columns = z.enum(['sixResult', 'sixForm', 'five']);

export const planSchema = z
  .strictObject({
    title: z.string().min(1).max(1_000),
    level: z.enum(PLAN_LEVELS),
    period: periodSchema,
    act: actSchema.optional(),
    tolerance: toleranceSchema.optional(),
    columns,
    sections: z.array(sectionSchema).max(PLAN_LIMITS.sections),
    measures: z.array(measureSchema).max(PLAN_LIMITS.measures),
    exclusions: z.array(exclusionSchema).max(PLAN_LIMITS.exclusions),
  })
  .meta({ id: 'RoadmapPlan' }) satisfies z.ZodType<RoadmapPlan>;

const place = id.nullable();
const ids = z.array(id).min(1).max(PLAN_LIMITS.measures);
/** Set, or taken away by null. */
const orGone = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, value.nullable().optional()])),
  );

export const planStepSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('setHeader'),
    set: z.strictObject({
      title: z.string().min(1).max(1_000).optional(),
      period: periodSchema.optional(),
      columns: columns.optional(),
      act: actSchema.nullable().optional(),
      tolerance: toleranceSchema.nullable().optional(),
    }),
  }),
  z.strictObject({ do: z.literal('addSection'), section: sectionSchema, after: place }),
  z.strictObject({ do: z.literal('setSection'), section: id, title: text }),
  z.strictObject({ do: z.literal('moveSection'), section: id, after: place }),
  z.strictObject({ do: z.literal('removeSection'), section: id }),
  z.strictObject({
    do: z.literal('addMeasures'),
    measures: z.array(measureSchema).min(1).max(PLAN_LIMITS.measures),
    after: place,
  }),
  z.strictObject({ do: z.literal('setMeasure'), measure: id, set: orGone(measureFields) }),
  z.strictObject({ do: z.literal('moveMeasures'), measures: ids, section: id, after: place }),
  z.strictObject({ do: z.literal('removeMeasures'), measures: ids }),
  z.strictObject({ do: z.literal('exclude'), exclusion: exclusionSchema, after: place.optional() }),
  z.strictObject({ do: z.literal('include'), parentMeasure: id }),
]) as unknown as z.ZodType<PlanStep>;
