/** Words on the terminal. A terminal that went away is no reason to fall over. */
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

/** @param {string} line */
export const say = (line = '') => void process.stdout.write(`${line}\n`);

/** @param {string} line */
export const complain = (line) => void process.stderr.write(`${line}\n`);

/** @param {number} seconds */
export const sayDuration = (seconds) =>
  seconds < 10 ? `${seconds.toFixed(1).replace('.', ',')} с` : `${Math.round(seconds)} с`;

/**
 * @param {string} title
 * @param {number} seconds
 */
export const sayDone = (title, seconds) => say(`  ✓ ${title} · ${sayDuration(seconds)}`);

/**
 * Announces a step, does it and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const doStep = async (title, work) => {
  const start = performance.now();
  say(`  … ${title}`);
  const result = await work();
  sayDone(title, (performance.now() - start) / 1000);
  return result;
};
