import { Module } from '@nestjs/common';
import { AnnounceRemarks } from './remarks/announce-remarks.js';
import { FindRoadmap } from './remarks/find-roadmap.js';
import { ListRemarks } from './remarks/list-remarks.js';
import { RemarksController } from './remarks/remarks.controller.js';
import { ReplyToRemark } from './remarks/reply-to-remark.js';
import { SettleRemark } from './remarks/settle-remark.js';
import { WriteRemarks } from './remarks/write-remarks.js';

/** Roadmaps read by others: remarks and answers, coverage of the plan above, what waits for a decision, the region. */
@Module({
  controllers: [RemarksController],
  providers: [FindRoadmap, AnnounceRemarks, ListRemarks, WriteRemarks, ReplyToRemark, SettleRemark],
  exports: [FindRoadmap, WriteRemarks],
})
export class ReviewsModule {}
