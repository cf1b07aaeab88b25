import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { signIn } from '../http/sign-in.js';
import { WireClient } from '../http/wire-client.js';
import { percentile } from '../measure/drive.js';

const USERS = 50;
/** Somebody who works with the board opens it no oftener than this; fifty do so all the time. */
const EVERY_MS = 5_000;

export interface Watched {
  readonly p50: number;
  readonly p95: number;
  readonly answers: number;
  readonly bytes: number;
}

/** Fifty users of one municipality open its board every few seconds, each at his own moment. */
export const watchBoard = async (
  pool: Pool,
  address: string,
  place: { unit: string; coordinator: string },
  seconds: number,
): Promise<Watched> => {
  const cookie = await signIn(pool, place.coordinator);
  const clients = await Promise.all(Array.from({ length: USERS }, () => WireClient.connect(address, cookie)));
  const path = `/board?unit=${place.unit}`;
  const first = await clients[0]!.get(path);
  if (first.status !== 200)
    throw new Error(`the board answered ${first.status}: ${first.body.slice(0, 300)}`);
  const took: number[] = [];
  const until = performance.now() + seconds * 1_000;
  await Promise.all(
    clients.map(async (client, user) => {
      await sleep((user / USERS) * EVERY_MS);
      while (performance.now() < until) {
        const since = performance.now();
        await client.get(path);
        took.push(performance.now() - since);
        await sleep(Math.max(0, EVERY_MS - (performance.now() - since)));
      }
    }),
  );
  for (const client of clients) client.close();
  took.sort((a, b) => a - b);
  return {
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
    answers: took.length,
    bytes: first.body.length,
  };
};
