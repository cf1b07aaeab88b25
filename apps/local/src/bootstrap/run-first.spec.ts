import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(30_000);

const PROJECT = resolve(import.meta.dirname, '..', '..', '..', '..');

/** Stands in for npm: "installs" a Node, a compiler and a bundler, and counts how often it was asked. */
const NPM = `
const fs = require('node:fs'), { join } = require('node:path');
fs.appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
if (process.env.NPM_FAILS) { console.error('npm error no space left'); process.exit(28); }
const put = (file, text) => { fs.mkdirSync(join(file, '..'), { recursive: true }); fs.writeFileSync(file, text); };
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('node_modules/node/bin', { recursive: true });
fs.symlinkSync(process.execPath, 'node_modules/node/bin/node');
const builder = (...files) => "const fs = require('node:fs'), { dirname } = require('node:path');" +
  "fs.appendFileSync(process.env.BUILD_LOG, process.argv.slice(2).join(' ') + '\\\\n');" +
  files.map((file) => "fs.mkdirSync(dirname('" + file + "'), { recursive: true }); fs.writeFileSync('" + file + "', 'console.log(\\"under\\", process.argv.slice(2).join(\\" \\"), process.env.PATH.split(\\":\\")[0]); process.exit(process.argv.includes(\\"--fail\\") ? 7 : 0)');").join('');
put('node_modules/typescript/bin/tsc', builder('apps/engine/dist/main.js', 'apps/local/dist/main.js'));
put('node_modules/vite/bin/vite.js', builder('dist/index.html'));
`;

describe('the first program, on a machine with nothing but Node and npm', () => {
  let root: string;
  const log = (name: string): string[] => {
    try {
      return readFileSync(join(root, name), 'utf8').trim().split('\n');
    } catch {
      return [];
    }
  };
  const environment = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
    PATH: process.env['PATH'],
    npm_execpath: join(root, 'npm.cjs'),
    BUILD_LOG: join(root, 'build.log'),
    ...more,
  });
  const run = (args: string[], more: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, ['scripts/first.mjs', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: environment(more),
    });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tandem-first-'));
    cpSync(join(PROJECT, 'scripts'), join(root, 'scripts'), { recursive: true });
    cpSync(import.meta.dirname, join(root, 'apps/local/src/bootstrap'), { recursive: true });
    mkdirSync(join(root, 'apps/web/src'), { recursive: true });
    mkdirSync(join(root, 'libs/domain/src'), { recursive: true });
    writeFileSync(join(root, 'libs/domain/src/index.ts'), 'export {};');
    writeFileSync(join(root, 'package.json'), '{"type":"commonjs"}');
    writeFileSync(join(root, 'package-lock.json'), '{"packages":{}}');
    writeFileSync(join(root, 'npm.cjs'), NPM);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('installs, builds and goes on under the pinned Node', () => {
    const { stdout, status } = run(['start', '--reset']);
    expect(stdout).toContain('✓ Установка пакетов');
    expect(stdout).toContain('✓ Сборка');
    expect(stdout).toContain(`under start --reset ${root}/node_modules/node/bin`);
    expect(status).toBe(0);
    expect(log('npm.log')).toEqual(['ci --no-fund --no-audit --loglevel=error']);
  });

  it('does neither again while nothing changes, and only what is needed when something does', () => {
    run(['start']);
    expect(run(['start']).stdout).not.toContain('Сборка');
    expect([log('npm.log').length, log('build.log').length]).toEqual([1, 2]);
    writeFileSync(join(root, 'apps/web/src/app.tsx'), 'export {};');
    run(['start']);
    expect([log('npm.log').length, log('build.log').length]).toEqual([1, 3]);
    writeFileSync(join(root, 'libs/domain/src/index.spec.ts'), '// specs are not built');
    run(['start']);
    expect([log('npm.log').length, log('build.log').length]).toEqual([1, 3]);
    writeFileSync(join(root, 'package-lock.json'), '{"packages":{"node_modules/x":{"version":"1.0.0"}}}');
    run(['start']);
    expect(log('npm.log').length).toBe(2);
  });

  it('installs again after an installation that was interrupted', () => {
    run(['install']);
    rmSync(join(root, 'node_modules/.tandem-installed'));
    run(['install']);
    expect(log('npm.log').length).toBe(2);
  });

  it('says why it could not go on', () => {
    const { stderr, status } = run(['start'], { NPM_FAILS: '1' });
    expect(stderr).toContain('Не удалось подготовить запуск.\nnpm error no space left');
    expect(status).toBe(1);
  });

  it('passes on the exit code, and knows its commands', () => {
    expect(run(['test', '--fail']).status).toBe(7);
    expect(run(['dance']).status).toBe(2);
  });

  it('lets one of two install while the other one waits', async () => {
    const both = [1, 2].map(
      () =>
        new Promise<number | null>((done) =>
          spawn(process.execPath, ['scripts/first.mjs', 'start'], { cwd: root, env: environment({}) }).once(
            'exit',
            done,
          ),
        ),
    );
    expect(await Promise.all(both)).toEqual([0, 0]);
    expect([log('npm.log').length, log('build.log').length]).toEqual([1, 2]);
  });
});
