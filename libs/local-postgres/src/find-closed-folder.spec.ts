import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parsePasswd } from './choose-account.js';
import { findClosedFolder, mayPass } from './find-closed-folder.js';

const postgres = { name: 'postgres', uid: 101, gid: 104 };

describe('accounts of the system', () => {
  it('are read with their numbers', () => {
    expect(parsePasswd('root:x:0:0:root:/root:/bin/bash\npostgres:x:101:104:,,,:/var:/bin/sh\n\n')).toEqual([
      { name: 'root', uid: 0, gid: 0 },
      postgres,
    ]);
  });
});

describe('whether an account may pass a folder', () => {
  it.each([
    [0o755, 0, 0, true],
    [0o700, 0, 0, false],
    [0o700, 101, 0, true],
    [0o710, 0, 104, true],
    [0o701, 0, 104, false], // the group's own bits decide, as in the kernel
  ])('mode %o of user %i and group %i', (mode, uid, gid, expected) => {
    expect(mayPass({ mode, uid, gid }, postgres)).toBe(expected);
  });
});

describe('the way to a folder', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'tandem-closed-'));
    await mkdir(join(root, 'a', 'b'), { recursive: true });
  });
  afterAll(() => rm(root, { recursive: true }));

  it('ends at the first folder that is closed', async () => {
    const stranger = { name: 'stranger', uid: 60_001, gid: 60_001 };
    await chmod(root, 0o755);
    expect(await findClosedFolder(join(root, 'a', 'b', 'not-yet'), stranger)).toBeUndefined();
    await chmod(join(root, 'a'), 0o700);
    expect(await findClosedFolder(join(root, 'a', 'b', 'not-yet'), stranger)).toBe(join(root, 'a'));
  });
});
