import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, integrity?: string, link?: boolean, resolved?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked */

/** @param {string} file @returns {Record<string, Locked>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * Whether what npm installed is what the lock file asks for. A package for another platform may be missing.
 * @param {Record<string, Locked>} wanted
 * @param {Record<string, Locked>} installed
 */
export const fulfils = (wanted, installed) =>
  Object.entries(wanted)
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, want]) => {
      const have = installed[path];
      if (!have) return Boolean(want.optional || want.devOptional || want.peer);
      return (
        have.version === want.version && have.integrity === want.integrity && have.resolved === want.resolved
      );
    });

/** @param {string} root */
const stampOf = (root) => join(root, 'node_modules', '.tandem-installed');

/** @param {string} root */
const hashOf = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Marks the installation as complete; an interrupted one has no mark. @param {string} root */
export const markInstalled = (root) => writeFileSync(stampOf(root), hashOf(root));

/**
 * Whether `node_modules` is there, complete and of this lock file. After a developer's own `npm install` the mark is
 * old though the packages are right, so then npm's own record decides.
 * @param {string} root
 * @param {string} pinnedNode
 */
export const isInstalled = (root, pinnedNode) => {
  if (!existsSync(pinnedNode)) return false;
  const stamp = stampOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(root)) return true;
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !fulfils(packagesOf(join(root, 'package-lock.json')), packagesOf(record)))
    return false;
  markInstalled(root);
  return true;
};
