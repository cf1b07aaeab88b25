import { Controller, Get, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileView, uuid, type FileView } from '@tandem/contracts';
import { AuditLog } from '../../audit/audit-log.js';
import { Asking, type Viewer } from '../../identity/viewer.js';
import { refuse } from '../../problems/problem-error.js';
import { KeepUpload } from './keep-upload.js';
import { SendFile } from './send-file.js';
import { VisibleFiles } from './visible-files.js';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly uploads: KeepUpload,
    private readonly visible: VisibleFiles,
    private readonly sending: SendFile,
    private readonly audit: AuditLog,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ standardSchema: fileView })
  upload(@Asking() viewer: Viewer, @Req() request: FastifyRequest): Promise<FileView> {
    return this.uploads.take(viewer, request);
  }

  @Get(':id')
  async download(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const [file] = await this.visible.of(viewer, [id]);
    if (!file) {
      this.audit.refused(viewer, 'file.read', id);
      throw refuse.notFound();
    }
    return this.sending.send(reply, file);
  }
}
