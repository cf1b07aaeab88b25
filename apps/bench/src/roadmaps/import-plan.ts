import { setTimeout as sleep } from 'node:timers/promises';
import { WireClient } from '../http/wire-client.js';
import { median } from '../measure/drive.js';

const TIMES = 3;
const LOOK_EVERY_MS = 250;

export interface Brought {
  /** From the first byte of the upload until the plan can be looked at; the median of three. */
  readonly seconds: number;
  /** The longest that anybody else had to wait for the engine meanwhile: what its event loop was held for, at most. */
  readonly pauseMs: number;
}

/** Brings a file in as the page does, while somebody else asks the engine all the time whether it lives. */
export const bringFile = async (
  address: string,
  cookie: string,
  unit: string,
  file: { readonly name: string; readonly content: Buffer; readonly rows: number },
): Promise<Brought> => {
  const took: number[] = [];
  let pauseMs = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const watch = await watchLife(address, cookie);
    const since = performance.now();
    const id = await upload(address, cookie, unit, file);
    await ready(address, cookie, id, file.rows);
    took.push((performance.now() - since) / 1_000);
    pauseMs = Math.max(pauseMs, await watch());
  }
  return { seconds: median(took), pauseMs };
};

const upload = async (
  address: string,
  cookie: string,
  unit: string,
  { name, content }: { readonly name: string; readonly content: Buffer },
): Promise<string> => {
  const body = new FormData();
  body.set('unit', unit);
  body.set('file', new Blob([new Uint8Array(content)]), name);
  const answer = await fetch(`${address}/api/v1/roadmaps/import`, {
    method: 'POST',
    headers: { cookie, origin: address },
    body,
  });
  if (answer.status !== 202)
    throw new Error(`the import answered ${answer.status}: ${(await answer.text()).slice(0, 400)}`);
  return ((await answer.json()) as { id: string }).id;
};

const ready = async (address: string, cookie: string, id: string, rows: number): Promise<void> => {
  const client = await WireClient.connect(address, cookie);
  for (;;) {
    const { status, body } = await client.get(`/roadmaps/import/${id}`);
    const view = JSON.parse(body) as { status: string; plan: { measures: unknown[] } | null };
    if (status !== 200 || view.status === 'refused')
      throw new Error(`the import was refused: ${body.slice(0, 400)}`);
    if (view.status === 'ready') {
      if (view.plan?.measures.length !== rows)
        throw new Error(`${view.plan?.measures.length} rows of ${rows} were read`);
      return client.close();
    }
    await sleep(LOOK_EVERY_MS);
  }
};

/** Asks whether the engine lives, again and again, until it is told to stop; answers with the longest wait. */
const watchLife = async (address: string, cookie: string): Promise<() => Promise<number>> => {
  const client = await WireClient.connect(address, cookie);
  let [watching, longest] = [true, 0];
  const watched = (async () => {
    while (watching) {
      const since = performance.now();
      await client.get('/health/live');
      longest = Math.max(longest, performance.now() - since);
      await sleep(2);
    }
    client.close();
  })();
  return async () => {
    watching = false;
    await watched;
    return longest;
  };
};
