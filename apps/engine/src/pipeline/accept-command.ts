import { Injectable } from '@nestjs/common';
import { localDate, PARTICIPANT_ROLES, type JsonObject, type Language } from '@tandem/domain';
import type { Sender } from '@tandem/forms-core';
import type { EventSpec, OpenTask, TaskSpec } from '@tandem/workflow-core';
import { evaluateOutcome } from '@tandem/workflow-core';
import { newId, type LiveCase } from '@tandem/store';
import { AuditLog } from '../audit/audit-log.js';
import type { Viewer } from '../identity/viewer.js';
import { Refusal, refuse } from '../problems/problem-error.js';
import { CheckAnswers, type CheckedAnswers } from './check-answers.js';
import type { CommandAnswer, CommandRequest } from './command.js';
import { CommitCase } from './commit-case.js';
import { Definitions, type PublishedWorkflow } from './definitions.js';
import { FormContext } from './form-context.js';
import { Idempotency, requestDigest } from './idempotency.js';
import { askedElsewhere, maySee, maySend, taskFor, type Permitted } from './may-send.js';
import { personsCounted, personsJoining, possiblePersons } from './persons-named.js';
import { PersonDirectory } from './person-directory.js';
import { UnitDirectory } from './unit-directory.js';

export interface SentCommand {
  readonly caseId: string;
  /** Absent when a task is completed whose answers choose the event. */
  readonly type?: string;
  readonly taskId?: string;
  readonly data?: JsonObject;
  readonly comment?: string;
  readonly revision?: number;
  readonly idempotencyKey?: string;
  /** When it happened, where that is not now: only for a past that is told (the demonstration). Never from outside. */
  readonly at?: string;
}

interface Step {
  readonly type: string;
  readonly event: EventSpec;
  readonly task?: OpenTask;
  readonly form?: string;
}

/** The first half of the straight line: who, may he, are the answers right. What is left is the case's own decision. */
@Injectable()
export class AcceptCommand {
  constructor(
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly context: FormContext,
    private readonly answers: CheckAnswers,
    private readonly persons: PersonDirectory,
    private readonly units: UnitDirectory,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditLog,
  ) {}

  /** Sends an event or completes a task. Throws `Refusal`; answers where the case stands now. */
  async send(
    viewer: Viewer,
    sent: SentCommand,
    language: Language,
  ): Promise<Extract<CommandAnswer, { kind: 'moved' }>> {
    const sha = sent.idempotencyKey
      ? requestDigest([sent.type, sent.taskId, sent.data, sent.comment])
      : undefined;
    try {
      const answer = await this.cases.commit(await this.accept(viewer, sent, language, sha));
      if (answer.kind === 'refused') throw answer.refusal;
      return answer;
    } catch (error) {
      // A repeated request finds its task closed or its step taken: what it was answered the first time is the answer.
      if (error instanceof Refusal && sent.idempotencyKey && sha) {
        const before = await this.idempotency.answered(sent.caseId, sent.idempotencyKey, sha);
        if (before?.kind === 'moved') return before;
        if (before?.kind === 'refused') throw before.refusal;
      }
      throw error;
    }
  }

  private async accept(
    viewer: Viewer,
    sent: SentCommand,
    language: Language,
    sha: string | undefined,
  ): Promise<CommandRequest> {
    const live = await this.cases.live(sent.caseId);
    if (!live) throw refuse.notFound();
    const workflow = await this.definitions.workflow(live.workflowId);
    const step = this.stepOf(viewer, live, workflow, sent);
    const actor = this.permit(viewer, live, workflow, step);
    if (step.event.comment === 'required' && !sent.comment?.trim()) {
      throw new Refusal(
        422,
        'comment-required',
        {
          ru: 'Напишите, почему: без пояснения этот шаг не делают.',
          en: 'Say why: this step needs a comment.',
        },
        { errors: [{ path: '/comment', message: 'Напишите причину.' }] },
      );
    }
    const at = sent.at ?? new Date().toISOString();
    const checked = await this.checkForm(viewer, live, step, actor, sent, language, at);
    const named = checked ? possiblePersons(checked.answer.data) : [];
    const people =
      named.length > 0
        ? await this.persons.lookUp(
            [...new Set([...named, ...live.state.participants.map((one) => one.person)])],
            live.unitId,
          )
        : undefined;
    return {
      id: newId(),
      caseId: live.id,
      type: step.type,
      at,
      actor,
      ...(sent.data ? { data: checked ? checked.answer.data : sent.data } : {}),
      ...(sent.comment ? { comment: sent.comment } : {}),
      ...(step.task ? { taskId: step.task.id } : {}),
      ...(checked ? { answer: checked.answer, readers: checked.readers } : {}),
      ...(checked ? { counted: countedBy(workflow, checked.answer.data) } : {}),
      ...(people ? { units: people.units, names: people.names } : {}),
      ...(sent.revision === undefined ? {} : { revision: sent.revision }),
      ...(sent.idempotencyKey ? { idempotencyKey: sent.idempotencyKey, requestSha256: sha! } : {}),
    };
  }

  /** Which event of the workflow this is, with the task that it completes and the form that it needs. */
  private stepOf(viewer: Viewer, live: LiveCase, workflow: PublishedWorkflow, sent: SentCommand): Step {
    const { definition } = workflow.compiled;
    const task = sent.taskId
      ? live.state.tasks.find((one) => one.id === sent.taskId)
      : taskFor(viewer, live, definition.tasks, sent.type ?? '');
    if (sent.taskId && !task) {
      throw new Refusal(422, 'task-closed', {
        ru: 'Эта задача уже закрыта: её выполнили или она больше не нужна.',
        en: 'This task is closed: it has been done or is no longer needed.',
      });
    }
    const spec = task ? definition.tasks?.[task.key] : undefined;
    const type = sent.type ?? (spec ? eventOf(spec, sent.data ?? {}) : undefined);
    const event = type === undefined ? undefined : definition.events[type];
    if (
      !type ||
      !event ||
      (Array.isArray(event.role) ? event.role : [event.role]).every((role) => role === 'system')
    ) {
      if (!maySee(viewer, live)) throw this.notYours(viewer, live, type ?? 'unknown');
      throw new Refusal(422, 'unknown-event', {
        ru: 'Такого шага в этом процессе нет.',
        en: 'There is no such step in this workflow.',
      });
    }
    const form = spec?.form ?? event.form;
    return { type, event, ...(task ? { task } : {}), ...(form ? { form } : {}) };
  }

  private permit(viewer: Viewer, live: LiveCase, workflow: PublishedWorkflow, step: Step): Permitted {
    const task = step.task ?? askedElsewhere(live, workflow.compiled, step.type);
    const actor = maySend(viewer, live, step.event, task);
    if (!actor) throw this.notYours(viewer, live, step.type);
    return actor;
  }

  private notYours(viewer: Viewer, live: LiveCase, type: string): Refusal {
    this.audit.refused(viewer, `case.event:${type}`, live.id);
    return refuse.notYours({
      ru: 'Этот шаг делает не вы: посмотрите на странице, чей сейчас ход.',
      en: 'This step is not yours: the page says whose turn it is.',
    });
  }

  private async checkForm(
    viewer: Viewer,
    live: LiveCase,
    step: Step,
    actor: Permitted,
    sent: SentCommand,
    language: Language,
    at: string,
  ): Promise<CheckedAnswers | undefined> {
    if (!step.form) return undefined;
    const unit = (await this.units.of(live.unitId))!;
    const version = live.formVersions[step.form];
    return this.answers.check({
      form: step.form,
      ...(version === undefined ? {} : { version }),
      data: sent.data ?? {},
      unitId: live.unitId,
      caseContext: await this.context.of(live, localDate(at, unit.zone), viewer.person.id),
      language,
      signedBy: { ...senderOf(live, actor), name: viewer.person.name },
      at,
    });
  }
}

/** Being a mentor at the school is not being this pair's: roles of participants come from the case alone. */
const senderOf = (live: LiveCase, { person, onBehalfOf, roles }: Permitted): Sender => ({
  id: person,
  ...(onBehalfOf ? { onBehalfOf } : {}),
  roles: [
    ...roles.filter((role) => !(PARTICIPANT_ROLES as readonly string[]).includes(role)),
    ...live.state.participants
      .filter((one) => one.state === 'active' && (one.person === person || one.person === onBehalfOf))
      .map((one) => one.role),
  ],
});

/** Persons who would join by these answers and whose open pairs are counted first. */
const countedBy = ({ compiled }: PublishedWorkflow, data: JsonObject): string[] =>
  personsCounted('joining', compiled.neededFacts, personsJoining(compiled.definition, data));

const eventOf = (spec: TaskSpec, data: JsonObject): string | undefined =>
  spec.event ?? evaluateOutcome(spec, data);
