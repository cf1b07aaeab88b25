import { mkdir, stat } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openThrowawayPostgres } from './open-throwaway.js';
import { processLives } from './process-lives.js';

describe('a server for one run', () => {
  it('leaves nothing, and clears away what a killed run left', async () => {
    const dead = spawnSync('true').pid;
    const abandoned = join(tmpdir(), `tandem-postgres-${dead}-abandoned`);
    await mkdir(join(abandoned, 'data'), { recursive: true });
    const server = await openThrowawayPostgres();
    await expect(stat(abandoned)).rejects.toThrow('ENOENT');
    await server.stop();
    expect(processLives(server.pid)).toBe(false);
    await expect(stat(dirname(server.dataFolder))).rejects.toThrow('ENOENT');
  }, 60_000);
});
