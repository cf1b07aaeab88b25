import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LiveChange } from '@tandem/contracts';
import { Asking, type Viewer } from '../identity/viewer.js';
import { Refusal } from '../problems/problem-error.js';
import { LiveHub } from './live-hub.js';

/** Proxies cut a silent connection. */
const HEARTBEAT_MS = 25_000;
/** A screen reconnects by itself; this bounds how long a session that has ended is still told of changes. */
const LONGEST_MS = 10 * 60_000;
/** Open screens of one process; past this, screens fall back to asking. */
const MOST = 5_000;

@ApiTags('live')
@Controller('stream')
export class StreamController {
  constructor(private readonly hub: LiveHub) {}

  @Get()
  @ApiExcludeEndpoint()
  open(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (this.hub.size >= MOST)
      throw new Refusal(503, 'too-many-streams', {
        ru: 'Слишком много открытых экранов. Обновляйте страницу вручную.',
        en: 'Too many open screens. Refresh by hand.',
      });
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    const send = (change: LiveChange): void => void raw.write(`data: ${JSON.stringify(change)}\n\n`);
    send({ kind: 'hello' });
    const leave = this.hub.join({ viewer, send });
    const heartbeat = setInterval(() => raw.write(': \n\n'), HEARTBEAT_MS);
    const end = setTimeout(() => raw.end(), LONGEST_MS);
    request.raw.on('close', () => {
      leave();
      clearInterval(heartbeat);
      clearTimeout(end);
    });
  }
}
