import { PARTICIPANT_ROLES, ROLES, UNIT_KINDS } from '@tandem/domain';

/** Pieces of the JSON Schema of the workflow language: texts, names, guards and actions. */
const object = (required: readonly string[], properties: object): object => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const list = (items: object, minItems = 0): object => ({ type: 'array', minItems, maxItems: 200, items });

const ref = (name: string): object => ({ $ref: `#/definitions/${name}` });

const roles = [...new Set([...ROLES, ...PARTICIPANT_ROLES])];

/** A node with a `type` from a list, whose `params` have a shape of their own for each type. */
const byType = (shapes: { readonly [type: string]: object }): object => ({
  type: 'object',
  additionalProperties: false,
  required: ['type', 'params'],
  properties: { type: { enum: Object.keys(shapes) }, params: { type: 'object' } },
  allOf: Object.entries(shapes).map(([type, params]) => ({
    if: { required: ['type'], properties: { type: { const: type } } },
    then: { properties: { params } },
  })),
});

const address = {
  if: { type: 'string' },
  then: { enum: ['parent', 'children', 'replaced'] },
  else: object(['workflow', 'of', 'as'], {
    workflow: ref('key'),
    of: ref('participantRole'),
    as: ref('participantRole'),
    from: ref('path'),
  }),
};

const guard = byType({
  rule: object(['logic', 'reason'], { logic: true, reason: ref('text'), onSending: { const: true } }),
  and: object(['guards'], { guards: list(ref('guard'), 1) }),
  or: object(['guards'], { guards: list(ref('guard'), 1) }),
  not: object(['guard', 'reason'], { guard: ref('guard'), reason: ref('text') }),
  formSubmitted: object(['form'], { form: ref('key'), reason: ref('text') }),
  allAnswered: object(['forms'], {
    forms: list(ref('key'), 1),
    with: { type: 'object' },
    reason: ref('text'),
  }),
  enoughAnswered: object(['form', 'with', 'least'], {
    form: ref('key'),
    with: { type: 'object' },
    least: true,
    reason: ref('text'),
  }),
  notAuthor: object(['form'], { form: ref('key'), reason: ref('text') }),
  notSender: object(['event'], { event: ref('event'), reason: ref('text') }),
  noOpenTasks: object(['tasks'], { tasks: list(ref('name'), 1), reason: ref('text') }),
  inState: object(['state'], { state: ref('path'), reason: ref('text') }),
});

const place = {
  if: { type: 'string' },
  then: { const: 'own' },
  else: {
    if: { required: ['body'] },
    then: object(['body'], { body: { enum: UNIT_KINDS } }),
    else: object(['unitOf'], { unitOf: ref('participantRole') }),
  },
};

const fields = { type: 'object', maxProperties: 100, propertyNames: ref('path'), additionalProperties: true };

const action = byType({
  openTask: object(['task'], { task: ref('name') }),
  closeTasks: object(['tasks'], {
    tasks: { if: { type: 'string' }, then: { const: '*' }, else: list(ref('name'), 1) },
    of: { const: 'actor' },
  }),
  set: object(['path', 'logic'], { path: ref('path'), logic: true }),
  forgetAnswers: object(['forms'], { forms: list(ref('key'), 1) }),
  writeRecord: object(['register', 'of', 'status'], {
    register: { enum: ['mentor', 'mentee'] },
    of: ref('participantRole'),
    status: ref('name'),
    data: fields,
  }),
  joinParticipants: object(['role', 'from'], { role: ref('participantRole'), from: ref('path') }),
  leaveParticipants: object(['role'], { role: ref('participantRole'), from: ref('path') }),
  shiftDue: object(['days'], { days: true }),
  notify: object(['template', 'to', 'text'], {
    template: ref('key'),
    to: { if: { type: 'string' }, then: ref('role'), else: list(ref('role'), 1) },
    text: ref('text'),
  }),
  buildDocument: object(['form', 'title'], { form: ref('key'), title: ref('text') }),
  sendToCase: object(['to', 'event'], { to: address, event: ref('event') }),
  startCase: object(['workflow', 'data'], { workflow: ref('key'), data: fields }),
});

export const DEFINITIONS = {
  text: object(['ru'], {
    ru: { type: 'string', minLength: 1, maxLength: 500 },
    en: { type: 'string', minLength: 1, maxLength: 500 },
  }),
  key: { type: 'string', maxLength: 80, pattern: '^[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$' },
  name: { type: 'string', maxLength: 80, pattern: '^[a-zA-Z][a-zA-Z0-9_-]*$' },
  event: { type: 'string', maxLength: 80, pattern: '^[a-zA-Z][a-zA-Z0-9_-]*(\\.[a-zA-Z0-9_-]+)*$' },
  path: { type: 'string', maxLength: 200, pattern: '^[a-zA-Z][a-zA-Z0-9_-]*(\\.[a-zA-Z0-9_-]+)*$' },
  target: { type: 'string', maxLength: 300, pattern: '^[#.]?[a-zA-Z][a-zA-Z0-9_-]*(\\.[a-zA-Z0-9_-]+)*$' },
  delay: { type: 'string', minLength: 2, maxLength: 200 },
  role: { enum: roles },
  roleOrSystem: { enum: [...roles, 'system'] },
  participantRole: { enum: PARTICIPANT_ROLES },
  place,
  guard,
  action,
  actions: list(ref('action')),
};

export { list, object, ref };
