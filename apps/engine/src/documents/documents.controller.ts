import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { uuid } from '@tandem/contracts';
import { AuditLog } from '../audit/audit-log.js';
import { EnginePool } from '../database/pools.js';
import { ReadContext } from '../database/read-context.js';
import { Asking, type Viewer } from '../identity/viewer.js';
import { refuse } from '../problems/problem-error.js';
import { SendFile } from './files/send-file.js';
import type { FileRow } from './files/visible-files.js';

@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly context: ReadContext,
    private readonly pool: EnginePool,
    private readonly sending: SendFile,
    private readonly audit: AuditLog,
  ) {}

  /** A document is read by who reads the answers it was made of; each reading is logged. */
  @Get(':id')
  async download(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const seen = await this.context.as(viewer, (reader) =>
      reader.one<{ file_id: string }>(
        'select d.file_id from document d join submission s on s.id = d.submission_id where d.id = $1',
        [id],
      ),
    );
    if (!seen) {
      this.audit.refused(viewer, 'document.read', id);
      throw refuse.notFound();
    }
    await this.audit.allowed(viewer, 'document.read', id);
    const { rows } = await this.pool.query<FileRow>(
      'select id, name, type, store_key from file where id = $1',
      [seen.file_id],
    );
    return this.sending.send(reply, rows[0]!);
  }
}
