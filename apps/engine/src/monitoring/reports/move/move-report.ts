import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type {
  acceptReportSchema,
  CaseMoved,
  returnReportSchema,
  submitReportSchema,
} from '@tandem/contracts';
import { GrantStep } from '../../../pipeline/grant-step.js';
import { isOfNow, MoveCase, type FrozenFor, type Move, type Moving } from '../../../pipeline/move-case.js';
import { keyOfOne } from '../../../pipeline/idempotency.js';
import { TakeTurns } from '../../../pipeline/take-turns.js';
import { FreezeReport } from '../freeze/freeze-report.js';
import { WriteReportRemarks } from '../remarks/write-report-remarks.js';
import { turnOfReport } from '../source/turn-of-report.js';
import { FindReport, type SeenReport } from '../source/find-report.js';
import { ownWritingTask } from '../source/works-at.js';

/** Who moves a report, and which. */
export interface MovingReport extends Moving {
  readonly report: string;
}

type Sent = Omit<Move, 'caseId' | 'type'>;

/** The moves of a report that have names of their own: each prepares what the case's own event then asks for. */
@Injectable()
export class MoveReport {
  constructor(
    private readonly moves: MoveCase,
    private readonly steps: GrantStep,
    private readonly reports: FindReport,
    private readonly freezing: FreezeReport,
    private readonly remarks: WriteReportRemarks,
    private readonly turns: TakeTurns,
  ) {}

  /**
   * Freezes the draft and sends it; a sending that is refused leaves no version behind. Nobody writes meanwhile: what was
   * saved between the freezing and the sending would stand in a draft that nobody sends.
   */
  async submit(moving: MovingReport, input: z.infer<typeof submitReportSchema>): Promise<CaseMoved> {
    const move: Move = { caseId: moving.report, type: 'REPORT.SUBMIT', ...input };
    const sent = await this.turns.with([turnOfReport(moving.report)], async () => {
      const frozen = await this.freezeFor(moving, await this.seen(moving), input.revision);
      return frozen && this.moves.sendFrozen(moving, move, frozen);
    });
    // Where there is nothing to freeze it is the bare event, which takes a turn of its own.
    return sent ?? this.moves.send(moving, move);
  }

  /** The remarks that come with it are written first: they are disclosed by the return. */
  async return(moving: MovingReport, input: z.infer<typeof returnReportSchema>): Promise<CaseMoved> {
    const { remarks, answerBy, ...sent } = input;
    const { seen, revision } = await this.taken(moving, sent.revision);
    if (remarks.length > 0 && isOfNow(seen.live, revision))
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
    const take: Move = { caseId: moving.report, type: 'REPORT.TAKE', revision };
    const once: MovingReport = { ...moving, key: keyOfOne('take', moving.report, moving.key) };
    if (seen.live.state.machine.value === 'submitted' && isOfNow(seen.live, revision)) {
      const moved = await this.moves.send(once, take);
      return {
        seen: await this.seen(moving),
        revision: revision === undefined ? undefined : moved.revision,
      };
    }
    // The same request broke off when it had taken the report up: it goes on from there.
    const before = isOfNow(seen.live, revision) ? undefined : await this.moves.sentBefore(once, take);
    return { seen, revision: before?.revision ?? revision };
  }

  /** Only for whoever may send it now; in any other state the case's own answer is the right one. */
  private async freezeFor(
    { viewer, report, language, at }: MovingReport,
    seen: SeenReport,
    revision: number | undefined,
  ): Promise<FrozenFor | undefined> {
    const mayWrite = ownWritingTask(viewer, seen, 'REPORT.SUBMIT') !== undefined;
    if (!mayWrite || !isOfNow(seen.live, revision)) return undefined;
    await this.steps.grant(viewer, { caseId: report, type: 'REPORT.SUBMIT' });
    const frozen = await this.freezing.freeze(viewer, seen, language, at);
    return { revision: seen.live.revision, takeBack: () => this.freezing.unfreeze(report, frozen) };
  }

  private send(moving: MovingReport, type: string, sent: Sent): Promise<CaseMoved> {
    return this.moves.send(moving, { caseId: moving.report, type, ...sent });
  }
}
