import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitForEnd } from '@tandem/local-postgres';
import { identifyProcess } from '../bootstrap/process-identity.mjs';

const fileIn = (dataFolder: string): string => join(dataFolder, 'engine.json');

interface Record {
  pid: number;
  identity: string | undefined;
}

/** Written down so that the next start finds it if we are killed. */
export const recordEngine = async (dataFolder: string, pid: number): Promise<void> => {
  await mkdir(dataFolder, { recursive: true });
  const record: Record = { pid, identity: identifyProcess(pid) };
  await writeFile(fileIn(dataFolder), JSON.stringify(record));
};

export const forgetEngine = (dataFolder: string): Promise<void> => rm(fileIn(dataFolder), { force: true });

const readRecord = async (dataFolder: string): Promise<Record | undefined> => {
  try {
    return JSON.parse(await readFile(fileIn(dataFolder), 'utf8')) as Record;
  } catch {
    return undefined;
  }
};

/** Ends an engine that outlived its supervisor; a stranger with the same number is left alone. */
export const endLeftoverEngine = async (dataFolder: string): Promise<void> => {
  const record = await readRecord(dataFolder);
  if (record?.identity && identifyProcess(record.pid) === record.identity) {
    process.kill(record.pid, 'SIGTERM');
    if (!(await waitForEnd(record.pid, 5_000))) process.kill(record.pid, 'SIGKILL');
    await waitForEnd(record.pid, 5_000);
  }
  await forgetEngine(dataFolder);
};
