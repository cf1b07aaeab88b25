import type { Viewer } from '../../identity/viewer.js';

/** Whose form is designed: a unit's, or the whole installation's where `id` is null. */
export interface Owner {
  readonly id: string | null;
  readonly path: string | null;
  readonly title: string | null;
}

export const INSTALLATION: Owner = { id: null, path: null, title: null };

/** A designer at work on one form of one owner. */
export interface Designing {
  readonly viewer: Viewer;
  readonly key: string;
  readonly owner: Owner;
}
