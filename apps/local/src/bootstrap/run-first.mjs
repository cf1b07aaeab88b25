import { setTimeout as sleep } from 'node:timers/promises';
import { delimiter, dirname, join } from 'node:path';
import { buildIfChanged } from './build-if-changed.mjs';
import { handOver } from './hand-over.mjs';
import { holdLock } from './hold-lock.mjs';
import { installIfStale } from './install-if-stale.mjs';
import { PINNED_NODE, ROOT } from './places.mjs';
import { complain, say } from './say.mjs';

const COMMANDS = new Set(['start', 'test', 'bench', 'install']);

/** Two installations or builds over the same folders would spoil each other, so the second one waits. */
const holdWorkshop = async () => {
  for (let told = false; ; told = true) {
    const lock = holdLock(join(ROOT, '.data', 'install.lock'));
    if (lock.held) return lock;
    if (!told) say(`  … Ждём: установка или сборка уже идёт в другом окне (процесс ${lock.holder.pid})`);
    await sleep(500);
  }
};

/** Everything below runs on the pinned Node, whatever the machine has. @returns {NodeJS.ProcessEnv} */
const pinnedEnvironment = () => {
  const bins = [dirname(PINNED_NODE), join(ROOT, 'node_modules', '.bin')];
  return { ...process.env, PATH: [...bins, process.env['PATH'] ?? ''].join(delimiter) };
};

/** @param {string} command */
const prepare = async (command) => {
  const lock = await holdWorkshop();
  try {
    await installIfStale();
    if (command !== 'install') await buildIfChanged(command, pinnedEnvironment());
  } finally {
    lock.release();
  }
};

/**
 * From an empty machine to the program itself: install, build, go on under the pinned Node.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export const runFirst = async (command, args) => {
  if (!COMMANDS.has(command)) {
    complain(`Неизвестная команда «${command}». Есть: ${[...COMMANDS].join(', ')}.`);
    return 2;
  }
  if (command === 'start') say('Тандем запускается. Остановить: Ctrl+C.');
  try {
    await prepare(command);
  } catch (error) {
    complain(`\nНе удалось подготовить запуск.\n${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  return command === 'install' ? 0 : handOver([command, ...args], pinnedEnvironment());
};
