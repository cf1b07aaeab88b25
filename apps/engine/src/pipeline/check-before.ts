import { Injectable } from '@nestjs/common';
import type { Language } from '@tandem/domain';
import type { LiveCase } from '@tandem/store';
import type { Viewer } from '../identity/viewer.js';
import { TakeTurns } from './take-turns.js';

/** Who is about to send an event of which case, and the language in which a refusal is told. */
export interface AboutToSend {
  readonly viewer: Viewer;
  readonly caseId: string;
  readonly language: Language;
}

type Check = (asked: AboutToSend) => Promise<void>;

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
   * `Refusal`. With a turn, whoever writes the document holds off from the check until the event is done (`holdOffTurn`).
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
  async letThrough<Sent>(
    subject: LiveCase['subject'],
    event: string,
    asked: AboutToSend,
    send: () => Promise<Sent>,
  ): Promise<Sent> {
    const gate = this.gates.get(`${subject} ${event}`);
    if (!gate) return send();
    const go = async (): Promise<Sent> => {
      await gate.check(asked);
      return send();
    };
    return gate.turnOf ? this.turns.with([gate.turnOf(asked.caseId)], go) : go();
  }
}
