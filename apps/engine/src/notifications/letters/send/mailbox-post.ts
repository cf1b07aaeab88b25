import type { Post } from './post.js';

/** The post of a demonstration: every letter is taken at once and stays in the mailbox (`MailboxController`). */
export class MailboxPost implements Post {
  open() {
    return {
      hand: async (_letter: unknown, mayLeave: () => Promise<boolean>) =>
        (await mayLeave()) ? ({ kind: 'sent' } as const) : ({ kind: 'lost' } as const),
      close: () => undefined,
    };
  }
}
