import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveWeb } from './serve-web.js';

@Module({})
class Nothing {}

const SCRIPT = 'console.log("тандем");'.repeat(200);
const PAGE = '<!doctype html><title>Тандем</title>';

describe('the web application as the engine serves it', () => {
  let root: string;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'tandem-web-'));
    await mkdir(join(root, 'assets'));
    await writeFile(join(root, 'index.html'), PAGE);
    await writeFile(join(root, 'assets', 'a-1.js'), SCRIPT);
    await writeFile(join(root, 'assets', 'a-1.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(root, 'assets', 'a-1.js.gz'), gzipSync(SCRIPT));
    app = await NestFactory.create<NestFastifyApplication>(Nothing, new FastifyAdapter(), { logger: false });
    await serveWeb(app, root);
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await rm(root, { recursive: true });
  });

  const ask = (url: string, headers: Record<string, string> = {}) =>
    app.getHttpAdapter().getInstance().inject({ method: 'GET', url, headers });

  it.each([
    ['br, gzip', 'br', brotliCompressSync(SCRIPT)],
    ['gzip', 'gzip', gzipSync(SCRIPT)],
    ['identity', undefined, Buffer.from(SCRIPT)],
  ])('sends to whom takes «%s» what the build left for him', async (takes, encoding, bytes) => {
    const answer = await ask('/assets/a-1.js', { 'accept-encoding': takes });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.rawPayload).toEqual(bytes);
  });

  it('answers any address of a screen with the page, asked for each time', async () => {
    const answer = await ask('/monitoring/campaigns', { accept: 'text/html' });
    expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([
      200,
      PAGE,
      'no-cache',
    ]);
  });

  it('has no page for what is missing, nor for what stands beside a text', async () => {
    expect((await ask('/assets/b-2.js')).statusCode).toBe(404);
    expect((await ask('/assets/a-1.js.br')).statusCode).toBe(404);
  });
});
