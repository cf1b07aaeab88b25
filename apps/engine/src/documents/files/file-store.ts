import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../config/environment.js';
import { ENVIRONMENT } from '../../config/environment.token.js';
import { Refusal } from '../../problems/problem-error.js';

/** A file on its way in: on disk under a name of its own, not yet kept. */
export interface Received {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** Between a file's being kept and its row. */
const FRESH_MS = 60 * 60_000;

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{64}$/;

/** Files by what they contain: `files/<first two>/<sha256>`. The same content is kept once; a half-written file never has its name. */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(@Inject(ENVIRONMENT) env: Environment) {
    this.root = join(env.dataFolder, 'files');
  }

  /** Streams to a temporary file; the hash is made on the way. */
  async receive(content: Readable): Promise<Received> {
    const folder = join(this.root, 'incoming');
    await mkdir(folder, { recursive: true });
    const path = join(folder, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const counting = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk);
        size += chunk.length;
        next(null, chunk);
      },
    });
    try {
      await pipeline(content, counting, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await this.drop(path);
      throw error;
    }
    return { path, sha256: hash.digest('hex'), size };
  }

  /** Gives a received file its lasting place; answers the key to keep. */
  async keep(received: Received): Promise<string> {
    const key = `${received.sha256.slice(0, 2)}/${received.sha256}`;
    await mkdir(join(this.root, key.slice(0, 2)), { recursive: true });
    await rename(received.path, join(this.root, key));
    return key;
  }

  async drop(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /**
   * Takes a kept file away that no row names any more. One that was received again just now is left: its row may not be
   * written yet, and the next forgetting finds it.
   */
  async forget(key: string): Promise<void> {
    if (!KEY.test(key)) throw new Error('a file has a key of another shape');
    const path = join(this.root, key);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > FRESH_MS) await this.drop(path);
  }

  /** Opens a kept file; a store without it (moved, not mounted) is said in words. */
  async read(key: string): Promise<{ stream: ReadStream; size: number }> {
    if (!KEY.test(key)) throw new Error('a file has a key of another shape');
    const path = join(this.root, key);
    const size = await stat(path).then(
      (found) => found.size,
      () => undefined,
    );
    if (size === undefined)
      throw new Refusal(503, 'file-missing', {
        ru: 'Файл сейчас недоступен: хранилище файлов не отвечает. Сообщите администратору.',
        en: 'The file is unavailable: the file store does not answer. Tell the administrator.',
      });
    return { stream: createReadStream(path), size };
  }
}
