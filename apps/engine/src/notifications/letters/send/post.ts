/** A letter on its way out. */
export interface OutgoingLetter {
  readonly key: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** How handing over a letter ended. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** The mail server will never take this letter; `address`: because there is no such reader. */
  | { readonly kind: 'refused'; readonly reply: string; readonly address: boolean }
  /** It may take it later; `trouble`: it takes none at all now. */
  | { readonly kind: 'later'; readonly reply: string; readonly trouble: boolean }
  /** The whole letter may have been taken, and nobody said so: it is not sent again. */
  | { readonly kind: 'unknown'; readonly reply: string }
  /** Somebody else has it by now: nothing was handed over here. */
  | { readonly kind: 'lost' };

/**
 * Hands letters over, one after another. `mayLeave` is asked when everything but the letter itself is said, before its
 * first byte leaves; where it answers no, none leaves.
 */
export interface PostSession {
  hand(letter: OutgoingLetter, mayLeave: () => Promise<boolean>): Promise<Outcome>;
  close(): void;
}

export interface Post {
  open(): PostSession;
}

export const POST = Symbol('POST');
