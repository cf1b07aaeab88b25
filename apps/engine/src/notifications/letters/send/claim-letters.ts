import { Injectable } from '@nestjs/common';
import { newId } from '@tandem/store';
import { EnginePool } from '../../../database/pools.js';

/** `confirm` and `moved` are about an address itself (`confirm/`). */
export type LetterKind = 'notice' | 'digest' | 'trial' | 'confirm' | 'moved';

/** A letter of notices waits for its hour and for days of work; the others answer somebody who has just asked. */
export const isOfNotices = (kind: LetterKind): boolean => kind === 'notice' || kind === 'digest';

/** A letter that this sender alone may hand over. */
export interface ClaimedLetter {
  readonly id: string;
  readonly key: string;
  readonly person_id: string;
  readonly kind: LetterKind;
  readonly attempts: number;
  readonly claim: string;
}

/** Whoever has not handed over by then is taken for dead: much longer than the patience of a connection. */
const GIVEN_UP = `interval '10 minutes'`;

const CLAIM = `
update letter set claim = $1, claimed_at = now(), attempts = attempts + 1
where id in (select id from letter where status = 'waiting' and claim is null and send_after <= now()
  order by send_after, id limit $2 for update skip locked)
returning id, key, person_id, kind, attempts, claim, send_after`;

/**
 * At most once: «handed_at» is committed before the first byte of a letter leaves, and a letter that has it is never
 * handed over again. A claim that was lost meanwhile (a process that slept, a virtual machine that was moved) finds its
 * row changed, and nothing leaves.
 */
const HAND = `update letter set handed_at = now() where id = $1 and claim = $2 and handed_at is null and status = 'waiting' returning id`;

const RELEASE = `
update letter set claim = null, claimed_at = null, attempts = attempts - 1
where claim is not null and handed_at is null and status = 'waiting' and claimed_at < now() - ${GIVEN_UP}`;
const GIVE_UP = `
update letter set status = 'failed', reason = 'unknown', settled_at = now(), claim = null
where claim is not null and handed_at < now() - ${GIVEN_UP} and status = 'waiting' returning id`;

/** Whose turn it is to hand over which letter. */
@Injectable()
export class ClaimLetters {
  constructor(private readonly pool: EnginePool) {}

  /** Takes so many letters that are due, oldest first. */
  async claim(most: number): Promise<ClaimedLetter[]> {
    const { rows } = await this.pool.query<ClaimedLetter & { send_after: Date }>({
      name: 'letters-claim',
      text: CLAIM,
      values: [newId(), most],
    });
    return rows.sort((a, b) => a.send_after.getTime() - b.send_after.getTime() || (a.id < b.id ? -1 : 1));
  }

  /** The last question before a letter leaves. */
  async mayLeave({ id, claim }: ClaimedLetter): Promise<boolean> {
    const { rowCount } = await this.pool.query({ name: 'letter-hand', text: HAND, values: [id, claim] });
    return rowCount === 1;
  }

  /** Puts a letter back that was not handed over, for this moment; `counted`: the attempt was one. */
  async putBack(letter: ClaimedLetter, at: number, reply: string | null, counted = true): Promise<void> {
    await this.pool.query(
      `update letter set claim = null, claimed_at = null, handed_at = null, send_after = $3, reply = $4, attempts = attempts - $5
       where id = $1 and claim = $2 and status = 'waiting'`,
      [letter.id, letter.claim, new Date(at), reply, counted ? 0 : 1],
    );
  }

  /** What dead senders have left: letters that had not left yet wait again, of the others nobody knows. */
  async tidy(): Promise<string[]> {
    await this.pool.query(RELEASE);
    const { rows } = await this.pool.query<{ id: string }>(GIVE_UP);
    return rows.map((row) => row.id);
  }
}
