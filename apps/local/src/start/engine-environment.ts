import type { LocalPostgres } from '@tandem/local-postgres';
import type { Settings } from '../config/read-settings.js';

/** The engine as the demonstration runs it: everything in one process, the queue in PostgreSQL. */
export const engineEnvironment = (
  settings: Settings,
  database: LocalPostgres,
  name: string,
): NodeJS.ProcessEnv => {
  const { NODE_ENV: _, ...inherited } = settings.environment;
  return {
    ...inherited,
    DATABASE_URL: database.url(name),
    HOST: settings.host,
    PORT: String(settings.port),
    QUEUE_BACKEND: 'postgres',
    ENGINE_ROLE: 'all',
    TANDEM_DEMO: '1',
    TANDEM_DATA: settings.dataFolder,
  };
};
