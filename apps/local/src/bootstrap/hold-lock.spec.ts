import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { holdLock } from './hold-lock.mjs';
import { identifyProcess } from './process-identity.mjs';

describe('a lock', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-lock-'));
    file = join(folder, 'start.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has one holder, who can be named, and is free again after release', () => {
    const first = holdLock(file);
    if (!first.held) throw new Error('refused');
    first.tell({ address: 'http://127.0.0.1:3000' });
    const second = holdLock(file);
    expect(second).toMatchObject({
      held: false,
      holder: { pid: process.pid, address: 'http://127.0.0.1:3000' },
    });
    first.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(holdLock(file).held).toBe(true);
  });

  it.each([
    [
      'of a process that has ended',
      () => JSON.stringify({ pid: spawnSync('true').pid, identity: 'x', since: '' }),
    ],
    [
      'whose number has another process now',
      () => JSON.stringify({ pid: process.ppid, identity: 'before', since: '' }),
    ],
    ['that was half written', () => '{"pid":'],
    ['that is empty', () => ''],
  ])('%s counts for nothing', (_what, content) => {
    writeFileSync(file, content());
    expect(holdLock(file).held).toBe(true);
  });

  it('is taken by exactly one of many that find it stale', async () => {
    writeFileSync(file, '{}');
    const code = `const {holdLock} = await import(process.argv[1]); const l = holdLock(process.argv[2]); console.log(l.held); await new Promise((r) => setTimeout(r, 1500));`;
    const module = join(import.meta.dirname, 'hold-lock.mjs');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', code, module, file], {
          env: { ...process.env, NODE_OPTIONS: '' },
        });
        return new Promise<string>((resolve) =>
          child.stdout.once('data', (data) => resolve(String(data).trim())),
        );
      }),
    );
    expect(answers.filter((answer) => answer === 'true')).toHaveLength(1);
  }, 20_000);
});

describe('the identity of a process', () => {
  it('is the same as long as it lives and gone afterwards', () => {
    expect(identifyProcess(process.pid)).toBe(identifyProcess(process.pid));
    expect(identifyProcess(process.pid)).not.toBe(identifyProcess(1));
    expect(identifyProcess(spawnSync('true').pid)).toBeUndefined();
  });
});
