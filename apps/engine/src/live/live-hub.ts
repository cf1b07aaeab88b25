import { Injectable } from '@nestjs/common';
import type { LiveChange } from '@tandem/contracts';
import { isWithin } from '@tandem/domain';
import type { Viewer } from '../identity/viewer.js';
import type { ChangeSignal } from '../pipeline/announce-changes.js';

interface Listener {
  readonly viewer: Viewer;
  readonly send: (change: LiveChange) => void;
}

/** The open screens of this process, and who of them may hear of a change. */
@Injectable()
export class LiveHub {
  private readonly listeners = new Set<Listener>();

  /** Returns how to stop listening. */
  join(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get size(): number {
    return this.listeners.size;
  }

  tell(signal: ChangeSignal): void {
    for (const { viewer, send } of this.listeners) {
      if (mayHear(viewer, signal))
        send({ kind: 'case', case: signal.case, unit: signal.unit, revision: signal.revision });
    }
  }
}

/** The same as row-level security says of the case. */
export const mayHear = (
  viewer: Pick<Viewer, 'person' | 'reach'>,
  signal: Pick<ChangeSignal, 'path' | 'persons'>,
): boolean =>
  signal.persons.includes(viewer.person.id) ||
  [...viewer.reach.inner, ...viewer.reach.outer].some((path) => isWithin(signal.path, path));
