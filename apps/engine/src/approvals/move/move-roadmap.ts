import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type {
  agreeRoadmapSchema,
  approveRoadmapSchema,
  CaseMoved,
  returnRoadmapSchema,
  submitRoadmapSchema,
} from '@tandem/contracts';
import type { JsonObject, Language } from '@tandem/domain';
import type { Viewer } from '../../identity/viewer.js';
import { AcceptCommand } from '../../pipeline/accept-command.js';
import { GrantStep } from '../../pipeline/grant-step.js';
import { Refusal } from '../../problems/problem-error.js';
import { ownWritingTask } from '../draft/writes-plan.js';
import { FreezePlan, type Frozen } from '../freeze/freeze-plan.js';
import { FindRoadmap, type SeenRoadmap } from '../remarks/find-roadmap.js';
import { WriteRemarks } from '../remarks/write-remarks.js';

/** Who moves a plan, in which language he is answered, and by which key a repeated request is known. */
export interface Moving {
  readonly viewer: Viewer;
  readonly roadmap: string;
  readonly language: Language;
  readonly key: string | undefined;
  /** When it happened, where that is not now: only for a past that is told (the demonstration). Never from outside. */
  readonly at?: string;
}

interface Sent {
  readonly data?: JsonObject;
  readonly comment?: string | undefined;
  readonly revision?: number | undefined;
}

/** The moves of a plan that have names of their own: each prepares what the case's own event then asks for. */
@Injectable()
export class MoveRoadmap {
  constructor(
    private readonly accepting: AcceptCommand,
    private readonly steps: GrantStep,
    private readonly roadmaps: FindRoadmap,
    private readonly freezing: FreezePlan,
    private readonly remarks: WriteRemarks,
  ) {}

  /** Freezes the draft and sends it; a sending that is refused leaves no version behind. */
  async submit(moving: Moving, input: z.infer<typeof submitRoadmapSchema>): Promise<CaseMoved> {
    const seen = await this.seen(moving);
    const frozen = await this.freezeFor(moving, seen, input.revision);
    try {
      const moved = await this.send(moving, 'ROADMAP.SUBMIT', input);
      // A repeated request is answered with what it did the first time: then nothing was sent now.
      if (frozen && moved.revision <= seen.live.revision) await this.freezing.unfreeze(seen.id, frozen);
      return moved;
    } catch (error) {
      if (frozen && error instanceof Refusal) await this.freezing.unfreeze(seen.id, frozen);
      throw error;
    }
  }

  /** The remarks that come with it are written first: they are disclosed by the return. */
  async return(moving: Moving, input: z.infer<typeof returnRoadmapSchema>): Promise<CaseMoved> {
    const { remarks, answerBy, ...sent } = input;
    const seen = await this.seen(moving);
    if (remarks.length > 0 && isOfNow(seen, input.revision)) {
      await this.remarks.write(moving.viewer, seen.id, remarks, moving.key, moving.at);
    }
    return this.send(moving, 'ROADMAP.RETURN', { ...sent, ...(answerBy ? { data: { answerBy } } : {}) });
  }

  async agree(moving: Moving, input: z.infer<typeof agreeRoadmapSchema>): Promise<CaseMoved> {
    await this.seen(moving);
    return this.send(moving, 'ROADMAP.AGREE', input);
  }

  async approve(moving: Moving, { act, ...sent }: z.infer<typeof approveRoadmapSchema>): Promise<CaseMoved> {
    await this.seen(moving);
    return this.send(moving, 'ROADMAP.APPROVE', { ...sent, data: act });
  }

  /** «Not found» for whoever may not see the plan. */
  private seen({ viewer, roadmap }: Moving): Promise<SeenRoadmap> {
    return this.roadmaps.find(viewer, roadmap);
  }

  /** Only for whoever may send it now; in any other state the case's own answer is the right one. */
  private async freezeFor(
    { viewer, roadmap, language, at }: Moving,
    seen: SeenRoadmap,
    revision: number | undefined,
  ): Promise<Frozen | undefined> {
    const { live, levelPath, workflow } = seen;
    const mayWrite = ownWritingTask(viewer, live, levelPath, workflow.compiled.definition) !== undefined;
    if (!mayWrite || !isOfNow(seen, revision)) return undefined;
    await this.steps.grant(viewer, { caseId: roadmap, type: 'ROADMAP.SUBMIT' });
    return this.freezing.freeze(viewer, seen, language, at);
  }

  private async send(
    { viewer, roadmap, language, key, at }: Moving,
    type: string,
    sent: Sent,
  ): Promise<CaseMoved> {
    const { revision, state, stage } = await this.accepting.send(
      viewer,
      {
        caseId: roadmap,
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
const isOfNow = ({ live }: SeenRoadmap, revision: number | undefined): boolean =>
  revision === undefined || revision === live.revision;
