import type { Pool } from 'pg';
import { newId } from '@tandem/store';
import { WORKFLOW } from '../core/bench-workflow.js';
import { makeSchool, type School } from '../core/make-school.js';
import { eventType, PAYLOAD, type OpenedCase, type StandardWork } from '../measure/standard-work.js';
import { signIn } from './sign-in.js';
import { WireClient, type WireAnswer } from './wire-client.js';

interface Seat {
  readonly client: WireClient;
  readonly school: School;
}

/** The standard work over HTTP: each lane is a signed-in curator of a school of his own, with a keep-alive connection. */
export class HttpWork implements StandardWork {
  private constructor(private readonly seats: readonly Seat[]) {}

  static async connect(pool: Pool, address: string, lanes: number): Promise<HttpWork> {
    const seats: Seat[] = [];
    for (let lane = 0; lane < lanes; lane += 1) {
      const school = await makeSchool(pool);
      seats.push({ school, client: await WireClient.connect(address, await signIn(pool, school.curator)) });
    }
    return new HttpWork(seats);
  }

  async open(lane: number): Promise<OpenedCase> {
    const { client, school } = this.seats[lane]!;
    const body = { workflow: WORKFLOW, unit: school.unitId, data: {} };
    const { id } = JSON.parse(expect(await client.post('/cases', body, newId()), 201)) as { id: string };
    return {
      send: async (step) => {
        const event = { type: eventType(step), data: PAYLOAD };
        expect(await client.post(`/cases/${id}/events`, event, newId()), 201);
      },
    };
  }

  close(): void {
    for (const { client } of this.seats) client.close();
  }
}

const expect = ({ status, body }: WireAnswer, expected: number): string => {
  if (status !== expected) throw new Error(`the engine answered ${status}: ${body.slice(0, 500)}`);
  return body;
};
