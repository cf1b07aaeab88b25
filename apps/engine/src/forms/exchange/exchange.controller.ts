import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { importedFormView, pastedFormSchema, uuid, type ImportedForm } from '@tandem/contracts';
import { fromTable } from '@tandem/forms-core';
import type { Language } from '@tandem/domain';
import { attachment } from '../../documents/files/file-name.js';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { formKey } from '../design/design-input.js';
import { InLanguage } from '../../problems/language.js';
import { ExportForm, EXPORT_KINDS } from './out/export-form.js';
import { documentOf } from './in/imported-document.js';
import { ImportForm } from './in/import-form.js';

const exportQuery = z.object({
  as: z.enum(EXPORT_KINDS).default('bundle'),
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
  draft: z.stringbool().default(false),
  unit: z.string().max(40).optional(),
  sample: z.string().max(300).optional(),
});

/** Forms in and out: files of other programs, tables, paper. */
@ApiTags('forms')
@Controller()
export class ExchangeController {
  constructor(
    private readonly importing: ImportForm,
    private readonly exporting: ExportForm,
  ) {}

  /** JSON, XLSForm, the tables of a Word or an Excel file. Nothing is stored: the answer says what was understood. */
  @Post('forms/import')
  @HttpCode(200)
  @Needs('definitions.design')
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ standardSchema: importedFormView })
  fromFile(@Req() request: FastifyRequest): Promise<ImportedForm> {
    return this.importing.fromUpload(request);
  }

  /** A table from the clipboard. */
  @Post('forms/import/table')
  @HttpCode(200)
  @Needs('definitions.design')
  @ApiOkResponse({ standardSchema: importedFormView })
  fromClipboard(
    @Body({ schema: pastedFormSchema }) { title, as, cells }: z.infer<typeof pastedFormSchema>,
  ): ImportedForm {
    return documentOf(fromTable(cells, { title, as, where: title }));
  }

  /** The form as a bundle, for any RJSF, as an XLSForm, or on paper. */
  @Get('forms/:key/export')
  @Needs('definitions.see')
  async export(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: exportQuery }) query: z.infer<typeof exportQuery>,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, type, content } = await this.exporting.form(viewer, key, { ...query, language });
    void reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    return new StreamableFile(content, { type, disposition: attachment(name), length: content.length });
  }

  /** Answers on the printed form. Whoever may read the answers may print them. */
  @Get('answers/:id/print')
  @Header('x-content-type-options', 'nosniff')
  async print(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, type, content } = await this.exporting.answer(viewer, id, language);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(content, { type, disposition: attachment(name), length: content.length });
  }
}
