import type { StudioCheck, StudioPort } from '@tandem/forms-builder';
import { today } from '../../../shared/format/today.js';
import type { CheckAnswer, CheckQuestion } from './check-messages.js';

/** A check that takes longer will not end: its worker is thrown away and the text counts as unchecked. */
const LONGEST = 10_000;

/** The self-check of the studio in a worker of its own; made on first use, ended by `stop`. */
export const checkInWorker = (): { readonly recheck: StudioPort['recheck']; readonly stop: () => void } => {
  let worker: Worker | undefined;
  let number = 0;
  const waiting = new Map<number, (answer: CheckAnswer | undefined) => void>();

  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const give of waiting.values()) give(undefined);
    waiting.clear();
  };

  const start = (): Worker => {
    const made = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    made.onerror = stop;
    return made;
  };

  const recheck: StudioPort['recheck'] = async (text, stale): Promise<StudioCheck | undefined> => {
    worker ??= start();
    const id = (number += 1);
    const answer = new Promise<CheckAnswer | undefined>((give) => waiting.set(id, give));
    worker.postMessage({ id, text, today: today() } satisfies CheckQuestion);
    const timer = setTimeout(stop, LONGEST);
    const found = await answer;
    clearTimeout(timer);
    return !found || stale() ? undefined : { text, issues: found.issues, samples: found.samples };
  };
  return { recheck, stop };
};
