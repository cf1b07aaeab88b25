import type { Pool } from 'pg';
import { russianCalendarDays, type Calendar } from '@tandem/domain';
import {
  CaseWriter,
  newId,
  type CommitItem,
  type LiveCase,
  type NewCase,
  type Prepared,
  type WriterRequest,
} from '@tandem/store';
import { decide, openCase, type Command, type CompiledWorkflow, type Facts } from '@tandem/workflow-core';
import { eventType, PAYLOAD, type OpenedCase, type StandardWork } from '../measure/standard-work.js';
import { WORKFLOW } from './bench-workflow.js';
import type { School } from './make-school.js';
import { permit, type Asking } from './permit.js';

interface CoreRequest extends WriterRequest {
  readonly command: Command;
  readonly opening?: NewCase;
  readonly idempotencyKey?: string;
}

interface CoreAnswer {
  readonly revision: number;
}

/** A published workflow with the id of its definition. */
export interface BenchWorkflow {
  readonly id: string;
  readonly compiled: CompiledWorkflow;
}

export interface CoreOptions {
  readonly onCommitted?: (items: readonly CommitItem[]) => void;
  readonly inFlight?: number;
  readonly besides?: number;
}

/** The engine's core: permission, `decide` and the group commit of `@tandem/store`, without HTTP and Nest around it. */
export class CoreWork implements StandardWork {
  readonly writer: CaseWriter<CoreRequest, CoreAnswer>;
  private readonly facts: Facts;
  private readonly asking: Asking;

  constructor(
    pool: Pool,
    private readonly workflow: BenchWorkflow,
    private readonly school: School,
    options: CoreOptions = {},
  ) {
    this.asking = { person: school.curator, held: school.held };
    this.facts = { unit: school.unitId, zone: 'Asia/Tomsk', calendar: readCalendar(), values: {} };
    this.writer = new CaseWriter<CoreRequest, CoreAnswer>({
      pool,
      prepare: (group) => Promise.resolve(group.map(({ request, live }) => this.prepare(request, live))),
      onStale: () => Promise.reject(new Error('a case of the benchmark was moved by somebody else')),
      ...options,
    });
  }

  async open(): Promise<OpenedCase> {
    const caseId = newId();
    const at = new Date().toISOString();
    const actor = { kind: 'person', person: this.school.curator, roles: ['curator'] } as const;
    await this.writer.commit({
      caseId,
      opens: true,
      command: {
        id: newId(),
        type: '@open',
        at,
        actor,
        units: { [this.school.curator]: this.school.unitId },
      },
      opening: openingOf(caseId, this.workflow.id, this.school),
    });
    return { send: (step) => this.send(caseId, step) };
  }

  /** As the pipeline does: the case from memory, whose step it is, then the commit. */
  private async send(caseId: string, step: number): Promise<void> {
    const live = (await this.writer.live.get([caseId])).get(caseId)!;
    const type = eventType(step);
    const actor = permit(this.asking, live.unitPath, this.workflow.compiled.definition.events[type]!);
    if (!actor) throw new Error('the curator of the benchmark was not let through');
    const id = newId();
    const command: Command = { id, type, at: new Date().toISOString(), actor, data: PAYLOAD };
    const { revision } = await this.writer.commit({ caseId, command, idempotencyKey: id });
    if (revision !== step + 1) throw new Error('an event of the benchmark was lost');
  }

  private prepare(
    { command, opening, idempotencyKey }: CoreRequest,
    live: LiveCase | null,
  ): Prepared<CoreAnswer> {
    const decision = live
      ? decide(this.workflow.compiled, live.state, command, this.facts)
      : openCase(this.workflow.compiled, command, this.facts);
    if (!decision.accepted) throw new Error(`the benchmark was refused: ${decision.reason.ru}`);
    return {
      kind: 'commit',
      item: {
        before: live,
        ...(opening ? { opening } : {}),
        command,
        decision,
        title: 'Белова А. И.',
        kind: null,
        ...(idempotencyKey ? { idempotencyKey, requestSha256: idempotencyKey } : {}),
      },
      answer: (after) => ({ revision: after.revision }),
    };
  }
}

const openingOf = (id: string, workflowId: string, school: School): NewCase => ({
  id,
  workflowId,
  workflowKey: WORKFLOW,
  subject: 'pair',
  unitId: school.unitId,
  unitPath: school.unitPath,
  cycleId: null,
  parentId: null,
  title: 'Белова А. И.',
  kind: null,
  formVersions: {},
  openedBy: school.curator,
  openKey: null,
  openSha256: null,
});

const readCalendar = (): Calendar => {
  const days = russianCalendarDays();
  return {
    region: 'tomsk',
    years: [...new Set(days.map((day) => Number(day.date.slice(0, 4))))],
    days: new Map(days.map((day) => [day.date, day])),
  };
};
