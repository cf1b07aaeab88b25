import { join, relative } from 'node:path';
import { complain, say } from '../bootstrap/say.mjs';
import type { Settings } from '../config/read-settings.js';
import type { Engine } from './launch-engine.js';
import { readLogTail } from './read-log-tail.js';

export type End = { kind: 'asked' } | { kind: 'database-died' } | { kind: 'engine-died'; how: string };

/** Says why everything stops, in words first; the log follows for whoever mends it. Answers the exit code. */
export const tellEnd = (end: End, settings: Settings, engine: Engine): number => {
  if (end.kind === 'asked') {
    say('\nОстанавливаемся…');
    return 0;
  }
  if (end.kind === 'database-died') {
    const file = join(settings.logFolder, 'postgres.log');
    complain(
      `\nБаза данных неожиданно остановилась. Последнее в ${relative(settings.root, file)}:\n${readLogTail(file, 0)}`,
    );
    complain('Запустите npm start снова: сохранённое не пропало.');
    return 1;
  }
  const refusal = engine.refusal();
  if (refusal) complain(`\nТандем не запустился.\n${refusal}`);
  else {
    const file = relative(settings.root, engine.logFile);
    complain(
      `\nТандем неожиданно остановился (${end.how}). Последнее в ${file}:\n${readLogTail(engine.logFile, engine.logStart)}`,
    );
  }
  return 1;
};
