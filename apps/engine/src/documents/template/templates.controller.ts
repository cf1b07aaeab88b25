import { Controller, Get, Param, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { documentTemplateView, type DocumentTemplateView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { refuse } from '../../problems/problem-error.js';
import { attachment } from '../files/file-name.js';
import { DOCX } from '../files/recognise-file.js';
import { FindTemplate } from './find-template.js';
import { KeepTemplate } from './keep-template.js';

const formKey = z.string().regex(/^[a-z0-9-]{1,100}$/);
const versionQuery = z.object({ version: z.coerce.number().int().min(0).max(1_000_000).optional() });

@ApiTags('documents')
@Controller('documents/templates')
@Needs('documents.template')
export class TemplatesController {
  constructor(
    private readonly keeping: KeepTemplate,
    private readonly finding: FindTemplate,
  ) {}

  @Get(':form')
  @ApiOkResponse({ standardSchema: documentTemplateView })
  read(
    @Param('form', { schema: formKey }) form: string,
    @InLanguage() language: Language,
  ): Promise<DocumentTemplateView> {
    return this.keeping.read(form, language);
  }

  /** The template itself; version 0 is the content pack's. */
  @Get(':form/file')
  async download(
    @Param('form', { schema: formKey }) form: string,
    @Query({ schema: versionQuery }) query: z.infer<typeof versionQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const template = await this.finding.of(form, query.version);
    if (!template) throw refuse.notFound();
    void reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    return new StreamableFile(template, { type: DOCX, disposition: attachment(`${form}.docx`) });
  }

  @Put(':form')
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ standardSchema: documentTemplateView })
  replace(
    @Asking() viewer: Viewer,
    @Param('form', { schema: formKey }) form: string,
    @Req() request: FastifyRequest,
    @InLanguage() language: Language,
  ): Promise<DocumentTemplateView> {
    return this.keeping.replace(viewer, form, request, language);
  }
}
