import { spawnSync } from 'node:child_process';
import { mkdirSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openRedis } from './open-redis.js';

describe('a Redis for one run', () => {
  it('answers, is gone afterwards, and clears away what a killed run left', async () => {
    const abandoned = join(tmpdir(), `tandem-redis-${spawnSync('true').pid}-abandoned`);
    mkdirSync(abandoned);
    const redis = await openRedis();
    if (!redis) return; // not on this machine; the run says so
    expect(redis.url).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/);
    expect(existsSync(abandoned)).toBe(false);
    await redis.stop();
    await expect(fetch(redis.url.replace('redis', 'http'))).rejects.toThrow();
  });
});
