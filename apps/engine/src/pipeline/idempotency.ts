import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Json } from '@tandem/domain';
import { idempotencyKeySchema } from '@tandem/contracts';
import { EnginePool } from '../database/pools.js';
import { Refusal, refuse } from '../problems/problem-error.js';
import type { CommandAnswer } from './command.js';

/** The same key with the same body answers the same result; with another body it is refused. Kept as long as the history. */
@Injectable()
export class Idempotency {
  constructor(private readonly pool: EnginePool) {}

  /** What this key was answered with in this case, if it was used. */
  async answered(caseId: string, key: string, requestSha256: string): Promise<CommandAnswer | undefined> {
    const { rows } = await this.pool.query<{
      seq: number;
      to_value: Json;
      stage: number | null;
      request_sha256: string | null;
    }>({
      name: 'key-answered',
      text: `select seq::float8 as seq, to_value, stage, request_sha256 from case_event where case_id = $1 and idempotency_key = $2`,
      values: [caseId, key],
    });
    const row = rows[0];
    if (!row) return undefined;
    if (row.request_sha256 !== requestSha256) return { kind: 'refused', refusal: keyReused() };
    return { kind: 'moved', caseId, revision: row.seq, state: row.to_value, stage: row.stage };
  }

  /** The case that this author opened with this key, if he did. */
  async opened(author: string, key: string, requestSha256: string): Promise<CommandAnswer | undefined> {
    const { rows } = await this.pool.query<{
      id: string;
      open_sha256: string;
      to_value: Json;
      stage: number | null;
    }>({
      name: 'key-opened',
      text: `select c.id, c.open_sha256, e.to_value, e.stage from "case" c join case_event e on e.case_id = c.id and e.seq = 1
       where c.opened_by = $1 and c.open_key = $2`,
      values: [author, key],
    });
    const row = rows[0];
    if (!row) return undefined;
    if (row.open_sha256 !== requestSha256) return { kind: 'refused', refusal: keyReused() };
    return { kind: 'moved', caseId: row.id, revision: 1, state: row.to_value, stage: row.stage };
  }
}

/** Reads the `Idempotency-Key` header; absent is allowed, malformed is refused. */
export const readIdempotencyKey = (header: unknown): string | undefined => {
  if (header === undefined) return undefined;
  const parsed = idempotencyKeySchema.safeParse(header);
  if (!parsed.success) {
    throw refuse.badInput([
      {
        path: '/Idempotency-Key',
        message: 'Ключ повтора — от 8 до 200 печатных знаков латиницы.',
        code: 'idempotency-key',
      },
    ]);
  }
  return parsed.data;
};

/** One key for many becomes one for each: a repeated request finds what was done the first time. */
export const keyOfOne = (act: string, id: string, key: string | undefined): string | undefined =>
  key === undefined ? undefined : createHash('sha256').update(`${act} ${id} ${key}`).digest('hex');

export const requestDigest = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('hex');

export const keyReused = (): Refusal =>
  new Refusal(422, 'idempotency-key-reused', {
    ru: 'Этот ключ повтора уже использован с другими данными. Отправьте запрос с новым ключом.',
    en: 'This idempotency key was used with another body. Send the request with a new key.',
  });
