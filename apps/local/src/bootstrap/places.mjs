import { join, resolve } from 'node:path';

/** The folder of the project: this file lies in `apps/local/src/bootstrap` or, built, in `apps/local/dist/bootstrap`. */
export const ROOT = resolve(import.meta.dirname, '..', '..', '..', '..');

/** Where installation and builds leave their marks; never the data themselves. */
export const MARKS = join(ROOT, '.data', 'build');

/** Node of the version that the project is pinned to; installed as an ordinary package. */
export const PINNED_NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
