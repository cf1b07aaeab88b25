import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Environment } from './config/environment.js';

/** What `@fastify/helmet` adds; its own augmentation of Fastify's types does not reach ESM importers. */
interface HelmetReply {
  helmet(): Promise<unknown>;
}

/** An answer of the API is data: nothing of it may be run, framed, guessed at or told to another site. */
const OF_DATA = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};
const YEAR = 'max-age=31536000; includeSubDomains';

/** Pages get the whole policy of helmet; answers of the API the few headers that mean something for data, ready made. */
export const protectAnswers = (server: FastifyInstance, env: Environment): void => {
  const ofData = env.COOKIE_SECURE ? { ...OF_DATA, 'strict-transport-security': YEAR } : OF_DATA;
  server.addHook('onRequest', async (request, reply: FastifyReply) => {
    // The description of the API is a page that stands below it.
    if (request.url.startsWith('/api/v1/') && !request.url.startsWith('/api/v1/docs'))
      void reply.headers(ofData);
    else await (reply as unknown as HelmetReply).helmet();
  });
};
