import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  newRemarkSchema,
  newReplySchema,
  remarksListed,
  remarkView,
  uuid,
  type RemarkView,
} from '@tandem/contracts';
import { Asking, type Viewer } from '../../identity/viewer.js';
import { IdempotencyKey } from '../../pipeline/moved-by.js';
import { ListRemarks } from './list-remarks.js';
import { ReplyToRemark } from './reply-to-remark.js';
import { SettleRemark } from './settle-remark.js';
import { WriteRemarks } from './write-remarks.js';

/** What those who review a plan remark on its rows, and what its authors answer. */
@ApiTags('roadmaps')
@Controller('roadmaps')
export class RemarksController {
  constructor(
    private readonly listing: ListRemarks,
    private readonly writing: WriteRemarks,
    private readonly replying: ReplyToRemark,
    private readonly settling: SettleRemark,
  ) {}

  @Get(':id/remarks')
  @ApiOkResponse({ standardSchema: remarksListed })
  list(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<{ items: RemarkView[] }> {
    return this.listing.list(viewer, id);
  }

  @Post(':id/remarks')
  @ApiCreatedResponse({ standardSchema: remarkView })
  async write(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newRemarkSchema }) input: z.infer<typeof newRemarkSchema>,
    @IdempotencyKey() key: string | undefined,
  ): Promise<RemarkView> {
    const [written] = await this.writing.write(viewer, id, [input], key);
    return this.listing.view(viewer, written!);
  }

  @Post('remarks/:remark/replies')
  @ApiCreatedResponse({ standardSchema: remarkView })
  reply(
    @Asking() viewer: Viewer,
    @Param('remark', { schema: uuid }) remark: string,
    @Body({ schema: newReplySchema }) input: z.infer<typeof newReplySchema>,
    @IdempotencyKey() key: string | undefined,
  ): Promise<RemarkView> {
    return this.replying.reply(viewer, remark, input.text, key);
  }

  @Post('remarks/:remark/close')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: remarkView })
  close(@Asking() viewer: Viewer, @Param('remark', { schema: uuid }) remark: string): Promise<RemarkView> {
    return this.settling.close(viewer, remark);
  }

  @Post('remarks/:remark/reopen')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: remarkView })
  reopen(@Asking() viewer: Viewer, @Param('remark', { schema: uuid }) remark: string): Promise<RemarkView> {
    return this.settling.reopen(viewer, remark);
  }

  @Delete('remarks/:remark')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Asking() viewer: Viewer, @Param('remark', { schema: uuid }) remark: string): Promise<void> {
    return this.settling.remove(viewer, remark);
  }
}
