import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../bootstrap/places.mjs';

/** What can be chosen from outside. Nothing else of the environment is read. */
export interface Settings {
  root: string;
  /** Database, secrets, logs, files. */
  dataFolder: string;
  logFolder: string;
  host: string;
  port: number;
  /** The engine's program; another one can be put in its place to try the start itself. */
  engine: string;
  ci: boolean;
  chromium: string | undefined;
  /** Passed on to child processes. */
  environment: NodeJS.ProcessEnv;
}

const CHROMIUM_PLACES = [
  // Without a window around each page: first, since tests look at pages alone.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const readPort = (text: string | undefined): number => {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT должен быть числом от 1 до 65535, а задано «${text}»`);
};

/** The demonstration has passwords that everybody knows, so it never listens to the network. */
const readHost = (text: string | undefined): string => {
  if (!text || text === '127.0.0.1' || text === 'localhost') return '127.0.0.1';
  throw new Error(`Демонстрация слушает только 127.0.0.1, а задано HOST=${text}`);
};

export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings => {
  const dataFolder = resolve(ROOT, environment['TANDEM_DATA'] ?? '.data');
  const chromium = environment['CHROME_PATH'] ?? CHROMIUM_PLACES.find((place) => existsSync(place));
  return {
    root: ROOT,
    dataFolder,
    logFolder: join(dataFolder, 'log'),
    host: readHost(environment['HOST']),
    port: readPort(environment['PORT']),
    engine: resolve(ROOT, environment['TANDEM_ENGINE_MAIN'] ?? 'apps/engine/dist/main.js'),
    ci: environment['CI'] === 'true' || environment['CI'] === '1',
    chromium: chromium && existsSync(chromium) ? chromium : undefined,
    environment,
  };
};
