import { afterEach, describe, expect, it } from '@jest/globals';
import type { FormDesignView, SaveSteps } from '@tandem/contracts';
import { studioPort } from './studio-port.js';

const steps = (text = ''): SaveSteps => ({
  revision: 1,
  from: 0,
  steps: [{ name: { ru: 'Шаг' }, edits: [{ offset: 0, length: 0, text }], inverse: [] }],
  cursor: 1,
  sha256: 'a'.repeat(64),
});
const port = studioPort({
  opened: { key: 'form' } as FormDesignView,
  pickers: {} as never,
  recheck: () => Promise.resolve(undefined),
  levels: [],
  onPublished: () => undefined,
  onDropped: () => undefined,
});
const answer = (status: number, body: object) =>
  ({ ok: status < 400, status, statusText: '', json: () => Promise.resolve(body) }) as Response;

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

describe('steps that are saved while the page goes out of sight', () => {
  it('are not called saved where the server was not reached or has refused', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    await expect(port.saveSteps(steps(), { leaving: true })).rejects.toThrow();
    globalThis.fetch = () =>
      Promise.resolve(answer(422, { type: 'about:blank', title: 'Нет', status: 422, code: 'broken-steps' }));
    expect(await port.saveSteps(steps(), { leaving: true })).toMatchObject({ kind: 'refused' });
  });

  it('outlive the page where a browser takes them, and tell what was let go', async () => {
    const sent: (boolean | undefined)[] = [];
    globalThis.fetch = (_address, init) => {
      sent.push(init?.keepalive);
      return Promise.resolve(answer(200, { revision: 7, savedAt: '2026-09-01', dropped: 2 }));
    };
    expect(await port.saveSteps(steps(), { leaving: true })).toMatchObject({ revision: 7, dropped: 2 });
    // Browsers refuse to keep more than 64 KiB alive.
    await port.saveSteps(steps('я'.repeat(40_000)), { leaving: true });
    await port.saveSteps(steps(), { leaving: false });
    expect(sent).toEqual([true, false, false]);
  });
});
