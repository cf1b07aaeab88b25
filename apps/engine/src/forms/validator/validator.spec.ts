import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, SourceTextModule } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileForm, judgeOf, type FormDefinition, type WrittenValidator } from '@tandem/forms-core';
import type { JsonObject } from '@tandem/domain';
import { readContent } from '../../content/read-content.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { sampleOf } from '../../testing/read-sample.js';

/** Validators as a page gets them: from our own origin, where nothing may be built from text. */
describe('the validator of a form over HTTP', () => {
  let engine: EngineUnderTest;
  let cookie: string;

  beforeAll(async () => {
    engine = await startEngine();
    const signed = await fetch(`${engine.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'mentor', password: 'correct horse battery' }),
    });
    await signed.text();
    cookie = signed.headers.getSetCookie().at(-1)!.split(';')[0]!;
  }, 90_000);
  afterAll(() => engine?.stop(), 30_000);

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${engine.url}${path}`, { headers: { cookie, ...headers } });

  /** Links the module where code from strings is forbidden, as the policy of our pages forbids it. */
  const load = async (text: string): Promise<WrittenValidator> => {
    const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
    const module = new SourceTextModule(text, { context });
    await module.link(() => {
      throw new Error('a validator asks for no module');
    });
    await module.evaluate();
    return (module.namespace as { default: WrittenValidator }).default;
  };

  it('is written with a version, and for a version of an older release when it is asked for', async () => {
    const { rows } = await engine.pool.query<{ n: number }>(
      `select count(*)::int as n from definition where kind = 'form' and validator is null`,
    );
    expect(rows[0]!.n).toBe(0);
    await engine.pool.query('alter table definition disable trigger definition_is_immutable');
    await engine.pool.query(`update definition set validator = null where key = 'mentor-consent'`);
    await engine.pool.query('alter table definition enable trigger definition_is_immutable');
    const text = await (await get('/api/v1/forms/mentor-consent/validator.js?version=1')).text();
    const { rows: kept } = await engine.pool.query<{ validator: string; text: string }>(
      `select validator, text from definition where key = 'mentor-consent'`,
    );
    expect(kept[0]!.validator).toBe(text);
    const definition = JSON.parse(kept[0]!.text) as FormDefinition;
    expect(
      compileForm(definition, judgeOf(await load(text))).validate({}, { today: '2026-11-21', language: 'ru' })
        .valid,
    ).toBe(false);
  });

  it('is a script of our origin, named by its hash, and kept for ever under its version', async () => {
    const response = await get('/api/v1/forms/mentee-request/validator.js?version=1');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const etag = response.headers.get('etag')!;
    expect(etag).toMatch(/^"sha256-[0-9a-f]{64}"$/);
    const again = await get('/api/v1/forms/mentee-request/validator.js?version=1', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const latest = await get('/api/v1/forms/mentee-request/validator.js');
    expect(latest.headers.get('cache-control')).toBe('private, no-cache');
    expect(await latest.text()).toBe(await response.text());
  });

  it('gives the verdicts of the server over every sample of the content pack', async () => {
    const { forms } = readContent(engine.env.contentRoot);
    expect(forms.length).toBeGreaterThan(25);
    const env = { today: '2026-11-21', language: 'ru' as const, case: {} };
    for (const { key, definition } of forms) {
      const response = await get(`/api/v1/forms/${key}/validator.js?version=1`);
      expect([key, response.status]).toEqual([key, 200]);
      const judge = judgeOf(await load(await response.text()));
      const [onPage, onServer] = [compileForm(definition, judge), compileForm(definition)];
      for (const data of [sampleOf(key), {}, { ...sampleOf(key), unknown: 1 }] as JsonObject[])
        expect(onPage.validate(data, env)).toEqual(onServer.validate(data, env));
    }
  }, 60_000);

  it.each([
    ['/api/v1/forms/mentee-request/validator.js?version=99', 404],
    ['/api/v1/forms/nobody/validator.js?version=1', 404],
    ['/api/v1/forms/mentee-request/validator.js?version=x', 400],
  ])('%s is answered %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('is for those who are signed in', async () => {
    expect((await fetch(`${engine.url}/api/v1/forms/mentee-request/validator.js?version=1`)).status).toBe(
      401,
    );
  });
});

describe('the policy of our pages', () => {
  it('runs scripts of our origin alone and builds none from text', async () => {
    const root = await mkdtemp(join(tmpdir(), 'tandem-web-'));
    await writeFile(join(root, 'index.html'), '<!doctype html><title>Тандем</title>');
    const engine = await startEngine({ webRoot: root });
    try {
      const page = await fetch(`${engine.url}/`, { headers: { accept: 'text/html' } });
      expect(await page.text()).toContain('Тандем');
      const policy = Object.fromEntries(
        page.headers
          .get('content-security-policy')!
          .split(';')
          .map((one) => {
            const [name, ...sources] = one.trim().split(' ');
            return [name!, sources];
          }),
      );
      expect(policy['script-src']).toEqual(["'self'"]);
      expect(policy['default-src']).toEqual(["'self'"]);
      expect(page.headers.get('content-security-policy')).not.toMatch(
        /unsafe-eval|wasm-unsafe|strict-dynamic|https?:|\*/,
      );
    } finally {
      await engine.stop();
      await rm(root, { recursive: true });
    }
  }, 60_000);
});
