import type { RuleCount } from '@tandem/contracts';
import type { Json } from '@tandem/domain';
import type { StudioPort } from '../state/index.js';

export type Rehearsed = RuleCount | 'wait' | 'failed';

interface Asked {
  readonly logic: Json;
  readonly in?: string;
}

/** How often conditions would have held: each is asked once, one at a time, so that a list of rules is no storm of requests. */
export class Rehearsals {
  private readonly known = new Map<string, Rehearsed>();
  private readonly listeners = new Set<() => void>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly rehearse: StudioPort['rehearse']) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (asked: Asked): Rehearsed => this.known.get(JSON.stringify(asked)) ?? 'wait';

  ask(asked: Asked): void {
    const key = JSON.stringify(asked);
    if (this.known.has(key)) return;
    this.known.set(key, 'wait');
    this.last = this.last
      .then(() => this.rehearse(asked))
      .then(
        (count) => this.tell(key, count),
        () => this.tell(key, 'failed'),
      );
  }

  private tell(key: string, count: Rehearsed): void {
    this.known.set(key, count);
    for (const listener of [...this.listeners]) listener();
  }
}

const all = new WeakMap<StudioPort, Rehearsals>();

export const rehearsalsOf = (port: StudioPort): Rehearsals => {
  const known = all.get(port) ?? new Rehearsals(port.rehearse);
  all.set(port, known);
  return known;
};
