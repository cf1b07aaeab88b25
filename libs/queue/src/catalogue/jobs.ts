import { z } from 'zod';

/** One kind of background work: where it waits, what it carries, how stubborn it is. */
export interface JobSpec<Payload extends z.ZodType = z.ZodType> {
  readonly queue: QueueName;
  readonly payload: Payload;
  readonly attempts: number;
  /** First wait between attempts in milliseconds; doubles each time. */
  readonly backoff: number;
}

export const QUEUES = ['effects', 'documents', 'approvals', 'monitoring'] as const;
export type QueueName = (typeof QUEUES)[number];

const text = z.object({ ru: z.string(), en: z.string().optional() });
const roles = z.array(z.string().max(40)).max(20);

/**
 * Every job of Tandem. A name that is not here cannot be enqueued, and each name has exactly one handler
 * (`checkHandlers`), or the engine refuses to start.
 */
export const JOBS = {
  notify: {
    queue: 'effects',
    payload: z.object({ template: z.string().max(100), to: roles, text, task: z.string().optional() }),
    attempts: 8,
    backoff: 500,
  },
  sendToCase: {
    queue: 'effects',
    payload: z.object({
      to: z.union([
        z.literal('parent'),
        z.literal('children'),
        z.literal('replaced'),
        z.object({ workflow: z.string(), of: z.string(), as: z.string() }),
      ]),
      event: z.string().max(100),
      persons: z.array(z.uuid()).max(200),
    }),
    attempts: 8,
    backoff: 500,
  },
  startCase: {
    queue: 'effects',
    payload: z.object({ workflow: z.string().max(100), data: z.record(z.string(), z.unknown()) }),
    attempts: 5,
    backoff: 1_000,
  },
  buildDocument: {
    queue: 'documents',
    payload: z.object({ form: z.string().max(100), title: text, submission: z.uuid() }),
    attempts: 4,
    backoff: 2_000,
  },
  /** A file or a pasted table becomes a plan that a person looks at; the bytes stand in its row. */
  readRoadmap: {
    queue: 'approvals',
    payload: z.object({ import: z.uuid() }),
    attempts: 4,
    backoff: 1_000,
  },
  /** A paper of monitoring, ordered by a person; what it is made of stands in its row. */
  buildPaper: {
    queue: 'documents',
    payload: z.object({ paper: z.uuid() }),
    attempts: 4,
    backoff: 2_000,
  },
  /** One round of the nightly check that histories give what is stored; `after` is the last case of the round before. */
  checkHistories: {
    queue: 'documents',
    payload: z.object({ night: z.iso.date(), after: z.uuid().nullable() }),
    attempts: 4,
    backoff: 5_000,
  },
  /** One case that differed: fails, and so is seen, while it still does. */
  checkHistory: {
    queue: 'documents',
    payload: z.object({ case: z.uuid() }),
    attempts: 3,
    backoff: 1_000,
  },
  /** The other side of a remark hears of an answer. */
  tellReply: {
    queue: 'approvals',
    payload: z.object({ reply: z.uuid() }),
    attempts: 8,
    backoff: 500,
  },
  /** A campaign whose rows are written and whose case is not open yet: whoever opened it was stopped between the two. */
  openCampaign: {
    queue: 'monitoring',
    payload: z.object({ campaign: z.uuid() }),
    attempts: 8,
    backoff: 1_000,
  },
  /** The case of one report that a campaign expects. */
  openReport: {
    queue: 'monitoring',
    payload: z.object({ report: z.uuid() }),
    attempts: 8,
    backoff: 500,
  },
  /** More time was given: the case of the report hears of it. */
  moveReportDue: {
    queue: 'monitoring',
    payload: z.object({ report: z.uuid(), dueOn: z.iso.date(), days: z.number().int() }),
    attempts: 8,
    backoff: 500,
  },
  /** A report was accepted after totals were made: they get their next number. */
  correctTotals: {
    queue: 'monitoring',
    payload: z.object({ report: z.uuid() }),
    attempts: 8,
    backoff: 1_000,
  },
  /** A settled moment of reports: who owes one is reminded, or somebody above him hears that nothing came. */
  tellOfReports: {
    queue: 'monitoring',
    payload: z.object({
      kind: z.enum(['reminder', 'byHand', 'escalation']),
      reports: z.array(z.uuid()).min(1).max(2_000),
      roles,
      note: z.string().max(1_000).optional(),
    }),
    attempts: 8,
    backoff: 500,
  },
  /** The first day of a survey in one time zone: whoever is to be asked there, is. */
  inviteToSurvey: {
    queue: 'monitoring',
    payload: z.object({ survey: z.uuid(), zone: z.string().max(60), at: z.string().max(60) }),
    attempts: 8,
    backoff: 1_000,
  },
  /** Those who neither answered a survey nor declined are reminded. */
  remindOfSurvey: {
    queue: 'monitoring',
    payload: z.object({ survey: z.uuid(), zone: z.string().max(60), at: z.string().max(60) }),
    attempts: 8,
    backoff: 1_000,
  },
  /** A survey is over everywhere: what may be told of it is told, once. */
  tellSurvey: {
    queue: 'monitoring',
    payload: z.object({ survey: z.uuid() }),
    attempts: 8,
    backoff: 2_000,
  },
  /** A letter that failed is tried again, because the administrator says so; without one, the mail server was in trouble. */
  sendLetter: {
    queue: 'effects',
    payload: z.object({ letter: z.uuid().nullable() }),
    attempts: 4,
    backoff: 1_000,
  },
} as const satisfies Record<string, JobSpec>;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]['payload']>;

export const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);

/** What a worker receives: the outbox row, its payload already checked against the catalogue. */
export interface Job<Name extends JobName = JobName> {
  readonly id: string;
  readonly name: Name;
  readonly caseId: string | null;
  readonly payload: JobPayload<Name>;
  /** Where it waits when not in the queue of its kind: work of approvals does not stand behind that of pairs. */
  readonly lane?: QueueName;
}

const LANES: { readonly [subject: string]: QueueName } = {
  roadmap: 'approvals',
  campaign: 'monitoring',
  report: 'monitoring',
};

/** The lane of everything that cases of a subject emit; without one each job waits in the queue of its kind. */
export const laneOf = (subject: string | null | undefined): QueueName | undefined =>
  subject && Object.hasOwn(LANES, subject) ? LANES[subject] : undefined;
