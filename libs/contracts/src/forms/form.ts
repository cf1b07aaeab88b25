import { z } from 'zod';
import { textSchema } from '../problems/values.js';

const anyObject = z.record(z.string(), z.unknown());

export const formSummary = z
  .object({
    key: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    stage: z.number().int().nullable(),
    level: z.string(),
    version: z.number().int(),
    sha256: z.string(),
    publishedAt: z.string(),
    hasDraft: z.boolean(),
    /** The unit whose form it is; absent or null: the form of the whole installation. Version 0: only a draft as yet. */
    unit: z.object({ id: z.string(), title: z.string() }).nullable().optional(),
  })
  .meta({ id: 'FormSummary' });
export type FormSummary = z.infer<typeof formSummary>;

export const formView = z
  .object({
    key: z.string(),
    version: z.number().int(),
    status: z.enum(['draft', 'published', 'retired']),
    sha256: z.string(),
    meta: anyObject,
    schema: anyObject,
    uiSchema: anyObject,
    translations: anyObject.optional(),
    versions: z.array(
      z.object({
        version: z.number().int(),
        sha256: z.string(),
        publishedAt: z.string().nullable(),
        comment: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Form' });
export type FormView = z.infer<typeof formView>;

/** What the screen needs to fill a form: the definition of the pinned version, prefilled answers, what the case gives. */
export const formToFill = z
  .object({
    key: z.string(),
    version: z.number().int(),
    meta: anyObject,
    schema: anyObject,
    uiSchema: anyObject,
    translations: anyObject.optional(),
    /** For `$case/…` names in rules and prefill. */
    case: anyObject,
    initial: anyObject,
  })
  .meta({ id: 'FormToFill' });
export type FormToFill = z.infer<typeof formToFill>;

export const validateAnswersSchema = z.object({ data: anyObject }).strict();
export const formVerdictView = z
  .object({
    valid: z.boolean(),
    errors: z.array(z.object({ path: z.string(), message: z.string(), code: z.string() })),
    warnings: z.array(z.object({ path: z.string(), message: z.string(), code: z.string() })),
    computed: anyObject,
  })
  .meta({ id: 'FormVerdict' });

export const definitionIssueView = z
  .object({ severity: z.enum(['error', 'warning']), code: z.string(), path: z.string(), message: textSchema })
  .meta({ id: 'DefinitionIssue' });

/** What is checked: the form in parts (public contract) or as its text. Without a body, the draft. */
export const formDraftSchema = z
  .object({
    meta: anyObject.optional(),
    schema: anyObject,
    uiSchema: anyObject,
    translations: anyObject.optional(),
  })
  .strict()
  .meta({ id: 'FormDraft' });
export const checkFormSchema = z.union([
  z.object({ text: z.string().max(4_000_000) }).strict(),
  formDraftSchema,
]);
export type CheckFormInput = z.infer<typeof checkFormSchema>;

export const publishSchema = z
  .object({ comment: z.string().max(2000).default('') })
  .strict()
  .meta({ id: 'Publish' });
export const publishedView = z
  .object({
    version: z.number().int(),
    sha256: z.string(),
    changes: z.array(z.object({ class: z.string(), text: z.string() })),
    /** Of the cases whose open drafts were asked to move: those moved, and those that had gone on meanwhile. */
    drafts: z.object({ moved: z.number().int(), left: z.number().int() }).optional(),
  })
  .meta({ id: 'Published' });
export type PublishedView = z.infer<typeof publishedView>;
