import { Injectable } from '@nestjs/common';
import { EnginePool } from '../../../database/pools.js';
import type { LetterText } from '../write/letter-notice.js';
import { writeConfirm, writeMoved, type LetterFor } from '../write/write-letter.js';
import { makeToken } from './confirmation-token.js';

/**
 * The secret is made for this sending by whoever holds the letter: a letter that was put back gets another, and a sender
 * that has lost its claim changes nothing of the link that has gone.
 */
const MAKE = `
update email_confirmation c set token_sha256 = $3, expires_at = now() + interval '3 days', tries = 0
from letter l where l.id = $1 and l.claim = $2 and l.handed_at is null and c.id = l.confirmation_id and c.state = 'waiting'
returning c.email as to`;
const LOOK = `
select c.id, c.email, c.instead_of, c.settled_at from letter l join email_confirmation c on c.id = l.confirmation_id where l.id = $1`;

interface Looked {
  id: string;
  email: string;
  instead_of: string | null;
  settled_at: Date | null;
}

/** A letter about an address itself: it goes there, not where the person's letters go. */
export interface AddressLetter extends LetterText {
  readonly address: string;
}

@Injectable()
export class ComposeConfirmation {
  constructor(private readonly pool: EnginePool) {}

  /** Null where nothing is to be asked or told any more. Without a claim the letter is only looked at, and its link leads nowhere. */
  async compose(
    letter: { readonly id: string; readonly kind: 'confirm' | 'moved'; readonly claim?: string },
    reader: LetterFor,
  ): Promise<AddressLetter | null> {
    const { rows } = await this.pool.query<Looked>(LOOK, [letter.id]);
    const looked = rows[0];
    if (!looked) return null;
    if (letter.kind === 'moved') {
      const at = looked.settled_at ?? new Date();
      return looked.instead_of === null ? null : { ...writeMoved(at, reader), address: looked.instead_of };
    }
    if (letter.claim === undefined) return { ...writeConfirm(null, reader), address: looked.email };
    const { token, hash } = makeToken(looked.id);
    const made = await this.pool.query<{ to: string }>(MAKE, [letter.id, letter.claim, hash]);
    return made.rows[0] ? { ...writeConfirm(token, reader), address: made.rows[0].to } : null;
  }
}
