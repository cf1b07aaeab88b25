import { join } from 'node:path';
import type { LocalPostgres } from '@tandem/local-postgres';
import { holdLock } from '../bootstrap/hold-lock.mjs';
import { complain, doStep, say } from '../bootstrap/say.mjs';
import { keepSecrets } from '../config/keep-secrets.js';
import type { Settings } from '../config/read-settings.js';
import type { StopSignal } from '../stop-signal.js';
import { checkPort } from './check-port.js';
import { endLeftoverEngine } from './leftover-engine.js';
import { launchEngine, type Engine } from './launch-engine.js';
import { openDatabase, resetDatabase } from './open-database.js';
import { showReady } from './show-ready.js';
import { tellAlreadyRunning } from './tell-already-running.js';
import { tellEnd, type End } from './tell-end.js';

const DATABASE = 'tandem';

/** Who ended first: we were asked to stop, or a part of us fell over. */
const waitForEnd = (stop: StopSignal, database: LocalPostgres, engine?: Engine): Promise<End> =>
  Promise.race([
    stop.wished.then((): End => ({ kind: 'asked' })),
    database.ended.then((): End => ({ kind: 'database-died' })),
    ...(engine ? [engine.ended.then((how): End => ({ kind: 'engine-died', how }))] : []),
  ]);

/** The engine first, then the database: nobody loses what he is just writing. */
const stopAll = async (
  stop: StopSignal,
  database: LocalPostgres | undefined,
  engine: Engine | undefined,
): Promise<void> => {
  void stop.insisted.then(() => engine?.kill());
  await engine?.stop();
  await database?.stop();
};

const runUnderLock = async (
  settings: Settings,
  args: string[],
  stop: StopSignal,
  tell: (address: string) => void,
): Promise<number> => {
  await endLeftoverEngine(settings.dataFolder);
  const secrets = await keepSecrets(settings.dataFolder);
  let database: LocalPostgres | undefined;
  let engine: Engine | undefined;
  try {
    database = await doStep('База данных', () => openDatabase(settings, secrets, DATABASE));
    if (args.includes('--reset'))
      await doStep('Сброс демонстрационных данных', () => resetDatabase(settings, database!, DATABASE));
    if (stop.isWished()) return 0;
    await checkPort(settings.port);
    engine = await launchEngine(settings, database, DATABASE);
    const first = await Promise.race([engine.ready, waitForEnd(stop, database, engine)]);
    if ('address' in first) {
      tell(first.address);
      showReady(first.address, settings);
    }
    const end = 'address' in first ? await waitForEnd(stop, database, engine) : first;
    return tellEnd(end, settings, engine);
  } finally {
    await stopAll(stop, database, engine);
    say('Остановлено.');
  }
};

/** `npm start`: database, engine, and both of them stopped in order at the end. Answers the exit code. */
export const runStart = async (settings: Settings, args: string[], stop: StopSignal): Promise<number> => {
  const lock = holdLock(join(settings.dataFolder, 'start.lock'));
  if (!lock.held) {
    complain(tellAlreadyRunning(lock.holder));
    return 1;
  }
  try {
    return await runUnderLock(settings, args, stop, (address) => lock.tell({ address }));
  } finally {
    lock.release();
  }
};
