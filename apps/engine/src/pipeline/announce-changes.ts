import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { caseIdOf, revisionAfter, type CommitItem, type LiveCase } from '@tandem/store';
import type { CaseState } from '@tandem/workflow-core';
import { placeOf } from '../approvals/open/planned-place.js';
import { EnginePool } from '../database/pools.js';

/** Channel on which processes tell each other what changed. */
export const CHANGES = 'tandem_changes';

/** One change on the wire between processes: ids only. */
export interface ChangeSignal {
  readonly case: string;
  readonly unit: string;
  readonly path: string;
  readonly subject: string;
  /** Told only to those who work at this very place, not above it: a plan that was not sent yet. */
  readonly near?: string;
  readonly revision: number;
  /** Revision of the draft of a plan, where that is what changed. */
  readonly draft?: number;
  /** Who takes part, and who is or was asked by name. */
  readonly persons: readonly string[];
  /** Roles that are or were asked at institutions other than the case's own: role and unit. */
  readonly asked: readonly (readonly [role: string, unit: string])[];
}

/** Longer than people notice, short enough to be «at once»; NOTIFY takes a lock of the whole cluster, so it is not sent with each commit. */
const GATHER_MS = 60;
/** PostgreSQL refuses payloads of 8,000 bytes; all that is sent is ASCII. */
const MOST_BYTES = 7_800;
/** Of one case; the others of a large group find the change when they look. */
const MOST_PERSONS = 24;

/** Tells every process what was committed, a few times a second at most. */
@Injectable()
export class AnnounceChanges implements OnModuleDestroy {
  private pending = new Map<string, ChangeSignal>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly pool: EnginePool) {}

  push(items: readonly CommitItem[]): void {
    for (const item of items) {
      const signal = signalOf(item);
      const earlier = this.pending.get(signal.case);
      this.pending.set(signal.case, earlier ? together(earlier, signal) : signal);
    }
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    return this.flush();
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const signals = [...this.pending.values()];
    this.pending.clear();
    try {
      for (const payload of payloadsOf(signals))
        await this.pool.query('select pg_notify($1, $2)', [CHANGES, payload]);
    } catch {
      // Screens also refresh by themselves; a lost announcement loses no data.
    }
  }
}

const signalOf = (item: CommitItem): ChangeSignal => {
  const header = item.before ?? item.opening!;
  const { next } = item.decision;
  // Whoever is no longer asked hears it too: the task leaves his screen.
  const tasks = [...(item.before?.state.tasks ?? []), ...next.tasks];
  return {
    case: caseIdOf(item),
    unit: header.unitId,
    path: header.unitPath,
    subject: header.subject,
    ...nearOf(header, next),
    revision: revisionAfter(item),
    persons: once([
      ...next.participants.filter((one) => one.state === 'active').map((one) => one.person),
      ...tasks.flatMap((task) => task.person ?? []),
    ]),
    asked: onceEach(
      tasks
        .filter((task) => !task.person && task.unit !== header.unitId)
        .map((task) => [task.role, task.unit] as const),
    ),
  };
};

/** Nobody above hears that a plan is being drawn up. */
const nearOf = (
  { subject, kind, unitPath }: Pick<LiveCase, 'subject' | 'kind' | 'unitPath'>,
  { machine }: CaseState,
): Pick<ChangeSignal, 'near'> =>
  (subject === 'roadmap' || subject === 'report') && !machine.context['version']
    ? { near: placeOf(kind, unitPath) }
    : {};

const together = (earlier: ChangeSignal, later: ChangeSignal): ChangeSignal => ({
  ...later,
  persons: once([...later.persons, ...earlier.persons]),
  asked: onceEach([...later.asked, ...earlier.asked]),
});

const once = (persons: readonly string[]): string[] => [...new Set(persons)].slice(0, MOST_PERSONS);
const onceEach = (asked: ChangeSignal['asked']): ChangeSignal['asked'] =>
  [...new Map(asked.map((one) => [one.join(), one])).values()].slice(0, MOST_PERSONS);

/** As many signals to a notice as it holds. */
export const payloadsOf = (signals: readonly ChangeSignal[]): string[] => {
  const payloads: string[] = [];
  let gathered: string[] = [];
  let bytes = 0;
  for (const text of signals.map((signal) => JSON.stringify(signal))) {
    if (gathered.length > 0 && bytes + text.length + 1 > MOST_BYTES) {
      payloads.push(`[${gathered.join()}]`);
      gathered = [];
      bytes = 0;
    }
    gathered.push(text);
    bytes += text.length + 1;
  }
  if (gathered.length > 0) payloads.push(`[${gathered.join()}]`);
  return payloads;
};
