import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

const DIST = resolve(import.meta.dirname, '../../dist');
const MANIFEST = resolve(DIST, '.vite/manifest.json');
const LIMIT = 250_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** What stands between a person and his inbox: the entry, his language, the screen, and all they import at once. */
const ROAD = ['index.html', 'src/shared/i18n/ru/index.ts', 'src/app/routes/tasks.tsx'];

const onTheRoad = (manifest: Manifest): readonly string[] => {
  const seen = new Set<string>();
  const walk = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the build: has the file moved?`);
    if (seen.has(key)) return;
    seen.add(key);
    chunk.imports?.forEach(walk);
  };
  ROAD.forEach(walk);
  return [...seen].map((key) => manifest[key]!.file).filter((file) => file.endsWith('.js'));
};

const weigh = (file: string): number => gzipSync(readFileSync(resolve(DIST, file)), { level: 9 }).length;

// The build comes before the tests; without it there is nothing to weigh.
(existsSync(MANIFEST) ? describe : describe.skip)('the first load', () => {
  it('brings the inbox in at most 250 kB of script', () => {
    const files = onTheRoad(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest);
    const heaviest = files
      .map((file) => ({ file, bytes: weigh(file) }))
      .sort((one, other) => other.bytes - one.bytes);
    const all = heaviest.reduce((sum, { bytes }) => sum + bytes, 0);
    // Told by name, so that the one who made it heavier sees with what.
    expect({ heaviest: all > LIMIT ? heaviest.slice(0, 8) : [], all }).toEqual({
      heaviest: [],
      all: expect.any(Number),
    });
  });
});
