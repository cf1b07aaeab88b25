import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { FileView } from '@tandem/contracts';
import { newId } from '@tandem/store';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { Refusal } from '../../problems/problem-error.js';
import { safeFileName } from './file-name.js';
import { FileStore } from './file-store.js';
import { readUpload } from './read-upload.js';
import { recogniseFile } from './recognise-file.js';

/** Files that one person may leave in a day: forms need a handful. */
const PER_DAY = 300;

/** Takes one file of a person in: to disk while it comes, recognised by its content, with a row of its own. */
@Injectable()
export class KeepUpload {
  constructor(
    private readonly pool: EnginePool,
    private readonly store: FileStore,
  ) {}

  async take(viewer: Viewer, request: FastifyRequest): Promise<FileView> {
    await this.refuseIfTooMany(viewer);
    const upload = await readUpload(request);
    const received = await this.store.receive(upload.content);
    try {
      if (upload.truncated()) throw tooLarge();
      const { type, extension } = await recogniseFile(received.path, received.size, upload.name);
      const file = { id: newId(), name: safeFileName(upload.name, extension), type, size: received.size };
      const key = await this.store.keep(received);
      await this.pool.query(
        'insert into file (id, sha256, name, type, size, store_key, owner_id) values ($1, $2, $3, $4, $5, $6, $7)',
        [file.id, received.sha256, file.name, type, file.size, key, viewer.person.id],
      );
      return file;
    } finally {
      await this.store.drop(received.path);
    }
  }

  private async refuseIfTooMany(viewer: Viewer): Promise<void> {
    const { rows } = await this.pool.query<{ many: boolean }>(
      `select count(*) >= $2 as many from file where owner_id = $1 and created_at > now() - interval '1 day'`,
      [viewer.person.id, PER_DAY],
    );
    if (rows[0]?.many)
      throw new Refusal(429, 'too-many-files', {
        ru: 'За сутки загружено слишком много файлов. Попробуйте завтра.',
        en: 'Too many files in one day. Try tomorrow.',
      });
  }
}

export const tooLarge = (): Refusal =>
  new Refusal(413, 'too-large', {
    ru: 'Файл больше 20 МБ: сожмите его или разделите.',
    en: 'The file is larger than 20 MB: compress or split it.',
  });
