import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const BETWEEN_MS = 200;

/** What the queue does a moment later, as soon as it is there. */
export const soon = async <Seen>(what: string, look: () => Promise<Seen | undefined>): Promise<Seen> => {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > until) throw new Error(`not there: ${what}`);
    await pause(BETWEEN_MS);
  }
};
