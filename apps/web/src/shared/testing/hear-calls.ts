import { jest } from '@jest/globals';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** The engine as the pages see it: each call is answered by what is said here. */
export function hearCalls(answer: (call: Sent) => Reply): void {
  globalThis.fetch = jest.fn<typeof fetch>(async (input, init) => {
    const { status, body } = answer({
      method: init?.method ?? 'GET',
      path: String(input).replace('/api/v1', ''),
      body: JSON.parse(String(init?.body ?? 'null')) as unknown,
    });
    // jsdom has no Response; these are the parts that a request reads.
    return {
      ok: status < 300,
      status,
      statusText: '',
      json: async () => JSON.parse(JSON.stringify(body)) as unknown,
    } as Response;
  });
}
