import { Injectable } from '@nestjs/common';
import type { Language } from '@tandem/domain';
import type { LiveCase } from '@tandem/store';
import type { Viewer } from '../identity/viewer.js';
import { Refusal } from '../problems/problem-error.js';
import type { CommandAnswer } from './command.js';
import { TakeTurns } from './take-turns.js';

/** Who is about to send an event of which case, and the language in which a refusal is told. */
export interface AboutToSend {
  readonly viewer: Viewer;
  readonly caseId: string;
  readonly language: Language;
  /** When it happens, where that is not now: only for a past that is told (the demonstration). */
  readonly at?: string | undefined;
}

/** What was made for an event is taken back where the event is refused. */
export type TakeBack = () => Promise<void>;

type Check = (asked: AboutToSend) => Promise<TakeBack | void>;

/** What stands before an event: a question to be asked, and who has to wait from that question to the end of the event. */
interface Gate {
  readonly check: Check;
  readonly turnOf: ((caseId: string) => string) | undefined;
}

/**
 * What a document beside a case asks before an event of it is taken and no fact can tell: that the form in force accepts
 * it, that its numbers are of now. A move with a name of its own (`/roadmaps/:id/submit`) has asked already; the same
 * event sent bare, or as the end of a task, is asked here.
 */
@Injectable()
export class CheckBefore {
  private readonly gates = new Map<string, Gate>();

  constructor(private readonly turns: TakeTurns) {}

  /**
   * Registers the check of an event of cases of a subject (a pair has a `REPORT.SUBMIT` of its own); it throws a
   * `Refusal`, and may make what the event asks for. With a turn, whoever writes the document holds off from the check
   * until the event is done (`holdOffTurn`).
   */
  on(
    subject: LiveCase['subject'],
    event: string,
    check: Check,
    { turnOf }: { readonly turnOf?: (caseId: string) => string } = {},
  ): void {
    this.gates.set(`${subject} ${event}`, { check, turnOf });
  }

  /** Sends the event once its check has let it through. */
  async letThrough(
    subject: LiveCase['subject'],
    event: string,
    asked: AboutToSend,
    send: () => Promise<CommandAnswer>,
  ): Promise<CommandAnswer> {
    const gate = this.gates.get(`${subject} ${event}`);
    if (!gate) return send();
    const go = async (): Promise<CommandAnswer> => {
      const takeBack = await gate.check(asked);
      return takeBack ? sendOr(takeBack, send) : send();
    };
    return gate.turnOf ? this.turns.with([gate.turnOf(asked.caseId)], go) : go();
  }
}

/** After any failure but a refusal the case may have moved all the same. */
const sendOr = async (takeBack: TakeBack, send: () => Promise<CommandAnswer>): Promise<CommandAnswer> => {
  try {
    const answer = await send();
    if (answer.kind === 'refused') await takeBack();
    return answer;
  } catch (error) {
    if (error instanceof Refusal) await takeBack();
    throw error;
  }
};
