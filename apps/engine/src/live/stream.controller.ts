import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../config/environment.token.js';
import { sessionToken } from '../identity/session-cookie.js';
import { Sessions } from '../identity/sessions.js';
import { Asking, type Viewer } from '../identity/viewer.js';
import { Refusal } from '../problems/problem-error.js';
import { LiveHub } from './live-hub.js';

/** Unread bytes at which a screen is let go. */
const MOST_UNREAD = 64 * 1024;
/** Open screens of one process; past this, screens fall back to asking. */
const MOST_SCREENS = 5_000;
/** When the browser should come back after the line is cut; spread, so that not all come at once. */
const retryMs = (): number => 1_000 + Math.floor(Math.random() * 3_000);

@ApiTags('live')
@Controller('stream')
export class StreamController {
  constructor(
    private readonly hub: LiveHub,
    private readonly sessions: Sessions,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** Server-sent events: what changed, never the personal data itself. */
  @Get()
  @ApiProduces('text/event-stream')
  stream(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (this.hub.size >= MOST_SCREENS)
      throw new Refusal(503, 'too-many-streams', {
        ru: 'Слишком много открытых экранов. Обновляйте страницу вручную.',
        en: 'Too many open screens. Refresh by hand.',
      });
    const token = sessionToken(request, this.env)!;
    const headers = reply.getHeaders();
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(headers as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: ${retryMs()}\n\n`);
    const leave = this.hub.open(
      {
        viewer: () => this.sessions.viewerOf(token),
        write: (text) => {
          raw.write(text);
          return raw.writableLength < MOST_UNREAD;
        },
        close: () => raw.end(),
      },
      viewer,
    );
    raw.on('close', leave);
    raw.on('error', leave);
  }
}
