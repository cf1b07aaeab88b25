import { problemSchema } from '@tandem/contracts';
import type { z } from 'zod';
import { currentLanguage } from '../i18n/language.js';
import { OfflineError, ProblemError } from './problem.js';

export const API = '/api/v1';

export interface RequestOptions<T> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  /** JSON, or a form with files. */
  readonly body?: unknown;
  /** The same key with the same body is answered once, however often it is sent. */
  readonly idempotencyKey?: string;
  readonly schema?: z.ZodType<T>;
  readonly signal?: AbortSignal;
  /** Sent also when the page goes away meanwhile, where it is small enough for that. */
  readonly keepalive?: boolean;
}

/** Browsers refuse to keep more than 64 KiB alive in all. */
const MOST_KEPT = 60_000;

/** One call of the API. Answers the checked body, or throws a `ProblemError` or an `OfflineError`. */
export async function request<T = void>(path: string, options: RequestOptions<T> = {}): Promise<T> {
  const response = await send(path, options);
  if (!response.ok) throw await readProblem(response);
  if (!options.schema) return undefined as T;
  return options.schema.parse(await response.json());
}

async function send<T>(path: string, options: RequestOptions<T>): Promise<Response> {
  const { method = 'GET', query, idempotencyKey, signal } = options;
  const files = options.body instanceof FormData ? options.body : undefined;
  const json = options.body === undefined || files ? undefined : JSON.stringify(options.body);
  const body = files ?? json;
  const headers = new Headers({ accept: 'application/json', 'accept-language': currentLanguage() });
  if (json !== undefined) headers.set('content-type', 'application/json');
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  try {
    return await fetch(`${API}${path}${queryText(query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      keepalive: options.keepalive === true && new Blob([json ?? '']).size <= MOST_KEPT,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new OfflineError();
  }
}

/** `?a=1&b=…` of what is given; nothing for empty values. */
export function queryText(query: RequestOptions<unknown>['query']): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  const text = params.toString();
  return text ? `?${text}` : '';
}

async function readProblem(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = problemSchema.safeParse(body);
  if (parsed.success) return new ProblemError(parsed.data, body as Record<string, unknown>);
  return new ProblemError({
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    code: `http-${response.status}`,
  });
}
