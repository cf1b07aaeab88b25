import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { attachment } from './file-name.js';
import { FileStore } from './file-store.js';

/** Sends a kept file as a download, never as something that a browser would show or run. */
@Injectable()
export class SendFile {
  constructor(private readonly store: FileStore) {}

  async send(
    reply: FastifyReply,
    file: { readonly name: string; readonly type: string; readonly store_key: string },
  ): Promise<StreamableFile> {
    const { stream, size } = await this.store.read(file.store_key);
    void reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    return new StreamableFile(stream, { type: file.type, disposition: attachment(file.name), length: size });
  }
}
