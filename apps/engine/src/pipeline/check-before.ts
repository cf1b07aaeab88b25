import { Injectable } from '@nestjs/common';
import type { Language } from '@tandem/domain';
import type { LiveCase } from '@tandem/store';
import type { Viewer } from '../identity/viewer.js';

/** Who is about to send an event of which case, and the language in which a refusal is told. */
export interface AboutToSend {
  readonly viewer: Viewer;
  readonly caseId: string;
  readonly language: Language;
}

type Check = (asked: AboutToSend) => Promise<void>;

/**
 * What a document beside a case asks before an event of it is taken and no fact can tell: that the form in force accepts
 * it, that its numbers are of now. A move with a name of its own (`/roadmaps/:id/submit`) has asked already; the same
 * event sent bare, or as the end of a task, is asked here.
 */
@Injectable()
export class CheckBefore {
  private readonly checks = new Map<string, Check>();

  /** Registers the check of an event of cases of a subject (a pair has a `REPORT.SUBMIT` of its own); it throws a `Refusal`. */
  on(subject: LiveCase['subject'], event: string, check: Check): void {
    this.checks.set(`${subject} ${event}`, check);
  }

  async run(subject: LiveCase['subject'], event: string, asked: AboutToSend): Promise<void> {
    await this.checks.get(`${subject} ${event}`)?.(asked);
  }
}
