import { z } from 'zod';
import { textSchema } from '../problems/values.js';
import { definitionIssueView } from './form.js';

/** A replacement in the text of a form: UTF-16 units. */
export const textEditSchema = z
  .object({
    offset: z.number().int().min(0),
    length: z.number().int().min(0),
    text: z.string().max(2_000_000),
  })
  .strict();

/** One step of somebody's work on a form, with its way back. */
export const designStepSchema = z
  .object({
    name: textSchema,
    edits: z.array(textEditSchema).max(10_000),
    inverse: z.array(textEditSchema).max(10_000),
  })
  .strict();
export type DesignStep = z.infer<typeof designStepSchema>;

const who = z.object({ person: z.string(), name: z.string() });

/** The draft of a form as it is being designed. */
export const formDesignView = z
  .object({
    key: z.string(),
    /** The unit whose form it is; null: the form of the whole installation. */
    unit: z.object({ id: z.string(), title: z.string() }).nullable(),
    /** Text of the form document (`libs/forms-core/src/document`). */
    text: z.string(),
    sha256: z.string(),
    revision: z.number().int(),
    /** How many of the steps are done; those after it were undone and can be done again. */
    cursor: z.number().int(),
    steps: z.array(designStepSchema.extend({ by: who.nullable(), at: z.string() })),
    /** Published version that the draft began with. */
    basedOn: z
      .object({
        version: z.number().int(),
        sha256: z.string(),
        text: z.string(),
        unit: z.string().nullable(),
      })
      .nullable(),
    /** A newer version of the owner above, if one was published since. */
    newerAbove: z.object({ version: z.number().int() }).nullable(),
    /** Locks of the template hold here: the form belongs to a level above. */
    obeysLocks: z.boolean(),
    holder: who.extend({ since: z.string(), mine: z.boolean() }).nullable(),
    savedAt: z.string(),
    savedBy: who.nullable(),
  })
  .meta({ id: 'FormDesign' });
export type FormDesignView = z.infer<typeof formDesignView>;

/** New form: empty, a copy of a published one, or a text that was imported. */
export const newFormSchema = z
  .object({
    title: z.string().trim().min(1).max(300),
    key: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,99}$/)
      .optional(),
    from: z
      .object({ key: z.string(), version: z.number().int().min(1).max(1_000_000).optional() })
      .strict()
      .optional(),
    text: z.string().max(4_000_000).optional(),
  })
  .strict()
  .meta({ id: 'NewForm' });
export type NewForm = z.infer<typeof newFormSchema>;

/**
 * Steps of one editor, in order. `revision` is the one he saw; `from` is how many steps of the journal stay (undone ones
 * after it go), `cursor` how many are done afterwards, `sha256` the hash of the text that he sees then.
 */
export const saveStepsSchema = z
  .object({
    revision: z.number().int(),
    from: z.number().int().min(0),
    steps: z.array(designStepSchema).max(500),
    cursor: z.number().int().min(0),
    sha256: z.string().length(64),
  })
  .strict()
  .meta({ id: 'SaveSteps' });
export type SaveSteps = z.infer<typeof saveStepsSchema>;

/** `dropped`: how many of the oldest steps the journal let go with this save; positions of the next one count from there. */
export const savedStepsView = z
  .object({ revision: z.number().int(), savedAt: z.string(), dropped: z.number().int() })
  .meta({ id: 'SavedSteps' });
export type SavedSteps = z.infer<typeof savedStepsView>;

/** A draft written as a whole: as its text, which keeps its bytes, or in parts (public contract). */
export const putFormDraftSchema = z
  .union([
    z.object({ text: z.string().max(4_000_000), revision: z.number().int().optional() }).strict(),
    z
      .object({
        meta: z.record(z.string(), z.unknown()).optional(),
        schema: z.record(z.string(), z.unknown()),
        uiSchema: z.record(z.string(), z.unknown()).default({}),
        translations: z.record(z.string(), z.unknown()).optional(),
        samples: z.array(z.unknown()).max(200).optional(),
        revision: z.number().int().optional(),
      })
      .strict(),
  ])
  .meta({ id: 'PutFormDraft' });
export type PutFormDraft = z.input<typeof putFormDraftSchema>;

/** Which version a draft begins with; the latest for its owner without it. */
export const beginDraftSchema = z
  .object({ version: z.number().int().min(1).max(1_000_000).optional() })
  .strict();

export const holdSchema = z.object({ takeOver: z.boolean().default(false) }).strict();
export const holdView = z
  .object({ holder: who.extend({ since: z.string(), mine: z.boolean() }).nullable() })
  .meta({ id: 'Hold' });
export type HoldView = z.infer<typeof holdView>;

export const formChangeView = z
  .object({
    class: z.enum(['safe', 'attention', 'breaking']),
    code: z.string(),
    at: z.string(),
    text: textSchema,
  })
  .meta({ id: 'FormChange' });
export type FormChangeView = z.infer<typeof formChangeView>;

const caseLink = z.object({ id: z.string(), title: z.string(), stage: z.number().int().nullable() });

/** Whom a publication touches. Titles only of cases that the reader may see; counts are of all. */
export const formImpactView = z
  .object({
    changes: z.array(formChangeView),
    issues: z.array(definitionIssueView),
    samples: z.array(z.object({ title: z.string(), passed: z.boolean(), errors: z.array(z.string()) })),
    cases: z.object({
      total: z.number().int(),
      byVersion: z.array(z.object({ version: z.number().int(), count: z.number().int() })),
      byStage: z.array(
        z.object({ stage: z.number().int().nullable(), count: z.number().int(), cases: z.array(caseLink) }),
      ),
    }),
    /** Drafts of answers that people have begun and not sent. */
    drafts: z.object({
      total: z.number().int(),
      items: z.array(
        z.object({
          task: z.string(),
          case: caseLink,
          version: z.number().int(),
          /** Fields with an answer whose place or value the new version does not take, by title. */
          loses: z.array(z.object({ at: z.string(), title: z.string(), value: z.string() })),
          keeps: z.number().int(),
        }),
      ),
    }),
    /** Answers already given that a breaking change would lose. */
    answers: z.array(
      z.object({
        at: z.string(),
        text: textSchema,
        /** null: fewer than five, seen from above the school. */ count: z.number().int().nullable(),
      }),
    ),
    /** Rules of workflows and other forms that name a field which goes. */
    users: z.array(
      z.object({ kind: z.enum(['workflow', 'form']), key: z.string(), title: z.string(), text: textSchema }),
    ),
  })
  .meta({ id: 'FormImpact' });
export type FormImpactView = z.infer<typeof formImpactView>;

/** The names `comment` and the answer are fixed (public contract); the rest is optional. */
export const publishFormSchema = z
  .object({
    comment: z.string().trim().max(2000).default(''),
    /** Revision that was looked at; a later one refuses. */
    revision: z.number().int().optional(),
    /** Codes of warnings that the author has read: given, the others refuse; left out, warnings do not matter. */
    accepted: z.array(z.string().max(100)).max(200).optional(),
    /** Tasks whose open drafts move to the new version. */
    moveDrafts: z.array(z.string().max(200)).max(5000).default([]),
  })
  .strict()
  .meta({ id: 'PublishForm' });
export type PublishForm = z.input<typeof publishFormSchema>;

/** Drafts of answers (ids as in the impact) that move to a published version. */
export const moveDraftsSchema = z.object({ drafts: z.array(z.string().max(200)).max(5000) }).strict();
export const movedDraftsView = z.object({ moved: z.number().int(), left: z.number().int() });

/** One published version as its history shows it. */
export const formVersionView = z
  .object({
    version: z.number().int(),
    status: z.enum(['published', 'retired']),
    sha256: z.string(),
    unit: z.object({ id: z.string(), title: z.string() }).nullable(),
    publishedAt: z.string().nullable(),
    by: z.string().nullable(),
    comment: z.string().nullable(),
    changes: z.array(z.object({ class: z.string(), text: z.string() })),
    openCases: z.number().int(),
  })
  .meta({ id: 'FormVersion' });
export type FormVersionView = z.infer<typeof formVersionView>;

/** A published version with its text, byte for byte. */
export const formVersionTextView = formVersionView
  .extend({ text: z.string() })
  .meta({ id: 'FormVersionText' });

/** A block of the library. */
export const libraryBlockView = z
  .object({
    id: z.string(),
    level: z.enum(['personal', 'school', 'municipality', 'region']),
    title: z.string(),
    about: z.string(),
    version: z.number().int(),
    /** `FieldClip` of forms-core. */
    clip: z.record(z.string(), z.unknown()),
    by: z.string(),
    at: z.string(),
    mine: z.boolean(),
  })
  .meta({ id: 'LibraryBlock' });
export type LibraryBlock = z.infer<typeof libraryBlockView>;

export const keepBlockSchema = z
  .object({
    level: z.enum(['personal', 'school', 'municipality', 'region']),
    title: z.string().trim().min(1).max(200),
    about: z.string().trim().max(500).default(''),
    clip: z.record(z.string(), z.unknown()),
  })
  .strict()
  .meta({ id: 'KeepBlock' });
export type KeepBlock = z.input<typeof keepBlockSchema>;

/** How often a rule would have held over the latest answers: counts only. */
export const ruleCountSchema = z.object({ logic: z.unknown(), in: z.string().max(300).optional() }).strict();
/** null: fewer than five, so that nobody is recognised. */
export const ruleCountView = z
  .object({ of: z.number().int().nullable(), holds: z.number().int().nullable() })
  .meta({ id: 'RuleCount' });
export type RuleCount = z.infer<typeof ruleCountView>;

/** A table that somebody pasted: cells as they stand, merged ones repeated. */
export const pastedFormSchema = z
  .object({
    title: z.string().trim().min(1).max(300),
    /** `rows`: columns become the fields of a repeating group; `fields`: each row is a question. */
    as: z.enum(['rows', 'fields']).default('rows'),
    cells: z
      .array(z.array(z.string().max(5_000)).max(100))
      .min(1)
      .max(2_000),
  })
  .strict()
  .meta({ id: 'PastedForm' });
export type PastedForm = z.input<typeof pastedFormSchema>;

/** What an import understood. */
export const importedFormView = z
  .object({
    text: z.string(),
    title: z.string(),
    understood: z.array(z.object({ where: z.string(), what: textSchema })),
    notUnderstood: z.array(z.object({ where: z.string(), text: z.string(), why: textSchema })),
    /** Tables of the file among which one was chosen. */
    tables: z
      .array(z.object({ title: z.string(), rows: z.number().int(), columns: z.number().int() }))
      .optional(),
    table: z.number().int().optional(),
  })
  .meta({ id: 'ImportedForm' });
export type ImportedForm = z.infer<typeof importedFormView>;
