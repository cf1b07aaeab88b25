import type { JsonObject, Language } from '@tandem/domain';
import type { StudioStore } from '../state/index.js';
import type { TypedFacts } from './case-facts.js';
import type { Looker } from './hide-from-role.js';

export const DEVICES = ['desktop', 'phone', 'paper'] as const;
export type Device = (typeof DEVICES)[number];

/** What is being looked at, and how. */
export interface PreviewState {
  readonly role: Looker | undefined;
  readonly stage: number | null;
  /** Which sample is shown; nothing for a form that is typed into here. Titles may repeat, places do not. */
  readonly sample: number | undefined;
  readonly answers: JsonObject | undefined;
  readonly facts: TypedFacts;
  readonly device: Device;
  readonly large: boolean;
  readonly language: Language;
}

const remembered = new WeakMap<StudioStore, PreviewState>();

/** Typed answers live as long as the studio is open: a look at another tab must not lose them. */
export const recallPreview = (store: StudioStore): PreviewState =>
  remembered.get(store) ?? {
    role: undefined,
    stage: null,
    sample: undefined,
    answers: undefined,
    facts: {},
    device: 'desktop',
    large: false,
    language: store.getState().language,
  };

export const keepPreview = (store: StudioStore, state: PreviewState): void => {
  remembered.set(store, state);
};
