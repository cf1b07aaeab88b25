import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  orderPaperSchema,
  papersListed,
  paperView,
  uuid,
  type OrderPaper,
  type PaperView,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { OrderPapers } from './order/order-papers.js';
import { ReadPapers } from './order/read-papers.js';

/** Papers are ordered by whoever sees on the screen what they are made of; each is its orderer's own, its file by the files route. */
@ApiTags('papers')
@Controller('papers')
@Needs('monitoring.see')
export class PapersController {
  constructor(
    private readonly ordering: OrderPapers,
    private readonly reading: ReadPapers,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: paperView })
  async order(
    @Asking() viewer: Viewer,
    @Body({ schema: orderPaperSchema }) order: OrderPaper,
    @InLanguage() language: Language,
  ): Promise<PaperView> {
    return this.reading.one(viewer, await this.ordering.order(viewer, order), language);
  }

  @Get()
  @ApiOkResponse({ standardSchema: papersListed })
  list(@Asking() viewer: Viewer, @InLanguage() language: Language): Promise<z.infer<typeof papersListed>> {
    return this.reading.list(viewer, language);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: paperView })
  one(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @InLanguage() language: Language,
  ): Promise<PaperView> {
    return this.reading.one(viewer, id, language);
  }
}
