import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type {
  acceptReportSchema,
  CaseMoved,
  returnReportSchema,
  submitReportSchema,
} from '@tandem/contracts';
import type { JsonObject, Language } from '@tandem/domain';
import type { Viewer } from '../../../identity/viewer.js';
import { AcceptCommand } from '../../../pipeline/accept-command.js';
import { GrantStep } from '../../../pipeline/grant-step.js';
import { Refusal } from '../../../problems/problem-error.js';
import { FreezeReport, type FrozenReport } from '../freeze/freeze-report.js';
import { WriteReportRemarks } from '../remarks/write-report-remarks.js';
import { FindReport, type SeenReport } from '../source/find-report.js';
import { ownWritingTask } from '../source/works-at.js';

/** Who moves a report, in which language he is answered, and by which key a repeated request is known. */
export interface MovingReport {
  readonly viewer: Viewer;
  readonly report: string;
  readonly language: Language;
  readonly key?: string | undefined;
  /** When it happened, where that is not now: only for a past that is told (the demonstration). Never from outside. */
  readonly at?: string;
}

interface Sent {
  readonly data?: JsonObject;
  readonly comment?: string | undefined;
  readonly revision?: number | undefined;
}

/** The moves of a report that have names of their own: each prepares what the case's own event then asks for. */
@Injectable()
export class MoveReport {
  constructor(
    private readonly accepting: AcceptCommand,
    private readonly steps: GrantStep,
    private readonly reports: FindReport,
    private readonly freezing: FreezeReport,
    private readonly remarks: WriteReportRemarks,
  ) {}

  /** Freezes the draft and sends it; a sending that is refused leaves no version behind. */
  async submit(moving: MovingReport, input: z.infer<typeof submitReportSchema>): Promise<CaseMoved> {
    const seen = await this.seen(moving);
    const frozen = await this.freezeFor(moving, seen, input.revision);
    try {
      const moved = await this.send(moving, 'REPORT.SUBMIT', input);
      // A repeated request is answered with what it did the first time: then nothing was sent now.
      if (frozen && moved.revision <= seen.live.revision)
        await this.freezing.unfreeze(seen.source.id, frozen);
      return moved;
    } catch (error) {
      if (frozen && error instanceof Refusal) await this.freezing.unfreeze(seen.source.id, frozen);
      throw error;
    }
  }

  /** The remarks that come with it are written first: they are disclosed by the return. */
  async return(moving: MovingReport, input: z.infer<typeof returnReportSchema>): Promise<CaseMoved> {
    const { remarks, answerBy, ...sent } = input;
    const { seen, revision } = await this.taken(moving, sent.revision);
    if (remarks.length > 0 && isOfNow(seen, revision))
      await this.remarks.write(moving.viewer, seen.source.id, remarks, moving.key, moving.at);
    return this.send(moving, 'REPORT.RETURN', {
      ...sent,
      revision,
      ...(answerBy ? { data: { answerBy } } : {}),
    });
  }

  /** After totals were made the queue corrects them (workflow e, LATE_ACCEPT). */
  async accept(moving: MovingReport, input: z.infer<typeof acceptReportSchema>): Promise<CaseMoved> {
    const { revision } = await this.taken(moving, input.revision);
    return this.send(moving, 'REPORT.ACCEPT', { ...input, revision });
  }

  /** «Not found» for whoever may not see the report. */
  private seen({ viewer, report }: MovingReport): Promise<SeenReport> {
    return this.reports.find(viewer, report);
  }

  /** Whoever decides without having taken it to be checked has taken it by that: one press, not two. */
  private async taken(
    moving: MovingReport,
    revision: number | undefined,
  ): Promise<{ readonly seen: SeenReport; readonly revision: number | undefined }> {
    const seen = await this.seen(moving);
    if (seen.live.state.machine.value !== 'submitted' || !isOfNow(seen, revision)) return { seen, revision };
    const { key: _key, ...once } = moving;
    const moved = await this.send(once, 'REPORT.TAKE', { revision });
    return {
      seen: await this.seen(moving),
      revision: revision === undefined ? undefined : moved.revision,
    };
  }

  /** Only for whoever may send it now; in any other state the case's own answer is the right one. */
  private async freezeFor(
    { viewer, report, language, at }: MovingReport,
    seen: SeenReport,
    revision: number | undefined,
  ): Promise<FrozenReport | undefined> {
    const mayWrite = ownWritingTask(viewer, seen, 'REPORT.SUBMIT') !== undefined;
    if (!mayWrite || !isOfNow(seen, revision)) return undefined;
    await this.steps.grant(viewer, { caseId: report, type: 'REPORT.SUBMIT' });
    return this.freezing.freeze(viewer, seen, language, at);
  }

  private async send(
    { viewer, report, language, key, at }: MovingReport,
    type: string,
    sent: Sent,
  ): Promise<CaseMoved> {
    const { revision, state, stage } = await this.accepting.send(
      viewer,
      {
        caseId: report,
        type,
        ...(sent.data ? { data: sent.data } : {}),
        ...(sent.comment ? { comment: sent.comment } : {}),
        ...(sent.revision === undefined ? {} : { revision: sent.revision }),
        ...(key ? { idempotencyKey: key } : {}),
        ...(at ? { at } : {}),
      },
      language,
    );
    return { revision, state, stage };
  }
}

/** The page that it was sent from showed the case as it is. */
const isOfNow = ({ live }: SeenReport, revision: number | undefined): boolean =>
  revision === undefined || revision === live.revision;
