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
import { GrantStep, type AskedStep, type Step } from './grant-step.js';
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
    const { live, workflow, step, actor } = await this.steps.grant(viewer, sent);
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
    if (!sent.isFrozen) await this.before.run(live.subject, step.type, { viewer, caseId: live.id, language });
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
      ...(sent.idempotencyKey ? { idempotencyKey: sent.idempotencyKey, requestSha256: sha! } : {}),
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
