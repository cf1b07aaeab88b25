import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  newReplySchema,
  newReportRemarkSchema,
  reportRemarksListed,
  reportRemarkView,
  uuid,
  type ReportRemarkView,
} from '@tandem/contracts';
import { Asking, Needs, type Viewer } from '../../../identity/viewer.js';
import { IdempotencyKey } from '../../../pipeline/moved-by.js';
import { ListReportRemarks } from './list-report-remarks.js';
import { SettleReportRemark } from './settle-report-remark.js';
import { WriteReportRemarks } from './write-report-remarks.js';

/** What those who check a report remark on its rows, and what its authors answer. */
@ApiTags('reports')
@Controller()
@Needs('monitoring.see')
export class ReportRemarksController {
  constructor(
    private readonly listing: ListReportRemarks,
    private readonly writing: WriteReportRemarks,
    private readonly settling: SettleReportRemark,
  ) {}

  @Get('reports/:id/remarks')
  @ApiOkResponse({ standardSchema: reportRemarksListed })
  list(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<{ items: ReportRemarkView[] }> {
    return this.listing.list(viewer, id);
  }

  @Post('reports/:id/remarks')
  @ApiCreatedResponse({ standardSchema: reportRemarkView })
  async write(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newReportRemarkSchema }) input: z.infer<typeof newReportRemarkSchema>,
    @IdempotencyKey() key: string | undefined,
  ): Promise<ReportRemarkView> {
    const [written] = await this.writing.write(viewer, id, [input], key);
    return this.listing.view(viewer, written!);
  }

  @Post('report-remarks/:remark/reply')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: reportRemarkView })
  reply(
    @Asking() viewer: Viewer,
    @Param('remark', { schema: uuid }) remark: string,
    @Body({ schema: newReplySchema }) { text }: z.infer<typeof newReplySchema>,
  ): Promise<ReportRemarkView> {
    return this.settling.reply(viewer, remark, text);
  }

  @Post('report-remarks/:remark/close')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: reportRemarkView })
  close(
    @Asking() viewer: Viewer,
    @Param('remark', { schema: uuid }) remark: string,
  ): Promise<ReportRemarkView> {
    return this.settling.close(viewer, remark);
  }

  @Delete('report-remarks/:remark')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Asking() viewer: Viewer, @Param('remark', { schema: uuid }) remark: string): Promise<void> {
    return this.settling.remove(viewer, remark);
  }
}
