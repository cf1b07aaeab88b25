import { Injectable } from '@nestjs/common';
import type { JsonObject } from '@tandem/domain';
import {
  decide,
  openCase,
  type Accepted,
  type Command,
  type CompiledWorkflow,
  type Decision,
} from '@tandem/workflow-core';
import { CaseWriter, type CommitItem, type LiveCase, type Prepared } from '@tandem/store';
import { EnginePool } from '../database/pools.js';
import { Refusal, refuse } from '../problems/problem-error.js';
import { AnnounceChanges } from './announce-changes.js';
import type { CommandAnswer, CommandRequest } from './command.js';
import { Definitions } from './definitions.js';
import { GatherFacts, subjectOf, type FactSubject } from './gather-facts.js';
import { personsJoining, personsNamedBy } from './persons-named.js';
import { RelayOutbox } from './relay-outbox.js';
import { TakeTurns } from './take-turns.js';
import { titleAfter } from './title-case.js';

/** Wires the pure decision to `commit()`: facts for the group, decide each, write, then relay and announce. */
@Injectable()
export class CommitCase {
  readonly writer: CaseWriter<CommandRequest, CommandAnswer>;

  constructor(
    pool: EnginePool,
    private readonly definitions: Definitions,
    private readonly facts: GatherFacts,
    relay: RelayOutbox,
    announce: AnnounceChanges,
    private readonly turns: TakeTurns,
  ) {
    this.writer = new CaseWriter({
      pool,
      prepare: (group) => Promise.all(group.map(({ request, live }) => this.prepare(request, live))),
      onStale: (_request, live) => Promise.resolve(refused(staleRefusal(live?.revision))),
      onCommitted: (items) => {
        relay.push(items);
        announce.push(items);
      },
    });
  }

  commit(request: CommandRequest): Promise<CommandAnswer> {
    const { counted } = request;
    return counted?.length
      ? this.turns.with(counted, () => this.writer.commit(request))
      : this.writer.commit(request);
  }

  /** The case as this process knows it: enough to send a command, which is decided on the newest in any event. */
  async known(caseId: string): Promise<LiveCase | null> {
    return (await this.writer.live.get([caseId])).get(caseId) ?? null;
  }

  /** The case as it is stored now, whichever process moved it last. */
  live(caseId: string): Promise<LiveCase | null> {
    return this.writer.live.current(caseId);
  }

  private async prepare(request: CommandRequest, live: LiveCase | null): Promise<Prepared<CommandAnswer>> {
    if (!live && !request.opening) return { kind: 'answer', answer: refused(missing()) };
    if (live && request.revision !== undefined && request.revision !== live.revision) {
      return { kind: 'answer', answer: refused(staleRefusal(live.revision)) };
    }
    if (live && request.seen !== live.revision && request.mayStill?.(live) === false)
      return { kind: 'answer', answer: refused(refuse.notYours()) };
    const workflow = live
      ? (await this.definitions.workflow(live.workflowId)).compiled
      : request.opening!.workflow;
    const subject = live
      ? subjectOf(live, personsJoining(workflow.definition, request.answer?.data ?? {}))
      : openingSubject(request, workflow);
    const facts = await this.facts.for(workflow.neededFacts, subject);
    const command = commandOf(request);
    const decision: Decision = live
      ? decide(workflow, live.state, command, facts)
      : openCase(workflow, command, facts);
    if (!decision.accepted)
      return { kind: 'answer', answer: refused(new Refusal(422, decision.code, decision.reason)) };
    return { kind: 'commit', item: itemOf(request, live, command, decision), answer: movedTo };
  }
}

const commandOf = (request: CommandRequest): Command => ({
  id: request.id,
  type: request.type,
  at: request.at,
  actor: request.actor,
  ...(request.data ? { data: request.data } : {}),
  ...(request.comment ? { comment: request.comment } : {}),
  ...(request.taskId ? { taskId: request.taskId } : {}),
  ...(request.timerId ? { timerId: request.timerId } : {}),
  ...(request.answer ? { answer: request.answer } : {}),
  ...(request.units ? { units: request.units } : {}),
});

const itemOf = (
  request: CommandRequest,
  before: LiveCase | null,
  command: Command,
  decision: Accepted,
): CommitItem => {
  const opening = request.opening;
  const kind = decision.next.machine.context['kind'];
  return {
    before,
    ...(opening ? { opening } : {}),
    command,
    decision,
    title: titleAfter(before, opening?.title ?? '', decision, request.names ?? {}),
    kind: typeof kind === 'string' ? kind : (before?.kind ?? opening?.kind ?? null),
    ...(request.idempotencyKey ? { idempotencyKey: request.idempotencyKey } : {}),
    ...(request.requestSha256 ? { requestSha256: request.requestSha256 } : {}),
    ...(request.readers ? { readers: request.readers } : {}),
    ...(request.forms ? { forms: request.forms } : {}),
  };
};

const openingSubject = (request: CommandRequest, workflow: CompiledWorkflow): FactSubject => ({
  unitId: request.opening!.unitId,
  cycleId: request.opening!.cycleId,
  caseId: null,
  joining: {},
  participants: personsNamedBy(
    workflow.definition,
    (request.answer?.data ?? {}) as JsonObject,
    request.actor,
  ),
});

const movedTo = (after: LiveCase): CommandAnswer => ({
  kind: 'moved',
  caseId: after.id,
  revision: after.revision,
  state: after.state.machine.value,
  stage: after.stage,
});

const refused = (refusal: Refusal): CommandAnswer => ({ kind: 'refused', refusal });

const staleRefusal = (revision: number | undefined): Refusal =>
  new Refusal(
    409,
    'stale-revision',
    {
      ru: 'Пока вы работали, здесь уже что-то изменили. Посмотрите на новое состояние и повторите действие; введённый текст сохранён в черновике.',
      en: 'Something has changed here while you were working. Look at the new state and try again; your text is kept in the draft.',
    },
    revision === undefined ? {} : { revision },
  );

const missing = (): Refusal =>
  new Refusal(404, 'not-found', {
    ru: 'Такого дела нет, или у вас нет права его видеть.',
    en: 'There is no such case, or you have no right to see it.',
  });
