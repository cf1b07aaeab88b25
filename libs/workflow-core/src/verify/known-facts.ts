import { PARTICIPANT_ROLES, ROLES, UNIT_KINDS } from '@tandem/domain';
import type { WorkflowDefinition } from '../language/definition.js';

/** What the definition is checked against: the forms of the content, with the fields that each has. */
export interface Catalogue {
  /** `fields`: JSON pointers (`/periodTo`) or dotted paths; without them only the form's name is checked. */
  readonly forms: { readonly [key: string]: { readonly fields?: readonly string[] } };
  /** Workflows that `startCase` and `sendToCase` may name, with the events that each hears. */
  readonly workflows?: { readonly [key: string]: { readonly events: readonly string[] } };
}

const COUNTS: readonly string[] = [
  'requests.open',
  'requests.waiting',
  'candidates.open',
  'candidates.admitted',
  'mentors.admitted',
  'pairs.open',
  'pairs.active',
  'pairs.closed',
];
const PLAIN: readonly string[] = [
  'now',
  'today',
  'actor.person',
  'actor.roles',
  'case.stage',
  'case.openedAt',
  'case.dueAt',
  'meetings.count',
  'meetings.lastAt',
  ...COUNTS.map((name) => `counts.${name}`),
];
/** What the document beside the case says (docs/decisions/0015): gathered where the workflow is about a plan. */
const OF_ROADMAP: readonly string[] = [
  'version',
  'parentVersion',
  'errors',
  'missing',
  'remarksWritten',
  'remarksUnanswered',
  'remarksOpen',
  'parentChanged',
];
/** What stands in a report, and how the reports of a campaign stand (docs/decisions/0017). */
const OF_REPORT: readonly string[] = [
  'version',
  'errors',
  'remarksWritten',
  'remarksUnanswered',
  'remarksOpen',
];
const OF_CAMPAIGN: readonly string[] = [
  'expected',
  'submitted',
  'accepted',
  'missing',
  'consolidation',
  'measures',
  'measuresOpen',
];
const OF_DOCUMENT: { readonly [subject: string]: readonly string[] } = {
  roadmap: OF_ROADMAP,
  report: OF_REPORT,
  campaign: OF_CAMPAIGN,
};
const OF_PARTICIPANTS: readonly string[] = ['count', 'persons', 'units', 'statuses', 'openPairs'];
const OF_JOINING: readonly string[] = ['statuses', 'openPairs'];

/** Why a name in a rule stands for nothing; `undefined` where it is known. */
export type Unknown =
  'unknown-fact' | 'unknown-form' | 'form-never-asked' | 'unknown-field' | 'unknown-context';

/** Checks the names of facts against the vocabulary, the forms and the context of one definition. */
export const factChecker = (
  definition: WorkflowDefinition,
  catalogue: Catalogue,
): ((name: string) => Unknown | undefined) => {
  const asked = askedForms(definition);
  const context = new Set(Object.keys(definition.machine.context ?? {}));
  const participants = new Set(Object.keys(definition.participants ?? {}));
  return (name) => {
    const [first, second = '', ...rest] = name.split('.');
    if (PLAIN.includes(name)) return undefined;
    switch (first) {
      case 'case':
        if (second !== 'context' || rest[0] === undefined) return 'unknown-fact';
        return context.has(rest[0]) ? undefined : 'unknown-context';
      case 'answers':
        return checkForm(second, asked, catalogue) ?? checkField(catalogue, second, rest);
      case 'answered':
        return rest.length === 0 ? checkForm(second, asked, catalogue) : 'unknown-fact';
      case 'event':
        return second === '' ? 'unknown-fact' : undefined;
      case 'participants':
      case 'joining': {
        const known = first === 'joining' ? OF_JOINING : OF_PARTICIPANTS;
        return participants.has(second) && rest.length === 1 && known.includes(rest[0]!)
          ? undefined
          : 'unknown-fact';
      }
      case 'roadmap':
      case 'report':
      case 'campaign':
        return definition.subject === first && rest.length === 0 && OF_DOCUMENT[first]!.includes(second)
          ? undefined
          : 'unknown-fact';
      case 'bodies':
        return isBodyFact(second, rest) ? undefined : 'unknown-fact';
      case 'holders':
        return rest.length === 0 && isRole(second) ? undefined : 'unknown-fact';
      default:
        return 'unknown-fact';
    }
  };
};

/** `bodies.<kind>`, or how many hold a role there: `bodies.<kind>.holders.<role>`. */
const isBodyFact = (kind: string, rest: readonly string[]): boolean =>
  (UNIT_KINDS as readonly string[]).includes(kind) &&
  (rest.length === 0 || (rest.length === 2 && rest[0] === 'holders' && isRole(rest[1]!)));

const isRole = (name: string): boolean =>
  (ROLES as readonly string[]).includes(name) || (PARTICIPANT_ROLES as readonly string[]).includes(name);

/** Forms that somebody can be asked for in this workflow: nothing else can ever have answers. */
export const askedForms = (definition: WorkflowDefinition): ReadonlySet<string> =>
  new Set(
    [
      definition.start.form,
      ...Object.values(definition.tasks ?? {}).map(({ form }) => form),
      ...Object.values(definition.events).map(({ form }) => form),
    ].filter((form): form is string => form !== undefined),
  );

export const checkForm = (
  form: string,
  asked: ReadonlySet<string>,
  catalogue: Catalogue,
): 'unknown-form' | 'form-never-asked' | undefined => {
  if (!Object.hasOwn(catalogue.forms, form)) return 'unknown-form';
  return asked.has(form) ? undefined : 'form-never-asked';
};

/** A path is known where it is a field, or leads to fields. */
export const checkField = (
  catalogue: Catalogue,
  form: string,
  path: readonly string[],
): 'unknown-field' | undefined => {
  const fields = Object.hasOwn(catalogue.forms, form) ? catalogue.forms[form]!.fields : undefined;
  if (!fields || path.length === 0) return undefined;
  const wanted = path.join('.');
  const known = fields.some((field) => {
    const dotted = field.replace(/^\//, '').replaceAll('/', '.');
    return dotted === wanted || dotted.startsWith(`${wanted}.`);
  });
  return known ? undefined : 'unknown-field';
};
