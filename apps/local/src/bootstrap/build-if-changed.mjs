import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashSources } from './hash-sources.mjs';
import { MARKS, PINNED_NODE, ROOT } from './places.mjs';
import { runCommand } from './run-command.mjs';
import { doStep } from './say.mjs';

const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const SHARED = ['libs', 'tsconfig.base.json', 'package-lock.json'];

/**
 * @typedef {{ name: string, sources: string[], output: string, folder: string, command: string[] }} Part
 * @type {Record<'server' | 'web' | 'bench', Part>}
 */
const PARTS = {
  server: {
    name: 'server',
    sources: [...SHARED, 'apps/engine', 'apps/local'],
    output: 'apps/engine/dist/main.js',
    folder: '.',
    command: [TSC, '-b', 'apps/engine/tsconfig.app.json', 'apps/local/tsconfig.app.json'],
  },
  web: {
    name: 'web',
    sources: [...SHARED, 'apps/web'],
    output: 'apps/web/dist/index.html',
    folder: 'apps/web',
    command: [VITE, 'build'],
  },
  bench: {
    name: 'bench',
    sources: [...SHARED, 'apps/bench'],
    output: 'apps/bench/dist/main.js',
    folder: '.',
    command: [TSC, '-b', 'apps/bench/tsconfig.app.json'],
  },
};

/** @param {Part} part */
const markOf = (part) => join(MARKS, part.name);

/** @param {Part} part @param {string} hash */
const isBuilt = (part, hash) =>
  existsSync(join(ROOT, part.output)) &&
  existsSync(markOf(part)) &&
  readFileSync(markOf(part), 'utf8') === hash;

/** @param {Part} part @param {string} hash @param {NodeJS.ProcessEnv} env */
const build = async (part, hash, env) => {
  rmSync(markOf(part), { force: true });
  await runCommand(PINNED_NODE, part.command, { cwd: join(ROOT, part.folder), env });
  mkdirSync(MARKS, { recursive: true });
  writeFileSync(markOf(part), hash);
};

/**
 * Builds what has changed since the last time. The compilations of server and web go side by side; bench comes after
 * the server, since both compile the same libraries.
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 */
export const buildIfChanged = async (command, env) => {
  const parts = command === 'bench' ? [PARTS.server, PARTS.bench] : [PARTS.server, PARTS.web];
  const changed = parts
    .map((part) => ({ part, hash: hashSources(ROOT, part.sources) }))
    .filter(({ part, hash }) => !isBuilt(part, hash));
  if (changed.length === 0) return;
  await doStep('Сборка', async () => {
    if (command === 'bench') for (const { part, hash } of changed) await build(part, hash, env);
    else {
      // Both to their ends: the lock must not be let go while a compiler still writes.
      const ends = await Promise.allSettled(changed.map(({ part, hash }) => build(part, hash, env)));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    }
  });
};
