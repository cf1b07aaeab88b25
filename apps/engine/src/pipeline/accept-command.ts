import { Injectable } from '@nestjs/common';
import { localDate, PARTICIPANT_ROLES, type JsonObject, type Language } from '@tandem/domain';
import type { Sender } from '@tandem/forms-core';
import { newId, type LiveCase } from '@tandem/store';
import type { Viewer } from '../identity/viewer.js';
import { Refusal } from '../problems/problem-error.js';
import { CheckAnswers, type CheckedAnswers } from './check-answers.js';
import { CheckBefore } from './check-before.js';
import type { CommandAnswer, CommandRequest } from './command.js';
import { CommitCase } from './commit-case.js';
import type { PublishedWorkflow } from './definitions.js';
import { FormContext } from './form-context.js';
import { GrantStep, type AskedStep, type GrantedStep, type Step } from './grant-step.js';
import { Idempotency, requestDigest } from './idempotency.js';
import type { Permitted } from './may-send.js';
import { personsCounted, personsJoining, possiblePersons } from './persons-named.js';
import { PersonDirectory } from './person-directory.js';
import { UnitDirectory } from './unit-directory.js';

export interface SentCommand extends AskedStep {
  readonly comment?: string;
  readonly revision?: number;
  readonly idempotencyKey?: string;
  /** What it sends was frozen for it a moment ago, and checked by that. */
  readonly isFrozen?: boolean;
  /** When it happened, where that is not now: only for a past that is told (the demonstration). Never from outside. */
  readonly at?: string;
}

/** Where the case stands after it. */
export type Moved = Extract<CommandAnswer, { kind: 'moved' }>;

/** The first half of the straight line: who, may he, are the answers right. What is left is the case's own decision. */
@Injectable()
export class AcceptCommand {
  constructor(
    private readonly cases: CommitCase,
    private readonly steps: GrantStep,
    private readonly context: FormContext,
    private readonly answers: CheckAnswers,
    private readonly before: CheckBefore,
    private readonly persons: PersonDirectory,
    private readonly units: UnitDirectory,
    private readonly idempotency: Idempotency,
  ) {}

  /** Sends an event or completes a task. Throws `Refusal`; answers where the case stands now. */
  async send(viewer: Viewer, sent: SentCommand, language: Language): Promise<Moved> {
    try {
      const answer = await this.decided(viewer, sent, language);
      if (answer.kind === 'refused') throw answer.refusal;
      return answer;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // A repeated request finds its task closed or its step taken: what it was answered the first time is the answer.
      const before = await this.answered(sent);
      if (before) return before;
      throw error;
    }
  }

  /** What this very request was answered before, if it was sent with a key. Throws `Refusal` where that was one. */
  async answered(
    sent: Pick<SentCommand, 'caseId' | 'type' | 'taskId' | 'data' | 'comment' | 'idempotencyKey'>,
  ): Promise<Moved | undefined> {
    if (!sent.idempotencyKey) return undefined;
    const before = await this.idempotency.answered(sent.caseId, sent.idempotencyKey, digestOf(sent));
    if (before?.kind === 'refused') throw before.refusal;
    return before;
  }

  private async decided(viewer: Viewer, sent: SentCommand, language: Language): Promise<CommandAnswer> {
    const granted = await this.steps.grant(viewer, sent);
    const { live, step } = granted;
    if (step.event.comment === 'required' && !sent.comment?.trim()) throw commentRequired();
    const decide = async () => this.cases.commit(await this.accept(viewer, sent, granted, language));
    if (sent.isFrozen) return decide();
    const asked = { viewer, caseId: live.id, language, at: sent.at };
    return this.before.letThrough(live.subject, step.type, asked, decide);
  }

  private async accept(
    viewer: Viewer,
    sent: SentCommand,
    { live, workflow, step, actor }: GrantedStep,
    language: Language,
  ): Promise<CommandRequest> {
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
      seen: live.revision,
      mayStill: (moved) => this.steps.mayStill(viewer, moved, workflow, step),
      ...(sent.data ? { data: checked ? checked.answer.data : sent.data } : {}),
      ...(sent.comment ? { comment: sent.comment } : {}),
      ...(step.task ? { taskId: step.task.id } : {}),
      ...(checked ? { answer: checked.answer, readers: checked.readers } : {}),
      ...(checked ? { counted: countedBy(workflow, checked.answer.data) } : {}),
      ...(people ? { units: people.units, names: people.names } : {}),
      ...(sent.revision === undefined ? {} : { revision: sent.revision }),
      ...(sent.idempotencyKey ? { idempotencyKey: sent.idempotencyKey, requestSha256: digestOf(sent) } : {}),
    };
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

/** By which a request with the same key is known to be the same. */
const digestOf = ({
  type,
  taskId,
  data,
  comment,
}: Pick<SentCommand, 'type' | 'taskId' | 'data' | 'comment'>): string =>
  requestDigest([type, taskId, data, comment]);

const commentRequired = (): Refusal =>
  new Refusal(
    422,
    'comment-required',
    {
      ru: 'Напишите, почему: без пояснения этот шаг не делают.',
      en: 'Say why: this step needs a comment.',
    },
    { errors: [{ path: '/comment', message: 'Напишите причину.' }] },
  );

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
