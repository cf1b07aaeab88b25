import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LEFT_OUT = new Set(['node_modules', 'dist', 'out-tsc', 'coverage', '.nx', '.data']);

/** @param {string} name */
const isSpec = (name) => /\.spec\.tsx?$/.test(name);

/**
 * @param {string} path
 * @returns {string[]}
 */
const filesUnder = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !LEFT_OUT.has(name) && !isSpec(name) && !name.endsWith('.tsbuildinfo'))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
};

/**
 * One hash over names and contents of all sources: times differ after every clone, contents do not.
 * @param {string} root
 * @param {string[]} paths
 */
export const hashSources = (root, paths) => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
    const content = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};
