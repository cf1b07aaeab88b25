import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SPEC = /\.spec\.tsx?$/;

const specsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => SPEC.test(name))
    .sort()
    .map((name) => join(folder, name));

/** Neighbours stay together; no group is much longer than another. */
const intoGroups = (specs, count) => {
  const sizes = specs.map((spec) => statSync(spec).size);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const groups = Array.from({ length: count }, () => []);
  let before = 0;
  for (const [at, spec] of specs.entries()) {
    groups[Math.min(count - 1, Math.floor((before / whole) * count))].push(spec);
    before += sizes[at];
  }
  return groups.filter((group) => group.length > 0);
};

/**
 * In a run of everything (`npm test`) the specs of a project share module registries, a group of neighbours each: to
 * read the same two thousand modules anew for every file takes longer than most files. A run of a developer's own has
 * each file by itself, as it is written. `alone` names the longest, which begin first and so never end last.
 *
 * What a file does stays its own: its hooks are in a `describe` (jest.scoped.mjs), and engines under test share nothing
 * but code. What it changes for good in `globalThis` its neighbours have as well.
 */
export const together = (root, config, { groups, alone = [] }) => {
  if (!process.env.TANDEM_TEST_TOGETHER) return config;
  const folder = join(root, 'out-tsc', 'together');
  const specs = specsIn(join(root, 'src'));
  const isAlone = (spec) => alone.some((name) => spec.includes(name));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const grouped = intoGroups(
    specs.filter((spec) => !isAlone(spec)),
    groups,
  ).map((group, at) => {
    const file = join(folder, `group-${at + 1}-of-${groups}.spec.ts`);
    const lines = group.map(
      (spec) =>
        `import './${relative(folder, spec)
          .replace(/\.tsx?$/, '.js')
          .replaceAll('\\', '/')}';\n`,
    );
    writeFileSync(file, lines.join(''));
    return file;
  });
  // Written so, a folder whose name has brackets in it is no pattern.
  const here = (file) => `<rootDir>/${relative(root, file).replaceAll('\\', '/')}`;
  const [swc] = Object.values(config.transform);
  return {
    ...config,
    testMatch: [...specs.filter(isAlone), ...grouped].map(here),
    transform: {
      '/src/.+\\.spec\\.tsx?$': [join(import.meta.dirname, 'jest.scoped.mjs'), swc[1]],
      ...config.transform,
    },
  };
};
