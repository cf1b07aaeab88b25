import { CASE_SUBJECTS } from '@tandem/domain';
import { z } from 'zod';
import { personRef, unitRef, uuid } from '../problems/values.js';
import { pageQuery } from '../problems/page.js';

const data = z.record(z.string(), z.unknown());

export const openCaseSchema = z
  .object({ workflow: z.string().min(1).max(100), unit: uuid, data: data.default({}) })
  .strict()
  .meta({ id: 'OpenCase' });
export type OpenCase = z.infer<typeof openCaseSchema>;

export const sendEventSchema = z
  .object({
    type: z.string().min(1).max(100),
    data: data.optional(),
    comment: z.string().max(4000).optional(),
    revision: z.number().int().nonnegative().optional(),
  })
  .strict()
  .meta({ id: 'SendEvent' });
export type SendEvent = z.infer<typeof sendEventSchema>;

export const caseMoved = z
  .object({ revision: z.number().int(), state: z.unknown(), stage: z.number().int().nullable() })
  .meta({ id: 'CaseMoved' });
export type CaseMoved = z.infer<typeof caseMoved>;

export const caseOpened = z
  .object({ id: uuid, revision: z.number().int(), state: z.unknown(), stage: z.number().int().nullable() })
  .meta({ id: 'CaseOpened' });
export type CaseOpened = z.infer<typeof caseOpened>;

export const availableEventView = z
  .object({
    type: z.string(),
    title: z.string(),
    hint: z.string().optional(),
    form: z.string().optional(),
    /** The open task that this event completes, where the person has one; with a form, where the task’s page holds it. */
    task: z.string().optional(),
    comment: z.enum(['required', 'optional']).optional(),
    tone: z.enum(['primary', 'plain', 'danger']).optional(),
    allowed: z.boolean(),
    reasonCode: z.string().optional(),
    reason: z.string().optional(),
    /** Whose step it is, where it is not this person's. */
    roles: z.array(z.string()),
  })
  .meta({ id: 'AvailableEvent' });
export type AvailableEventView = z.infer<typeof availableEventView>;

export const taskView = z
  .object({
    id: uuid,
    key: z.string(),
    title: z.string(),
    status: z.enum(['open', 'done', 'closed']),
    role: z.string(),
    person: personRef.optional(),
    claimedBy: personRef.optional(),
    form: z.string().optional(),
    formVersion: z.number().int().optional(),
    /** Done on a page of its own: `plan`, at `/roadmaps/<case>`. */
    work: z.enum(['plan', 'report', 'campaign']).optional(),
    openedAt: z.string(),
    dueAt: z.string().nullable(),
    doneAt: z.string().nullable(),
    /** May this person complete it. */
    mine: z.boolean(),
    case: z.object({
      id: uuid,
      title: z.string(),
      workflow: z.string(),
      subject: z.string(),
      stage: z.number().int().nullable(),
      unit: unitRef,
    }),
  })
  .meta({ id: 'Task' });
export type TaskView = z.infer<typeof taskView>;

export const participantView = z
  .object({
    person: personRef,
    role: z.string(),
    unit: unitRef,
    state: z.enum(['active', 'left']),
    joinedAt: z.string(),
    leftAt: z.string().nullable(),
  })
  .meta({ id: 'Participant' });

/** A row of lists and the card of the board. */
export const caseCard = z
  .object({
    id: uuid,
    workflow: z.string(),
    subject: z.enum(CASE_SUBJECTS),
    title: z.string(),
    unit: unitRef,
    stage: z.number().int().nullable(),
    stateTitle: z.string(),
    status: z.enum(['open', 'done', 'cancelled']),
    revision: z.number().int(),
    participants: z.array(
      z.object({ person: personRef, role: z.string(), state: z.enum(['active', 'left']) }),
    ),
    /** Kind of mentoring, where the case says it (pair). */
    kind: z.string().nullable(),
    /** Per cent of the programme that is done (measures done of all but the cancelled); null before it is approved. */
    progress: z.number().nullable().optional(),
    dueAt: z.string().nullable(),
    overdue: z.boolean(),
    /** Who does what next, one sentence. */
    waitsFor: z.string().nullable(),
    openedAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'CaseCard' });
export type CaseCard = z.infer<typeof caseCard>;

export const answerView = z
  .object({
    id: uuid,
    form: z.string(),
    formTitle: z.string(),
    version: z.number().int(),
    author: personRef,
    onBehalfOf: personRef.optional(),
    at: z.string(),
    /** Absent where the person may know that it was sent but not read it. */
    data: data.optional(),
  })
  .meta({ id: 'Answer' });
export type AnswerView = z.infer<typeof answerView>;

export const documentView = z
  .object({
    id: uuid,
    title: z.string(),
    form: z.string(),
    version: z.number().int(),
    name: z.string(),
    size: z.number().int(),
    at: z.string(),
  })
  .meta({ id: 'Document' });
export type DocumentView = z.infer<typeof documentView>;

export const caseView = z
  .object({
    id: uuid,
    workflow: z.string(),
    workflowTitle: z.string(),
    subject: z.enum(CASE_SUBJECTS),
    version: z.number().int(),
    unit: unitRef,
    title: z.string(),
    stage: z.number().int().nullable(),
    state: z.unknown(),
    stateTitles: z.array(z.string()),
    status: z.enum(['open', 'done', 'cancelled']),
    revision: z.number().int(),
    openedAt: z.string(),
    dueAt: z.string().nullable(),
    overdue: z.boolean(),
    waitsFor: z.string().nullable(),
    /** As on the card. */
    progress: z.number().nullable().optional(),
    /** Today's mark of each measure of the programme in force, by its title; absent where the programme is not readable. */
    marks: z.record(z.string(), z.string()).optional(),
    data,
    participants: z.array(participantView),
    availableEvents: z.array(availableEventView),
    tasks: z.array(taskView),
    answers: z.array(answerView),
    documents: z.array(documentView),
    /** When each of the seven stages was entered by this case or its cycle. */
    road: z.array(
      z.object({
        stage: z.number().int(),
        state: z.enum(['done', 'current', 'ahead']),
        since: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof caseView>;

export const historyEntry = z
  .object({
    seq: z.number().int(),
    type: z.string(),
    at: z.string(),
    actor: personRef.nullable(),
    onBehalfOf: personRef.nullable(),
    /** The whole as a sentence in the language asked for. */
    sentence: z.string(),
    comment: z.string().optional(),
    from: z.array(z.string()),
    to: z.array(z.string()),
    kind: z.enum(['decision', 'meeting', 'system', 'step']),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof historyEntry>;

export const caseListQuery = z
  .object({
    workflow: z.string().max(100).optional(),
    stage: z.coerce.number().int().min(1).max(7).optional(),
    unit: uuid.optional(),
    status: z.enum(['open', 'done', 'cancelled', 'any']).default('open'),
    overdue: z.enum(['true', 'false']).optional(),
    person: uuid.optional(),
    ...pageQuery,
  })
  .meta({ id: 'CaseListQuery' });

export const idempotencyKeySchema = z
  .string()
  .min(8)
  .max(200)
  .regex(/^[\x21-\x7e]+$/);
