import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Secrets {
  databasePassword: string;
  /** Where the database listened last time; it keeps its port if nobody took it. */
  databasePort: number;
}

const FILE = 'secrets.json';
const DATABASE_PORT = 54_329;

export const readSecrets = async (dataFolder: string): Promise<Secrets | undefined> => {
  const text = await readFile(join(dataFolder, FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Secrets);
};

export const writeSecrets = async (dataFolder: string, secrets: Secrets): Promise<void> => {
  const draft = join(dataFolder, `${FILE}.${process.pid}`);
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, join(dataFolder, FILE));
};

/** The secrets of this installation, made once and readable by its owner only. */
export const keepSecrets = async (dataFolder: string): Promise<Secrets> => {
  await mkdir(dataFolder, { recursive: true });
  const kept = await readSecrets(dataFolder);
  if (kept) return kept;
  const secrets: Secrets = {
    databasePassword: randomBytes(24).toString('base64url'),
    databasePort: DATABASE_PORT,
  };
  await writeSecrets(dataFolder, secrets);
  return secrets;
};
