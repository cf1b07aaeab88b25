import type { JsonObject } from '@tandem/domain';

export interface StoredDraft {
  readonly data: JsonObject;
  readonly revision: number;
  /** ISO moment of the last save. */
  readonly at?: string | undefined;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly at?: string | undefined }
  /** Somebody saved in between: another window, another person. */
  | { readonly kind: 'conflict'; readonly theirs: StoredDraft };

/** How a draft is kept. A rejected promise means that there is no connection: it will be tried again. */
export interface DraftPort {
  readonly load: () => Promise<StoredDraft | null>;
  /** `revision` is the one that was read last; null for the first save. `leaving`: the page is closing, use `keepalive`. */
  readonly save: (
    data: JsonObject,
    revision: number | null,
    options: { readonly leaving: boolean },
  ) => Promise<SaveOutcome>;
}

export type DraftStatus =
  'loading' | 'idle' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'conflict' | 'failed';
