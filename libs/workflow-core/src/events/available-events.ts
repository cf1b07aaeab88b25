import type { AnyMachineSnapshot } from 'xstate';
import type { ParticipantRole, Role, Text } from '@tandem/domain';
import type { CompiledWorkflow } from '../compile/compiled-workflow.js';
import { sentBy } from '../compile/forms-of-events.js';
import { createDraft, type Draft } from '../decide/draft.js';
import { isTaskOf } from '../decide/find-task.js';
import { activeStates, stageOf } from '../decide/read-snapshot.js';
import { liveSnapshot } from '../decide/stored-snapshot.js';
import { candidatesOf } from '../decide/candidates-of.js';
import { judgeGuard } from '../guards/judge-guard.js';
import type { Verdict } from '../guards/verdict.js';
import type { CaseState, OpenTask } from '../language/case-state.js';
import type { Command, Facts } from '../language/decision.js';
import type { EventSpec, TaskSpec } from '../language/definition.js';

/** Who looks at the case, and when. */
export interface ActorView {
  readonly person: string;
  readonly roles: readonly Role[];
  readonly onBehalfOf?: string;
  readonly at: string;
}

export interface AvailableEvent {
  readonly type: string;
  readonly title: Text;
  readonly hint?: Text;
  /** The form that has to come with the event. */
  readonly form?: string;
  /** The open task that the event completes: the actor's own where he has one. */
  readonly task?: string;
  readonly comment?: 'required' | 'optional';
  readonly tone: 'primary' | 'plain' | 'danger';
  /** Whether the guards let it pass now; what depends on the data to come counts as allowed. */
  readonly allowed: boolean;
  readonly reasonCode?: 'guard' | 'missing-fact';
  readonly reason?: Text;
  readonly roles: readonly (Role | ParticipantRole | 'system')[];
}

/**
 * What the case can be asked now, in the order of the definition. Whether this person may send it by role is the
 * policy's business; here stands whether the state answers it and, where a guard forbids it, why.
 */
export const availableEvents = (
  compiled: CompiledWorkflow,
  state: CaseState,
  actor: ActorView,
  facts: Facts,
): readonly AvailableEvent[] => {
  if (state.status !== 'open') return [];
  const snapshot = liveSnapshot(compiled, state.machine);
  const states = activeStates(compiled, snapshot);
  const paths = states.map(({ path }) => path);
  const found: AvailableEvent[] = [];
  for (const [type, spec] of Object.entries(compiled.definition.events)) {
    if (isInternal(spec)) continue;
    const draft = createDraft(compiled, state, askedBy(actor, type), facts, stageOf(states), paths);
    const event = availableEvent(draft, snapshot, type, spec);
    if (event) found.push(event);
  }
  return found;
};

const rolesOf = ({ role }: EventSpec): readonly (Role | ParticipantRole | 'system')[] =>
  typeof role === 'string' ? [role] : role;

const isInternal = (spec: EventSpec): boolean => rolesOf(spec).every((role) => role === 'system');

const askedBy = ({ at, person, roles, onBehalfOf }: ActorView, type: string): Command => ({
  id: '',
  type,
  at,
  actor: { kind: 'person', person, roles, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
});

const availableEvent = (
  draft: Draft,
  snapshot: AnyMachineSnapshot,
  type: string,
  spec: EventSpec,
): AvailableEvent | undefined => {
  const candidates = candidatesOf(snapshot, type);
  if (candidates.length === 0) return undefined;
  const task = taskFor(draft, type);
  if (spec.byTask && !(task && isTaskOf(draft, task, draft.command.actor))) return undefined;
  const form =
    (task && draft.compiled.definition.tasks?.[task.key]?.form) ?? spec.form ?? onlyForm(draft, type);
  draft.asking = { form, undecided: false };
  const refusal = firstRefusal(
    candidates.map(({ guard }): Verdict => (guard ? judgeGuard(draft, guard) : { is: 'yes' })),
  );
  return {
    type,
    title: spec.title,
    ...(spec.hint ? { hint: spec.hint } : {}),
    ...(form === undefined ? {} : { form }),
    ...(task ? { task: task.id } : {}),
    ...(spec.comment ? { comment: spec.comment } : {}),
    tone: spec.tone ?? 'plain',
    allowed: refusal === undefined,
    ...(refusal ?? {}),
    roles: rolesOf(spec),
  };
};

const firstRefusal = (
  verdicts: readonly Verdict[],
): { readonly reasonCode: 'guard' | 'missing-fact'; readonly reason: Text } | undefined => {
  if (verdicts.some(({ is }) => is === 'yes' || is === 'open')) return undefined;
  const [first] = verdicts;
  if (first?.is === 'no') return { reasonCode: 'guard', reason: first.reason };
  if (first?.is === 'missing') return { reasonCode: 'missing-fact', reason: first.reason };
  return undefined;
};

const onlyForm = (draft: Draft, type: string): string | undefined => {
  const forms = draft.compiled.formsOfEvents.get(type);
  return forms?.length === 1 ? forms[0] : undefined;
};

const taskFor = (draft: Draft, type: string): OpenTask | undefined => {
  const asking = draft.tasks.filter(({ key }) => sends(draft.compiled.definition.tasks?.[key], type));
  return asking.find((task) => isTaskOf(draft, task, draft.command.actor)) ?? asking[0];
};

const sends = (spec: TaskSpec | undefined, type: string): boolean =>
  spec !== undefined && sentBy(spec).includes(type);
