/* eslint-disable @typescript-eslint/no-explicit-any -- answers of the API are looked at freely in specs */
import { randomUUID } from 'node:crypto';

export interface Answered<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
}

/** Speaks to the engine as a browser would: JSON, a cookie, an idempotency key. */
export class ApiClient {
  private cookie = '';

  constructor(
    private readonly url: string,
    private readonly language = 'ru',
  ) {}

  static async signedIn(url: string, login: string, password = PASSWORD): Promise<ApiClient> {
    const client = new ApiClient(url);
    const { status } = await client.post('/session', { login, password });
    if (status !== 200) throw new Error(`${login} could not sign in: ${status}`);
    return client;
  }

  get<Body = any>(path: string): Promise<Answered<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body = any>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered<Body>> {
    return this.send<Body>('POST', path, body, headers);
  }

  put<Body = any>(path: string, body?: unknown): Promise<Answered<Body>> {
    return this.send<Body>('PUT', path, body);
  }

  patch<Body = any>(path: string, body?: unknown): Promise<Answered<Body>> {
    return this.send<Body>('PATCH', path, body);
  }

  delete<Body = any>(path: string): Promise<Answered<Body>> {
    return this.send<Body>('DELETE', path);
  }

  /** An event with a key of its own, as the screens send it. */
  event(
    caseId: string,
    type: string,
    input: { data?: unknown; comment?: string; revision?: number } = {},
    key: string = randomUUID(),
  ) {
    return this.post(`/cases/${caseId}/events`, { type, ...input }, { 'idempotency-key': key });
  }

  /** A multipart request. */
  async sendForm<Body = any>(path: string, form: FormData): Promise<Answered<Body>> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method: 'POST',
      headers: { cookie: this.cookie, 'accept-language': this.language },
      body: form,
    });
    return { status: answer.status, body: (await answer.json()) as Body };
  }

  /** A file that the engine sends. */
  async download(path: string, language = this.language): Promise<Answered<Buffer> & { type: string }> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      headers: { cookie: this.cookie, 'accept-language': language },
    });
    const body = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', body };
  }

  async send<Body = any>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered<Body>> {
    const raw = typeof body === 'string' || body instanceof FormData;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string | FormData) : JSON.stringify(body) }),
    });
    const cookie = response.headers.getSetCookie().at(-1);
    if (cookie) this.cookie = cookie.split(';')[0]!;
    const text = await response.text();
    return { status: response.status, body: parse(text) as Body };
  }
}

/** Password of everybody in the world under test. */
export const PASSWORD = 'correct horse battery';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};
