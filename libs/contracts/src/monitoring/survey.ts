import { z } from 'zod';
import { pageQuery } from '../problems/page.js';
import { localDate, unitRef, uuid } from '../problems/values.js';

export const SURVEY_MODES = ['anonymous', 'confidential', 'named'] as const;
export const surveyMode = z.enum(SURVEY_MODES);

export const newSurveySchema = z
  .strictObject({
    /** Key of a published form: `survey-mentee-end`, … */
    form: z.string().min(1).max(100),
    title: z.string().trim().min(1).max(300),
    unit: uuid,
    mode: surveyMode,
    audience: z.strictObject({
      /** Who takes part in pairs as this, or holds this role. */
      of: z.enum(['mentee', 'mentor', 'curator', 'head']),
      /** Only of pairs that are at work now, or that ended since this day. */
      pairs: z.enum(['active', 'ended', 'any']).default('any'),
      /** Only these units and what stands below them. */
      only: z.array(uuid).max(2_000).optional(),
    }),
    from: z.string().max(20),
    to: z.string().max(20),
    graceDays: z.number().int().min(0).max(30).default(3),
    /** Each of its questions, or the index of satisfaction that is made of them: both together would tell too much. */
    tells: z.enum(['questions', 'index']).default('questions'),
    /** The entry survey with which the answers of this exit are joined (confidential, by token). */
    joins: uuid.optional(),
    /** An entry that is told together with its exit, of the same people only. */
    awaitsExit: z.boolean().default(false),
  })
  .meta({ id: 'NewSurvey' });
export type NewSurvey = z.infer<typeof newSurveySchema>;

export const surveyPreview = z
  .object({
    people: z.number().int(),
    units: z.number().int(),
    /** Units from which fewer than five are asked: of them nothing will be told by itself. */
    small: z.number().int(),
    reminders: z.array(localDate),
    problems: z.array(z.object({ at: z.string(), text: z.string() })),
    notes: z.array(z.string()),
  })
  .meta({ id: 'SurveyPreview' });
export type SurveyPreview = z.infer<typeof surveyPreview>;

/** A form as it serves in a survey. */
export const surveyFormView = z
  .object({
    key: z.string(),
    version: z.number().int(),
    title: z.string(),
    filledBy: z.array(z.string()),
    /** Questions that are counted, and questions in one's own words that are asked and never told. */
    counted: z.number().int(),
    inWords: z.number().int(),
    /** Asks for persons, files or signatures: only in a survey with names. */
    naming: z.boolean(),
    /** Gives an index of satisfaction. */
    index: z.boolean(),
    minutes: z.number().int(),
  })
  .meta({ id: 'SurveyForm' });
export type SurveyFormView = z.infer<typeof surveyFormView>;
export const surveyFormsListed = z.object({ items: z.array(surveyFormView) }).meta({ id: 'SurveyForms' });

export const surveyRow = z
  .object({
    id: uuid,
    title: z.string(),
    form: z.object({ key: z.string(), title: z.string(), version: z.number().int() }),
    mode: surveyMode,
    unit: unitRef,
    window: z.object({ from: localDate, to: localDate, graceDays: z.number().int() }),
    phase: z.enum(['before', 'open', 'grace', 'closed', 'cancelled']),
    invited: z.number().int(),
    /** How it goes on the whole; an exact number would point at people while it lasts. */
    progress: z.enum(['few', 'belowHalf', 'halfOrMore']),
    published: z.boolean(),
    tells: z.enum(['questions', 'index']),
    /** Told together with the exit that joins it. */
    awaitsExit: z.boolean(),
    joins: uuid.nullable(),
    mayRun: z.boolean(),
  })
  .meta({ id: 'SurveyRow' });
export type SurveyRow = z.infer<typeof surveyRow>;
export const surveysQuery = z.object({ ...pageQuery, phase: z.enum(['open', 'closed']).optional() });
export const surveysListed = z.object({ items: z.array(surveyRow), nextCursor: z.string().nullable() });

/** A survey that this person is asked to answer. */
export const mySurveyView = z
  .object({
    id: uuid,
    title: z.string(),
    form: z.string(),
    formVersion: z.number().int(),
    mode: surveyMode,
    /** What is done with the answers, in words that he reads before the first question. */
    promise: z.array(z.string()),
    window: z.object({ from: localDate, to: localDate }),
    status: z.enum(['invited', 'answered', 'refused']),
    mayAnswer: z.boolean(),
    mayChange: z.boolean(),
    minutes: z.number().int(),
    /** Fields of the form that a survey leaves out: nobody would read them (JSON Pointers). */
    leftOut: z.array(z.string()),
    /** What he answered, where it is kept under his name. */
    answer: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'MySurvey' });
export type MySurveyView = z.infer<typeof mySurveyView>;
export const mySurveysListed = z.object({ items: z.array(mySurveyView) }).meta({ id: 'MySurveys' });

export const answerSurveySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('answer'), data: z.record(z.string(), z.unknown()) }),
    z.strictObject({ kind: z.literal('refusal') }),
  ])
  .meta({ id: 'AnswerSurvey' });
export type AnswerSurvey = z.infer<typeof answerSurveySchema>;

/** All that is ever told of a survey (docs/decisions/0016). */
export const surveyResultsView = z
  .object({
    survey: uuid,
    title: z.string(),
    publishedAt: z.string().nullable(),
    /** Why there is nothing yet. */
    waitsUntil: localDate.nullable(),
    units: z.array(
      z.object({
        unit: unitRef,
        parent: uuid.nullable(),
        invited: z.number().int(),
        /** Null: hidden. */
        answered: z.number().int().nullable(),
        share: z.number().nullable(),
        representative: z.boolean(),
      }),
    ),
    questions: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        kind: z.enum(['choice', 'number']),
        /** Ends of a number's scale. */
        scale: z.object({ min: z.number(), max: z.number() }).nullable(),
        wave: z.enum(['start', 'end']).nullable(),
        by: z.array(
          z.object({
            unit: uuid,
            /** `joined`: several answers told together, since one of them alone would be too few. */
            groups: z.array(z.object({ title: z.string(), people: z.number().int(), joined: z.boolean() })),
            mean: z.object({ value: z.number(), within: z.number(), answered: z.number().int() }).nullable(),
          }),
        ),
      }),
    ),
    /** Exit less entry over the same people, where both may be told. */
    changes: z.array(
      z.object({
        unit: uuid,
        question: z.string(),
        title: z.string(),
        people: z.number().int(),
        change: z.number(),
        within: z.number(),
      }),
    ),
    /** What goes to the indicators. */
    indices: z.array(
      z.object({
        indicator: z.string(),
        unit: uuid,
        title: z.string(),
        satisfied: z.number().int(),
        answered: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'SurveyResults' });
export type SurveyResultsView = z.infer<typeof surveyResultsView>;
