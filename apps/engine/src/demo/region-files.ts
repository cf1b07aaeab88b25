import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Pool } from 'pg';
import { newId } from '@tandem/store';
import { EnginePool } from '../database/pools.js';
import { FileStore } from '../documents/files/file-store.js';
import { writeWordFile } from './word-file.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Files that people of the demonstration attached: kept as uploads are. */
export class RegionFiles {
  private readonly pool: Pool;
  private readonly store: FileStore;

  constructor(app: NestFastifyApplication) {
    this.pool = app.get(EnginePool);
    this.store = app.get(FileStore, { strict: false });
  }

  async keep(file: {
    readonly name: string;
    readonly lines: readonly string[];
    readonly owner: string;
    readonly caseId: string;
  }): Promise<string> {
    const received = await this.store.receive(Readable.from([writeWordFile(file.lines)]));
    const key = await this.store.keep(received);
    const id = newId();
    await this.pool.query(
      'insert into file (id, sha256, name, type, size, store_key, owner_id, case_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, received.sha256, file.name, WORD, received.size, key, file.owner, file.caseId],
    );
    return id;
  }
}
