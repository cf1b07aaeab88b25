import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { AgreeAtOnceController } from './bulk/agree-at-once.controller.js';
import { AgreeAtOnce } from './bulk/agree-at-once.js';
import { PlansToAgree } from './bulk/plans-to-agree.js';
import { CompareVersions } from './coverage/compare-versions.js';
import { CoverRoadmap } from './coverage/cover-roadmap.js';
import { CoverageController } from './coverage/coverage.controller.js';
import { FindText } from './coverage/find-text.js';
import { ReadImpact } from './impact/read-impact.js';
import { ApprovalsController } from './inbox/approvals.controller.js';
import { ListApprovals } from './inbox/list-approvals.js';
import { ReadPlansModule } from './read/read-plans.module.js';
import { ReadRegion } from './region/read-region.js';
import { RegionPlace } from './region/region-place.js';
import { RegionController } from './region/region.controller.js';
import { AnnounceRemarks } from './remarks/announce-remarks.js';
import { FindRoadmap } from './remarks/find-roadmap.js';
import { ListRemarks } from './remarks/list-remarks.js';
import { RemarksController } from './remarks/remarks.controller.js';
import { ReplyToRemark } from './remarks/reply-to-remark.js';
import { SettleRemark } from './remarks/settle-remark.js';
import { WriteRemarks } from './remarks/write-remarks.js';

/** Roadmaps read by others: remarks and answers, coverage of the plan above, what waits for a decision, the region. */
@Module({
  imports: [CasesModule, ReadPlansModule],
  controllers: [
    RemarksController,
    CoverageController,
    ApprovalsController,
    RegionController,
    AgreeAtOnceController,
  ],
  providers: [
    FindRoadmap,
    AnnounceRemarks,
    ListRemarks,
    WriteRemarks,
    ReplyToRemark,
    SettleRemark,
    FindText,
    CoverRoadmap,
    CompareVersions,
    ReadImpact,
    ListApprovals,
    RegionPlace,
    ReadRegion,
    PlansToAgree,
    AgreeAtOnce,
  ],
  exports: [FindRoadmap, WriteRemarks],
})
export class ReviewsModule {}
