import { existsSync } from 'node:fs';
import { isInstalled, markInstalled } from './is-installed.mjs';
import { PINNED_NODE, ROOT } from './places.mjs';
import { runCommand } from './run-command.mjs';
import { doStep, say, sayDuration } from './say.mjs';

/** npm is a script when it started us, otherwise a program on the PATH. */
const npm = () => {
  const script = process.env['npm_execpath'];
  return script && existsSync(script) && /\.c?js$/.test(script)
    ? { command: process.execPath, args: [script] }
    : { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
};

/** A minute of silence looks like a hang, so a line every ten seconds says that work goes on. */
const withPulse = async (/** @type {() => Promise<void>} */ work) => {
  const start = Date.now();
  const pulse = setInterval(
    () => say(`    идёт установка, ${sayDuration((Date.now() - start) / 1000)}`),
    10_000,
  );
  try {
    await work();
  } finally {
    clearInterval(pulse);
  }
};

/** Installs the packages of the lock file, unless they are there already. */
export const installIfStale = async () => {
  if (isInstalled(ROOT, PINNED_NODE)) return;
  await doStep('Установка пакетов (один раз, около минуты)', () =>
    withPulse(async () => {
      const { command, args } = npm();
      await runCommand(command, [...args, 'ci', '--no-fund', '--no-audit', '--loglevel=error'], {
        cwd: ROOT,
      });
      if (!existsSync(PINNED_NODE)) {
        throw new Error(
          `npm установил пакеты, но закреплённого Node нет: ${PINNED_NODE}. Разрешены ли npm сценарии установки (ignore-scripts=false)?`,
        );
      }
      markInstalled(ROOT);
    }),
  );
};
