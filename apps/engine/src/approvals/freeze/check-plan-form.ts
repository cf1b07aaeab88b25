import { Injectable } from '@nestjs/common';
import type { Language } from '@tandem/domain';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import type { Viewer } from '../../identity/viewer.js';
import type { DraftParent } from '../draft/check-draft-plan.js';
import type { SeenRoadmap } from '../remarks/find-roadmap.js';

/** Form 25 is the paper of a plan: what a methodist asks of it in the form's version in force, a plan must answer. */
@Injectable()
export class CheckPlanForm {
  async check(
    _viewer: Viewer,
    _seen: SeenRoadmap,
    _plan: RoadmapPlan,
    _above: DraftParent,
    _language: Language,
  ): Promise<void> {}
}
