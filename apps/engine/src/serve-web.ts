import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 31_536_000;

/** Serves the built web application; every address that is not the API's is a screen of it. */
export const serveWeb = async (app: NestFastifyApplication, root: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    // The build leaves both beside each text: they are sent in place of it, and are not pages of their own.
    preCompressed: true,
    globIgnore: ['**/*.{br,gz}'],
    setHeaders: (reply, path) => {
      // Names of built files carry their hash; the page itself must be asked for each time.
      const immutable = path.startsWith(join(root, 'assets'));
      reply.header('cache-control', immutable ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    },
  });
  const screen = (_request: FastifyRequest, reply: FastifyReply) => reply.sendFile('index.html');
  const server = app.getHttpAdapter().getInstance();
  server.get('/', screen);
  server.addHook('onRequest', async (request, reply) => {
    const isScreen =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !request.routeOptions.url &&
      request.headers.accept?.includes('text/html');
    if (isScreen) return reply.sendFile('index.html');
    return undefined;
  });
};
