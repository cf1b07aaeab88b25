import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { uuid } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { attachment } from '../../documents/files/file-name.js';
import { Asking, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { whichQuery } from '../roadmaps.controller.js';
import { PAPER_FORMATS, PrintRoadmap } from './print-roadmap.js';

const documentQuery = whichQuery.extend({
  format: z.enum(PAPER_FORMATS),
  /** Of the headings; what stands in the plan is printed as it was written. */
  language: z.enum(['ru', 'en']).optional(),
});

/** A plan on paper: as it is printed, sent by letter, put on a site. */
@ApiTags('roadmaps')
@Controller('roadmaps')
export class PrintRoadmapController {
  constructor(private readonly printing: PrintRoadmap) {}

  @Get(':id/document')
  @ApiOkResponse({ description: 'The file.' })
  async print(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: documentQuery }) { language, ...wish }: z.infer<typeof documentQuery>,
    @InLanguage() own: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, type, content } = await this.printing.print(viewer, id, wish, language ?? own);
    void reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    return new StreamableFile(content, { type, disposition: attachment(name), length: content.length });
  }
}
