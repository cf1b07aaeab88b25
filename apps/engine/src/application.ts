import 'reflect-metadata';
import { existsSync } from 'node:fs';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { ForgetSources } from './approvals/import/forget-sources.js';
import { ScheduleHistoryCheck } from './audit/schedule-history-check.js';
import type { Environment } from './config/environment.js';
import { serveOpenApi } from './openapi.js';
import { findUnstorable } from './problems/find-unstorable.js';
import { refuse } from './problems/problem-error.js';
import { SweepReportMoments } from './monitoring/campaigns/moments/sweep-report-moments.js';
import { WatchSurveys } from './monitoring/surveys/run/watch-surveys.js';
import { ForgetPapers } from './monitoring/papers/build/forget-papers.js';
import { SweepLetters } from './notifications/letters/sweep-letters.js';
import { Definitions } from './pipeline/definitions.js';
import { PerformEffect } from './pipeline/perform-effect.js';
import { RelayOutbox } from './pipeline/relay-outbox.js';
import { SweepTimers } from './pipeline/sweep-timers.js';
import { UnitDirectory } from './pipeline/unit-directory.js';
import { protectAnswers } from './protect-answers.js';
import { serveWeb } from './serve-web.js';

/** A JSON body larger than this is refused before it is read; files have a route of their own. */
const BODY_LIMIT = 900_000;
/** The text of a form is up to 4 MB, which escapes and Cyrillic letters double on their way. */
const FORM_BODY_LIMIT = 9_900_000;
/** A whole plan of many rows, which Cyrillic letters double on its way. */
const ROADMAP_BODY_LIMIT = 4_000_000;

/** Builds the engine over a prepared database. Nothing listens and nothing works yet: see `startApplication`. */
export const createApplication = async (env: Environment): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: false,
    routerOptions: { maxParamLength: 300 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forEnvironment(env), adapter, {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  adapter.getInstance().addHook('onRoute', (route) => {
    if (/^\/api\/v1\/forms(\/|$)/.test(route.url)) route.bodyLimit = FORM_BODY_LIMIT;
    if (/^\/api\/v1\/roadmaps(\/|$)/.test(route.url)) route.bodyLimit = ROADMAP_BODY_LIMIT;
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: 20 * 1024 * 1024, fields: 10 } });
  await app.register(fastifyCompress, { global: true, threshold: 2_048, encodings: ['br', 'gzip'] });
  await app.register(fastifyHelmet, {
    global: false,
    contentSecurityPolicy: { directives: CONTENT_SECURITY },
    crossOriginEmbedderPolicy: false,
    hsts: env.COOKIE_SECURE,
  });
  protectAnswers(adapter.getInstance(), env);
  adapter.getInstance().addHook('preValidation', async (request) => {
    const unstorable = findUnstorable([request.body, request.query, request.params].filter(isPlain));
    if (unstorable) throw refuse.badInput([{ ...unstorable, path: unstorable.path.replace(/^\/\d+/, '') }]);
  });
  app.setGlobalPrefix('api/v1');
  if (env.ENGINE_ROLE !== 'worker') {
    serveOpenApi(app);
    if (existsSync(env.webRoot)) await serveWeb(app, env.webRoot);
  }
  app.enableShutdownHooks();
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};

/** Streams of files are looked at by their own feature. A query has a prototype of its own, above which there is none. */
const isPlain = (input: unknown): boolean => {
  if (typeof input !== 'object' || input === null) return false;
  const prototype = Object.getPrototypeOf(input) as object | null;
  return (
    prototype === null || Array.isArray(input) || (Object.getPrototypeOf(prototype) as object | null) === null
  );
};

/** Reads definitions and units, then starts the sides that this process has. */
export const startApplication = async (app: NestFastifyApplication, env: Environment): Promise<void> => {
  await Promise.all([app.get(Definitions).refresh(), app.get(UnitDirectory).reload()]);
  app.get(Definitions).start();
  app.get(RelayOutbox).start();
  if (env.ENGINE_ROLE !== 'api') {
    app.get(PerformEffect).start();
    app.get(SweepTimers).start();
    app.get(ScheduleHistoryCheck).start();
    app.get(ForgetSources).start();
    app.get(ForgetPapers).start();
    app.get(SweepLetters).start();
    app.get(WatchSurveys).start();
    app.get(SweepReportMoments).start();
  }
};

/** Everything comes from our own origin. Styles are set as attributes by the UI library, hence `unsafe-inline` for them alone. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  upgradeInsecureRequests: null,
};
