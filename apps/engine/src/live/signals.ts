import type { LiveChange } from '@tandem/contracts';
import { isWithin } from '@tandem/domain';
import type { Viewer } from '../identity/viewer.js';
import { NOTICES, type NoticeSignal } from '../notifications/notices.js';
import { CHANGES, type ChangeSignal } from '../pipeline/announce-changes.js';
import { DOCUMENTS, type DocumentSignal } from './channels.js';

/** A message for screens with who may have it. */
export interface Signal {
  readonly change: LiveChange;
  /** Where it happened; absent where only the persons named may know. */
  readonly path?: string;
  /** Whether those above the school may know of it: pairs, candidacies and cycles, never requests or documents. */
  readonly above?: boolean;
  readonly persons: readonly string[];
  /** Roles at other institutions that are asked. */
  readonly asked?: readonly (readonly [role: string, unit: string])[];
}

export const CHANNELS = [CHANGES, NOTICES, DOCUMENTS] as const;

/** Reads what another process told; what cannot be read is nothing. */
export const readSignals = (channel: string, payload: string | undefined): Signal[] => {
  try {
    const told = JSON.parse(payload ?? '') as unknown;
    if (channel === CHANGES) return (told as ChangeSignal[]).map(ofCase);
    if (channel === NOTICES)
      return [{ change: { kind: 'notification' }, persons: (told as NoticeSignal).persons }];
    if (channel === DOCUMENTS) return [ofDocument(told as DocumentSignal)];
    return [];
  } catch {
    return [];
  }
};

const ofCase = (signal: ChangeSignal): Signal => ({
  change: { kind: 'case', case: signal.case, unit: signal.unit, revision: signal.revision },
  path: signal.path,
  above: signal.subject !== 'request',
  persons: signal.persons,
  asked: signal.asked,
});

const ofDocument = (signal: DocumentSignal): Signal => ({
  change: { kind: 'document', case: signal.case, unit: signal.unit },
  path: signal.path,
  persons: signal.persons,
});

/** May this person's screen know of it: the same places that row-level security opens to him. */
export const mayHear = (
  signal: Signal,
  { person, reach, held }: Pick<Viewer, 'person' | 'reach' | 'held'>,
): boolean =>
  signal.persons.includes(person.id) ||
  (signal.asked ?? []).some(([role, unit]) => held.some((one) => one.role === role && one.unitId === unit)) ||
  (signal.path !== undefined &&
    [...reach.inner, ...(signal.above ? reach.outer : [])].some((path) => isWithin(signal.path!, path)));
