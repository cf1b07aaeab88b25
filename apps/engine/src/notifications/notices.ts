/** Channel on which processes tell each other who has a new notice. */
export const NOTICES = 'tandem_notices';

/** Ids only; what the notice says is read with the person's own rights. */
export interface NoticeSignal {
  readonly persons: readonly string[];
}
