import type { Params } from 'nestjs-pino';
import type { Environment } from './environment.js';

/** Structured logs without anything personal: the route's pattern instead of the address, no bodies, no cookies. */
export const loggerOptions = (env: Environment): Params => ({
  pinoHttp: {
    level: env.LOG_LEVEL,
    autoLogging: false,
    serializers: {
      req: (request: { id: unknown; method: string }) => ({ id: request.id, method: request.method }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    redact: { paths: ['*.password', '*.data', '*.email', '*.token', 'req.headers'], remove: true },
  },
});
