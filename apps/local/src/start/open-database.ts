import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  dropDatabase,
  openPostgres,
  prepareDatabase,
  prepareRoles,
  type LocalPostgres,
} from '@tandem/local-postgres';
import { say } from '../bootstrap/say.mjs';
import { writeSecrets, type Secrets } from '../config/keep-secrets.js';
import type { Settings } from '../config/read-settings.js';
import { trimLog } from './trim-log.js';

/** The database server with our database and roles in it, whatever the last run left behind. */
export const openDatabase = async (
  settings: Settings,
  secrets: Secrets,
  name: string,
): Promise<LocalPostgres> => {
  const logFile = join(settings.logFolder, 'postgres.log');
  await trimLog(logFile);
  const server = await openPostgres({
    dataFolder: join(settings.dataFolder, 'postgres'),
    password: secrets.databasePassword,
    port: secrets.databasePort,
    logFile,
  });
  try {
    if (server.closedFolder) {
      say(`    Папка ${server.closedFolder} закрыта для базы данных; данные лежат в ${server.dataFolder}`);
    }
    if (server.port !== secrets.databasePort) {
      await writeSecrets(settings.dataFolder, { ...secrets, databasePort: server.port });
    }
    await prepareRoles(server.url());
    await prepareDatabase(server.url(), name);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
};

/** Empties the demonstration: the engine will fill it again. */
export const resetDatabase = async (
  settings: Settings,
  server: LocalPostgres,
  name: string,
): Promise<void> => {
  await dropDatabase(server.url(), name);
  await rm(join(settings.dataFolder, 'files'), { recursive: true, force: true });
  await prepareDatabase(server.url(), name);
};
