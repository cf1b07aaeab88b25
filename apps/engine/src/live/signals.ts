import type { LiveChange } from '@tandem/contracts';
import { isWithin, reachOf, roleThatMay } from '@tandem/domain';
import type { Viewer } from '../identity/viewer.js';
import { NOTICES, type NoticeSignal } from '../notifications/notices.js';
import { CHANGES, type ChangeSignal } from '../pipeline/announce-changes.js';
import { DEFINITIONS, type DefinitionSignal } from '../pipeline/announce-definitions.js';
import { DOCUMENTS, type DocumentSignal } from './channels.js';

/** A message for screens with who may have it. */
export interface Signal {
  readonly change: LiveChange;
  /** Where it happened; absent where only the persons named may know. */
  readonly path?: string;
  /** Whether those above the school may know of it: pairs, candidacies and cycles, never requests or documents. */
  readonly above?: boolean;
  /** Only for those who work at this very place. */
  readonly near?: string;
  readonly persons: readonly string[];
  /** Roles at other institutions that are asked. */
  readonly asked?: readonly (readonly [role: string, unit: string])[];
  /** Those who design the definitions of this place; null: of the whole installation. */
  readonly designersOf?: string | null;
}

export const CHANNELS = [CHANGES, NOTICES, DOCUMENTS, DEFINITIONS] as const;

/** Reads what another process told; what cannot be read is nothing. */
export const readSignals = (channel: string, payload: string | undefined): Signal[] => {
  try {
    const told = JSON.parse(payload ?? '') as unknown;
    if (channel === CHANGES) return (told as ChangeSignal[]).map(ofCase);
    if (channel === NOTICES)
      return [{ change: { kind: 'notification' }, persons: (told as NoticeSignal).persons }];
    if (channel === DOCUMENTS) return [ofDocument(told as DocumentSignal)];
    if (channel === DEFINITIONS) return [ofDefinition(told as DefinitionSignal)];
    return [];
  } catch {
    return [];
  }
};

const ofCase = (signal: ChangeSignal): Signal => ({
  change: {
    kind: 'case',
    case: signal.case,
    unit: signal.unit,
    revision: signal.revision,
    ...(signal.draft === undefined ? {} : { draft: signal.draft }),
  },
  path: signal.path,
  ...(signal.near === undefined ? {} : { near: signal.near }),
  above: signal.subject !== 'request',
  persons: signal.persons,
  asked: signal.asked,
});

const ofDocument = (signal: DocumentSignal): Signal => ({
  change: { kind: 'document', case: signal.case, unit: signal.unit },
  path: signal.path,
  persons: signal.persons,
});

const ofDefinition = (signal: DefinitionSignal): Signal => ({
  change: {
    kind: 'definition',
    key: signal.key,
    ...(signal.unit === null ? {} : { unit: signal.unit }),
    ...(signal.revision === undefined ? {} : { revision: signal.revision }),
  },
  designersOf: signal.path,
  persons: [],
});

/** May this person's screen know of it: the same places that row-level security opens to him. */
export const mayHear = (
  signal: Signal,
  { person, reach, held }: Pick<Viewer, 'person' | 'reach' | 'held'>,
): boolean =>
  signal.persons.includes(person.id) ||
  (signal.designersOf !== undefined && designs(held, signal.designersOf)) ||
  (signal.asked ?? []).some(([role, unit]) => held.some((one) => one.role === role && one.unitId === unit)) ||
  (signal.near === undefined
    ? signal.path !== undefined &&
      [...reach.inner, ...(signal.above ? reach.outer : [])].some((path) => isWithin(signal.path!, path))
    : reach.own.includes(signal.near));

/** A form of the whole installation is everybody's template: whoever designs anything hears of it. */
const designs = (held: Viewer['held'], path: string | null): boolean =>
  path === null
    ? held.some((one) => roleThatMay([one], 'definitions.design', reachOf(one)))
    : roleThatMay(held, 'definitions.design', path) !== undefined;
