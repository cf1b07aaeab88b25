import { Inject, Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { mayGoAt, nextMoment, waitAfter, type LetterPlace } from '@tandem/domain';
import type { Environment } from '../../../config/environment.js';
import { ENVIRONMENT } from '../../../config/environment.token.js';
import { EnginePool } from '../../../database/pools.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { readReaders, type LetterReader } from '../plan/letter-reader.js';
import { postsOf } from '../posts.js';
import { ComposeLetter } from '../write/compose-letter.js';
import { ClaimLetters, isOfNotices, type ClaimedLetter } from './claim-letters.js';
import { POST, type Outcome, type Post, type PostSession } from './post.js';
import { SettleLetter } from './settle-letter.js';

/** Connections at once; a mail server of a school's size takes a few. */
const LANES = 3;
const AT_ONCE = 10;

/** What became of a round. */
export interface Sent {
  readonly letters: number;
  /** What the mail server said that takes nothing from anybody now; the rest waits. */
  readonly trouble: string | null;
}

/** Hands over what is due. Any number of processes may do so at the same time. */
@Injectable()
export class SendLetters {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
    private readonly claims: ClaimLetters,
    private readonly composing: ComposeLetter,
    private readonly settling: SettleLetter,
    @Inject(POST) private readonly post: Post,
    private readonly logger: PinoLogger,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** Sends until nothing is due, the mail server takes no more, or `goOn` says no. */
  async send(goOn: () => boolean = () => true): Promise<Sent> {
    for (const id of await this.claims.tidy())
      this.logger.warn(
        { letter: id },
        'a sender was lost while it handed a letter over; it is not sent again',
      );
    const sent: { letters: number; trouble: string | null } = { letters: 0, trouble: null };
    const still = () => goOn() && sent.trouble === null;
    const lane = async (): Promise<void> => {
      const session = this.post.open();
      try {
        while (still()) {
          const claimed = await this.claims.claim(AT_ONCE);
          if (claimed.length === 0) return;
          sent.letters += claimed.length;
          sent.trouble ??= await this.handAll(claimed, session, still);
        }
      } finally {
        session.close();
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return sent;
  }

  /** Answers what the mail server said that is in trouble; letters that were not tried then are put back. */
  private async handAll(
    claimed: readonly ClaimedLetter[],
    session: PostSession,
    still: () => boolean,
  ): Promise<string | null> {
    const readers = await readReaders(
      this.pool,
      claimed.map((one) => one.person_id),
    );
    let trouble: string | null = null;
    for (const letter of claimed) {
      if (trouble === null && still())
        trouble = await this.handOne(letter, readers.get(letter.person_id)!, session);
      else await this.claims.putBack(letter, Date.now(), null, false);
    }
    return trouble;
  }

  private async handOne(
    letter: ClaimedLetter,
    reader: LetterReader,
    session: PostSession,
  ): Promise<string | null> {
    const unwanted = this.whyNot(letter, reader);
    if (unwanted) {
      await this.settling.unwanted(letter, unwanted);
      return null;
    }
    const place = this.placeOf(reader);
    // It was due before the quiet hours, and nobody was there to send it: it waits for their end.
    if (isOfNotices(letter.kind) && place && !mayGoAt(Date.now(), reader.settings, place)) {
      await this.claims.putBack(letter, nextMoment(Date.now(), reader.settings, place), null, false);
      return null;
    }
    const content = await this.composing.compose(letter, reader);
    if (!content) {
      await this.settling.unwanted(letter, isOfNotices(letter.kind) ? 'read' : 'settled');
      return null;
    }
    const { notices, ...text } = content;
    const outgoing = { key: letter.key, ...text };
    const outcome = await session.hand(outgoing, () => this.claims.mayLeave(letter));
    if (outcome.kind === 'sent') await this.settling.sent(letter, outgoing, notices);
    else await this.settleFailure(letter, reader, outgoing.to.address, outcome);
    return outcome.kind === 'later' && outcome.trouble ? outcome.reply : null;
  }

  /** What has changed since the letter was planned. */
  private whyNot(letter: ClaimedLetter, reader: LetterReader): string | null {
    if (postsOf(this.env) === 'nowhere') return 'nowhere';
    // Where these go, and whether they are still to go, stands with the confirmation.
    if (letter.kind === 'confirm' || letter.kind === 'moved') return null;
    if (!reader.email) return 'no-address';
    if (letter.kind === 'trial') return null;
    if (!reader.place) return 'left';
    if (reader.settings.digest === 'off') return 'off';
    return reader.refusedAt ? 'address-refused' : null;
  }

  private async settleFailure(
    letter: ClaimedLetter,
    reader: LetterReader,
    address: string,
    outcome: Exclude<Outcome, { kind: 'sent' }>,
  ): Promise<void> {
    if (outcome.kind === 'lost') return;
    this.logger.warn(
      { letter: letter.id, outcome: outcome.kind, reply: outcome.reply },
      'a letter did not go',
    );
    if (outcome.kind === 'unknown') return this.settling.unknown(letter, outcome.reply);
    if (outcome.kind === 'refused')
      return this.settling.refused(letter, outcome.reply, outcome.address ? address : null);
    const wait = waitAfter(letter.attempts);
    if (wait === undefined || (letter.kind === 'trial' && !outcome.trouble))
      return this.settling.refused(letter, outcome.reply, null);
    const place = isOfNotices(letter.kind) ? this.placeOf(reader) : null;
    const at = Date.now() + wait;
    await this.claims.putBack(letter, place ? nextMoment(at, reader.settings, place) : at, outcome.reply);
  }

  private placeOf({ place }: LetterReader): LetterPlace | null {
    return place && { zone: place.zone, calendar: this.units.calendar(place.region) };
  }
}
