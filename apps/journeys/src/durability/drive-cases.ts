import { setTimeout as sleep } from 'node:timers/promises';
import { PatientClient, type Sending } from './patient-client.js';

/** One event that the engine said it had taken. */
export interface Acknowledged {
  readonly caseId: string;
  readonly key: string;
  readonly type: string;
  readonly revision: number;
}

export interface Driving {
  readonly url: string;
  readonly unit: string;
  /** Tells the keys of one run from those of another. */
  readonly run: string;
  readonly cases: number;
  readonly clients: number;
  /** Called after every acknowledgement. */
  readonly onAcknowledged: (count: number) => void;
}

export interface Driven {
  readonly acknowledged: readonly Acknowledged[];
  readonly requests: readonly Sending[];
}

/** Events of one case in the order of its history; the timer's stands where it fires. */
export const ROAD = ['@open', 'START', 'PLAN', 'REST', '@timer', 'NOTE', 'NOTE', 'NOTE', 'FINISH'] as const;
const BEFORE_TIMER = ['START', 'PLAN', 'REST'];
const AFTER_TIMER = ['NOTE', 'NOTE', 'NOTE', 'FINISH'];

/** Drives all cases to their end: each client brings its own to the pause, then, when the timers have fired, to the end. */
export const driveCases = async (driving: Driving): Promise<Driven> => {
  const acknowledged: Acknowledged[] = [];
  const requests: Sending[] = [];
  const take = (event: Acknowledged): void => {
    acknowledged.push(event);
    driving.onAcknowledged(acknowledged.length);
  };
  await Promise.all(
    Array.from({ length: driving.clients }, async (_, number) => {
      const client = new PatientClient(driving.url, (sending) => requests.push(sending));
      const mine = Array.from({ length: driving.cases }, (_, one) => one).filter(
        (one) => one % driving.clients === number,
      );
      await client.signIn();
      const opened: { readonly id: string; readonly key: string }[] = [];
      for (const one of mine) {
        const key = `${driving.run}-${one}`;
        const id = await open(client, driving.unit, key, take);
        for (const type of BEFORE_TIMER) await send(client, id, type, `${key}-${type}`, take);
        opened.push({ id, key });
      }
      for (const { id, key } of opened) {
        await waitForTimer(client, id);
        for (const [step, type] of AFTER_TIMER.entries())
          await send(client, id, type, `${key}-${type}-${step}`, take);
      }
    }),
  );
  return { acknowledged, requests };
};

type Take = (event: Acknowledged) => void;

const open = async (client: PatientClient, unit: string, key: string, take: Take): Promise<string> => {
  const { id, revision } = await client.post<{ id: string; revision: number }>(
    '/cases',
    { workflow: 'durability-seven', unit, data: { text: key } },
    key,
  );
  take({ caseId: id, key, type: '@open', revision });
  return id;
};

const send = async (
  client: PatientClient,
  caseId: string,
  type: string,
  key: string,
  take: Take,
): Promise<void> => {
  const { revision } = await client.post<{ revision: number }>(
    `/cases/${caseId}/events`,
    { type, ...(type === 'PLAN' ? { data: { text: key } } : {}) },
    key,
  );
  take({ caseId, key, type, revision });
};

const TIMER_PATIENCE_MS = 30_000;

const waitForTimer = async (client: PatientClient, id: string): Promise<void> => {
  const until = Date.now() + TIMER_PATIENCE_MS;
  while (Date.now() < until) {
    const { state } = await client.get<{ state: unknown }>(`/cases/${id}`);
    if (state === 'working') return;
    await sleep(150);
  }
  throw new Error(`the timer of the case ${id} has not fired in ${TIMER_PATIENCE_MS} ms`);
};
