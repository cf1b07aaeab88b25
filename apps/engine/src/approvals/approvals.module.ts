import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { SavePlanSteps } from './draft/save-plan-steps.js';
import { CheckPlanForm } from './freeze/check-plan-form.js';
import { FreezePlan } from './freeze/freeze-plan.js';
import { MoveRoadmap } from './move/move-roadmap.js';
import { MoveRoadmapController } from './move/move-roadmap.controller.js';
import { OpenRoadmap } from './open/open-roadmap.js';
import { PrintRoadmap } from './print/print-roadmap.js';
import { PrintRoadmapController } from './print/print-roadmap.controller.js';
import { ListRoadmaps } from './read/list-roadmaps.js';
import { ReadPlansModule } from './read/read-plans.module.js';
import { ReadRoadmap } from './read/read-roadmap.js';
import { ReviewsModule } from './reviews.module.js';
import { RoadmapsController } from './roadmaps.controller.js';

/** Roadmaps: begun, written, frozen, sent, agreed and approved. */
@Module({
  imports: [CasesModule, ReadPlansModule, ReviewsModule],
  controllers: [RoadmapsController, MoveRoadmapController, PrintRoadmapController],
  providers: [
    OpenRoadmap,
    SavePlanSteps,
    CheckPlanForm,
    FreezePlan,
    MoveRoadmap,
    ListRoadmaps,
    ReadRoadmap,
    PrintRoadmap,
  ],
  exports: [OpenRoadmap, ListRoadmaps, ReadRoadmap, MoveRoadmap],
})
export class ApprovalsModule {}
