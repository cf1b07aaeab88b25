import { setTimeout as sleep } from 'node:timers/promises';
import { LOGIN, PASSWORD } from './make-school.js';

/** Longer than any answer takes, so that a request nobody answers counts as one that hangs. */
const ANSWER_MS = 15_000;
const PATIENCE_MS = 30_000;
const FIRST_WAIT_MS = 40;
const LONGEST_WAIT_MS = 800;

/** One answered request: its last attempt, and how many it took. */
export interface Sending {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly attempts: number;
}

/**
 * A client that does not give up: the same request with the same key until it is answered. Only what an outage may
 * answer is tried again (no connection, or 503); any other refusal fails the test, and so does a 500.
 */
export class PatientClient {
  private cookie = '';

  constructor(
    private readonly url: string,
    private readonly onAnswered: (sending: Sending) => void,
  ) {}

  async signIn(): Promise<void> {
    await this.send('POST', '/session', { login: LOGIN, password: PASSWORD });
  }

  get<Body>(path: string): Promise<Body> {
    return this.send<Body>('GET', path);
  }

  post<Body>(path: string, body: unknown, key: string): Promise<Body> {
    return this.send<Body>('POST', path, body, key);
  }

  private async send<Body>(method: string, path: string, body?: unknown, key?: string): Promise<Body> {
    const until = Date.now() + PATIENCE_MS;
    let wait = FIRST_WAIT_MS;
    let last = '';
    for (let attempts = 1; Date.now() < until; attempts += 1) {
      const sentAt = Date.now();
      const answer = await this.attempt(method, path, body, key);
      if ('body' in answer) {
        this.onAnswered({ sentAt, answeredAt: Date.now(), attempts });
        return answer.body as Body;
      }
      last = answer.away;
      await sleep(wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
    throw new Error(`${method} ${path} was not answered in ${PATIENCE_MS} ms: ${last}`);
  }

  private async attempt(
    method: string,
    path: string,
    body: unknown,
    key: string | undefined,
  ): Promise<{ body: unknown } | { away: string }> {
    let status: number;
    let text: string;
    try {
      const response = await fetch(`${this.url}/api/v1${path}`, {
        method,
        signal: AbortSignal.timeout(ANSWER_MS),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(this.cookie ? { cookie: this.cookie } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const cookie = response.headers.getSetCookie().at(-1);
      if (cookie) this.cookie = cookie.split(';')[0]!;
      ({ status } = response);
      text = await response.text();
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError')
        throw new Error(`${method} ${path} hangs: no answer in ${ANSWER_MS} ms`, { cause: error });
      return { away: String((error as Error).cause ?? error) };
    }
    if (status >= 200 && status < 300) return { body: text ? JSON.parse(text) : undefined };
    if (status === 503) return { away: text };
    throw new Error(`${method} ${path} (${key ?? 'no key'}) was answered ${status}: ${text}`);
  }
}
