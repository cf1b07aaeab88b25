import { Injectable } from '@nestjs/common';
import type { Language, Text } from '@tandem/domain';
import { ListEvents } from '../../../cases/list-events.js';
import type { Viewer } from '../../../identity/viewer.js';
import { AcceptCommand } from '../../../pipeline/accept-command.js';
import { CommitCase } from '../../../pipeline/commit-case.js';
import { Definitions } from '../../../pipeline/definitions.js';

/** Who accepts, and in which language he is answered. */
export interface Accepting {
  readonly viewer: Viewer;
  readonly report: string;
  readonly language: Language;
  readonly key: string | undefined;
}

/**
 * The acceptance of one report, by which many are accepted as well. Whoever gives acceptance more to do (named moves of
 * reports) provides this class anew in `CampaignsModule`.
 */
@Injectable()
export class AcceptReport {
  constructor(
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly events: ListEvents,
    private readonly accepting: AcceptCommand,
  ) {}

  /** Why it could not be accepted now; the same as the page of the report would say of its button. */
  async foresee({ viewer, report, language }: Accepting): Promise<Text | undefined> {
    const live = await this.cases.live(report);
    if (!live) return NOT_OPEN;
    const workflow = await this.definitions.workflow(live.workflowId);
    const offered = await this.events.for(viewer, live, workflow, language);
    const accept = offered.find(({ type }) => type === ACCEPT);
    if (accept?.allowed) return undefined;
    return accept?.reason ? { ru: accept.reason, en: accept.reason } : NOT_NOW;
  }

  /** Throws `Refusal`. */
  async accept({ viewer, report, language, key }: Accepting): Promise<void> {
    await this.accepting.send(
      viewer,
      { caseId: report, type: ACCEPT, ...(key ? { idempotencyKey: key } : {}) },
      language,
    );
  }
}

const ACCEPT = 'REPORT.ACCEPT';

const NOT_OPEN: Required<Text> = {
  ru: 'Отчёт ещё не открыт: подождите немного и обновите список.',
  en: 'The report is not open yet: wait a moment and load the list anew.',
};

const NOT_NOW: Required<Text> = {
  ru: 'Сейчас этот отчёт не ждёт вашего решения.',
  en: 'This report does not wait for your decision now.',
};
