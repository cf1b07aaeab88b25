import { Injectable } from '@nestjs/common';
import { hasDocument, type JsonObject } from '@tandem/domain';
import type { CompiledWorkflow, EventSpec, OpenTask, TaskSpec } from '@tandem/workflow-core';
import { evaluateOutcome } from '@tandem/workflow-core';
import type { LiveCase } from '@tandem/store';
import { AuditLog } from '../audit/audit-log.js';
import type { Viewer } from '../identity/viewer.js';
import { Refusal, refuse } from '../problems/problem-error.js';
import { CommitCase } from './commit-case.js';
import { Definitions, type PublishedWorkflow } from './definitions.js';
import { OwnPlace } from './own-place.js';
import { askedElsewhere, completes, maySee, maySend, taskFor, type Permitted } from './may-send.js';

/** What names a step: an event, a task whose answers choose the event, or both. */
export interface AskedStep {
  readonly caseId: string;
  readonly type?: string;
  readonly taskId?: string;
  readonly data?: JsonObject;
}

export interface Step {
  readonly type: string;
  readonly event: EventSpec;
  readonly task?: OpenTask;
  readonly form?: string;
}

/** A step that this person may take in this case. */
export interface GrantedStep {
  readonly live: LiveCase;
  readonly workflow: PublishedWorkflow;
  readonly step: Step;
  readonly actor: Permitted;
}

/** Which step is asked for, and is it this person's? */
@Injectable()
export class GrantStep {
  constructor(
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly audit: AuditLog,
    private readonly places: OwnPlace,
  ) {}

  /** Throws `Refusal`, which the journal remembers. */
  async grant(viewer: Viewer, asked: AskedStep): Promise<GrantedStep> {
    const live = await this.caseFor(viewer, asked);
    const workflow = await this.definitions.workflow(live.workflowId);
    const step = this.stepOf(viewer, live, workflow, asked);
    return { live, workflow, step, actor: await this.permit(viewer, live, workflow, step) };
  }

  /**
   * The copy in memory will do where the step asks for no answers and by that copy is the sender's: the commit decides
   * on the newest case. Whoever fills a form or is refused meets the case as it is stored now.
   */
  private async caseFor(viewer: Viewer, asked: AskedStep): Promise<LiveCase> {
    const known = await this.cases.known(asked.caseId);
    if (!known) throw refuse.notFound();
    const { compiled } = await this.definitions.workflow(known.workflowId);
    const plain = asked.taskId === undefined && asked.type !== undefined && plainEvent(compiled, asked.type);
    if (plain) {
      const task = askedFor(viewer, known, compiled, asked.type!);
      if (maySend(viewer, known, plain, task, await this.places.of(known, plain))) return known;
    }
    return (await this.cases.live(asked.caseId))!;
  }

  /** Which event of the workflow this is, with the task that it completes and the form that it needs. */
  private stepOf(viewer: Viewer, live: LiveCase, workflow: PublishedWorkflow, asked: AskedStep): Step {
    const { definition } = workflow.compiled;
    const task = asked.taskId
      ? live.state.tasks.find((one) => one.id === asked.taskId)
      : taskFor(viewer, live, definition.tasks, asked.type ?? '');
    if (asked.taskId && !task) {
      throw new Refusal(422, 'task-closed', {
        ru: 'Эта задача уже закрыта: её выполнили или она больше не нужна.',
        en: 'This task is closed: it has been done or is no longer needed.',
      });
    }
    const spec = task ? definition.tasks?.[task.key] : undefined;
    const type = asked.type ?? (spec ? eventOf(spec, asked.data ?? {}) : undefined);
    const event =
      type !== undefined && Object.hasOwn(definition.events, type) ? definition.events[type] : undefined;
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

  private async permit(
    viewer: Viewer,
    live: LiveCase,
    { compiled }: PublishedWorkflow,
    step: Step,
  ): Promise<Permitted> {
    const task = step.task ?? askedElsewhere(live, compiled, step.type);
    const actor = maySend(viewer, live, step.event, task, await this.places.of(live, step.event));
    if (!actor) throw this.notYours(viewer, live, step.type);
    return actor;
  }

  /** The case has moved since the right was judged: is the step still this person's? A closed task is the decision's to tell. */
  mayStill(viewer: Viewer, live: LiveCase, { compiled }: PublishedWorkflow, step: Step): boolean {
    const task = step.task
      ? live.state.tasks.find((one) => one.id === step.task!.id)
      : askedElsewhere(live, compiled, step.type);
    const place = this.places.known(live, step.event);
    if ((step.task && !task) || maySend(viewer, live, step.event, task, place)) return true;
    this.audit.refused(viewer, `case.event:${step.type}`, live.id);
    return false;
  }

  private notYours(viewer: Viewer, live: LiveCase, type: string): Refusal {
    this.audit.refused(viewer, `case.event:${type}`, live.id);
    // That another place is at work on a plan or a report is not to be learnt here.
    if (hasDocument(live.subject) && !maySee(viewer, live)) return refuse.notFound();
    return refuse.notYours({
      ru: 'Этот шаг делает не вы: посмотрите на странице, чей сейчас ход.',
      en: 'This step is not yours: the page says whose turn it is.',
    });
  }
}

/** The event where neither it nor a task that it completes asks for answers. */
const plainEvent = ({ definition }: CompiledWorkflow, type: string): EventSpec | undefined => {
  const event = definition.events[type];
  const asking = Object.values(definition.tasks ?? {}).some((task) => task.form && completes(task, type));
  return event?.form || asking ? undefined : event;
};

const askedFor = (
  viewer: Viewer,
  live: LiveCase,
  compiled: CompiledWorkflow,
  type: string,
): OpenTask | undefined =>
  taskFor(viewer, live, compiled.definition.tasks, type) ?? askedElsewhere(live, compiled, type);

const eventOf = (spec: TaskSpec, data: JsonObject): string | undefined =>
  spec.event ?? evaluateOutcome(spec, data);
