import { CASE_SUBJECTS } from '@tandem/domain';
import { DEFINITIONS, list, object, ref } from './schema-parts.js';

const map = (names: string, values: object, maxProperties = 300): object => ({
  type: 'object',
  maxProperties,
  propertyNames: ref(names),
  additionalProperties: values,
});

const oneOrList = (one: object): object => ({ if: { type: 'array' }, then: list(one, 1), else: one });

const transition = object([], {
  target: ref('target'),
  guard: ref('guard'),
  actions: ref('actions'),
  reenter: { type: 'boolean' },
  description: { type: 'string', maxLength: 500 },
});

const transitions = {
  if: { type: 'string' },
  then: ref('target'),
  else: oneOrList(ref('transition')),
};

const meta = object(['title'], {
  title: ref('text'),
  stage: { type: 'integer', minimum: 1, maximum: 7 },
  waits: ref('text'),
  outcome: { enum: ['done', 'cancelled'] },
});

const ways = {
  entry: ref('actions'),
  exit: ref('actions'),
  on: map('event', ref('transitions')),
  always: ref('transitions'),
  after: { ...map('delay', ref('transitions'), 20) },
};

const state = object([], {
  type: { enum: ['final', 'parallel', 'history', 'atomic', 'compound'] },
  history: { enum: ['shallow', 'deep'] },
  target: ref('target'),
  initial: ref('name'),
  meta,
  ...ways,
  onDone: ref('transitions'),
  states: map('name', ref('state')),
});

const task = object(['title', 'role'], {
  title: ref('text'),
  form: ref('key'),
  event: ref('event'),
  outcomes: list(object(['event'], { when: true, event: ref('event') }), 1),
  role: ref('role'),
  otherwise: ref('role'),
  for: ref('participantRole'),
  at: ref('place'),
  work: { enum: ['plan', 'report', 'campaign'] },
  due: ref('delay'),
  reminder: ref('text'),
  remind: { ...list(ref('delay')), maxItems: 10 },
  escalate: { ...list(object(['after', 'to'], { after: ref('delay'), to: ref('role') })), maxItems: 10 },
  repeat: { type: 'boolean' },
});

const event = object(['title', 'role'], {
  title: ref('text'),
  hint: ref('text'),
  role: { if: { type: 'string' }, then: ref('roleOrSystem'), else: list(ref('roleOrSystem'), 1) },
  form: ref('key'),
  comment: { enum: ['required', 'optional'] },
  refusable: { type: 'boolean' },
  tone: { enum: ['primary', 'plain', 'danger'] },
  byTask: { type: 'boolean' },
  at: { const: 'own' },
});

const participant = object(['from'], {
  min: { type: 'integer', minimum: 0, maximum: 100 },
  max: { type: 'integer', minimum: 1, maximum: 100 },
  from: oneOrList(ref('path')),
});

/** The language as JSON Schema (draft-07); the same is published as `schema/workflow.schema.json` for editors. */
export const WORKFLOW_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://tandem.local/schema/workflow.schema.json',
  title: 'Workflow',
  ...object(['profile', 'key', 'title', 'level', 'subject', 'start', 'machine', 'events'], {
    $schema: { type: 'string' },
    profile: { const: 1 },
    key: ref('key'),
    title: ref('text'),
    level: { enum: ['school', 'municipality', 'region'] },
    subject: { enum: CASE_SUBJECTS },
    start: object(['roles'], {
      roles: list(ref('roleOrSystem'), 1),
      form: ref('key'),
      titled: ref('path'),
      guards: list(ref('guard')),
    }),
    participants: object([], {
      mentee: participant,
      mentor: participant,
      candidate: participant,
      groupMember: participant,
    }),
    machine: object(['states'], {
      initial: ref('name'),
      type: { const: 'parallel' },
      context: { type: 'object', maxProperties: 100, propertyNames: ref('name') },
      ...ways,
      states: { ...map('name', ref('state')), minProperties: 1 },
    }),
    tasks: map('name', task),
    events: map('event', event),
  }),
  definitions: { ...DEFINITIONS, transition, transitions, state },
};
