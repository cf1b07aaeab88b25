import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type {
  agreeRoadmapSchema,
  approveRoadmapSchema,
  CaseMoved,
  returnRoadmapSchema,
  submitRoadmapSchema,
} from '@tandem/contracts';
import { GrantStep } from '../../pipeline/grant-step.js';
import { isOfNow, MoveCase, type FrozenFor, type Move, type Moving } from '../../pipeline/move-case.js';
import { ownWritingTask } from '../draft/writes-plan.js';
import { FreezePlan } from '../freeze/freeze-plan.js';
import { FindRoadmap, type SeenRoadmap } from '../remarks/find-roadmap.js';
import { WriteRemarks } from '../remarks/write-remarks.js';

/** Who moves a plan, and which. */
export interface MovingRoadmap extends Moving {
  readonly roadmap: string;
}

type Sent = Omit<Move, 'caseId' | 'type'>;

/** The moves of a plan that have names of their own: each prepares what the case's own event then asks for. */
@Injectable()
export class MoveRoadmap {
  constructor(
    private readonly moves: MoveCase,
    private readonly steps: GrantStep,
    private readonly roadmaps: FindRoadmap,
    private readonly freezing: FreezePlan,
    private readonly remarks: WriteRemarks,
  ) {}

  /** Freezes the draft and sends it; a sending that is refused leaves no version behind. */
  async submit(moving: MovingRoadmap, input: z.infer<typeof submitRoadmapSchema>): Promise<CaseMoved> {
    const seen = await this.seen(moving);
    const frozen = await this.freezeFor(moving, seen, input.revision);
    return this.moves.sendFrozen(
      moving,
      { caseId: moving.roadmap, type: 'ROADMAP.SUBMIT', ...input },
      frozen,
    );
  }

  /** The remarks that come with it are written first: they are disclosed by the return. */
  async return(moving: MovingRoadmap, input: z.infer<typeof returnRoadmapSchema>): Promise<CaseMoved> {
    const { remarks, answerBy, ...sent } = input;
    const seen = await this.seen(moving);
    if (remarks.length > 0 && isOfNow(seen.live, input.revision)) {
      await this.remarks.write(moving.viewer, seen.id, remarks, moving.key, moving.at);
    }
    return this.send(moving, 'ROADMAP.RETURN', { ...sent, ...(answerBy ? { data: { answerBy } } : {}) });
  }

  async agree(moving: MovingRoadmap, input: z.infer<typeof agreeRoadmapSchema>): Promise<CaseMoved> {
    await this.seen(moving);
    return this.send(moving, 'ROADMAP.AGREE', input);
  }

  async approve(
    moving: MovingRoadmap,
    { act, ...sent }: z.infer<typeof approveRoadmapSchema>,
  ): Promise<CaseMoved> {
    await this.seen(moving);
    return this.send(moving, 'ROADMAP.APPROVE', { ...sent, data: act });
  }

  /** «Not found» for whoever may not see the plan. */
  private seen({ viewer, roadmap }: MovingRoadmap): Promise<SeenRoadmap> {
    return this.roadmaps.find(viewer, roadmap);
  }

  /** Only for whoever may send it now; in any other state the case's own answer is the right one. */
  private async freezeFor(
    { viewer, roadmap, language, at }: MovingRoadmap,
    seen: SeenRoadmap,
    revision: number | undefined,
  ): Promise<FrozenFor | undefined> {
    const { live, levelPath, workflow } = seen;
    const mayWrite = ownWritingTask(viewer, live, levelPath, workflow.compiled.definition) !== undefined;
    if (!mayWrite || !isOfNow(live, revision)) return undefined;
    await this.steps.grant(viewer, { caseId: roadmap, type: 'ROADMAP.SUBMIT' });
    const frozen = await this.freezing.freeze(viewer, seen, language, at);
    return { revision: live.revision, takeBack: () => this.freezing.unfreeze(roadmap, frozen) };
  }

  private send(moving: MovingRoadmap, type: string, sent: Sent): Promise<CaseMoved> {
    return this.moves.send(moving, { caseId: moving.roadmap, type, ...sent });
  }
}
