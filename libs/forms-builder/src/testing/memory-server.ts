import type { FormDesignView, FormVersionView, HoldView, SaveSteps } from '@tandem/contracts';
import type { JsonObject } from '@tandem/domain';
import { applyEdits } from '@tandem/forms-core';
import { hashText } from '../state/hash-text.js';
import type { JournalStep, SaveStepsOutcome } from '../state/index.js';

/** A case that goes by a version of the form, with what people have answered or begun to answer. */
export interface MemoryCase {
  readonly id: string;
  readonly title: string;
  readonly stage: number;
  version: number;
  /** Answers that were sent. */
  readonly answers?: JsonObject;
  /** Answers that were begun: its task, and the version they go by. */
  draft?: { readonly task: string; version: number; readonly data: JsonObject };
}

export interface MemoryVersion extends FormVersionView {
  readonly text: string;
}

export interface MemoryPerson {
  readonly person: string;
  readonly name: string;
}

export const METHODIST: MemoryPerson = { person: 'p-1', name: 'Кравцова М.' };

/**
 * What a server keeps for one form, in memory: the draft with its journal, versions, cases. It holds to the same rules as
 * the real one: a revision that is not the last is refused, a journal that does not lead to its hash is refused.
 */
export class MemoryServer {
  readonly versions: MemoryVersion[] = [];
  readonly cases: MemoryCase[] = [];
  /** No connection: every request fails. */
  offline = false;
  /** The draft was thrown away. */
  dropped = false;
  text: string;
  revision = 1;
  private steps: JournalStep[] = [];
  private cursor = 0;
  private holder: (MemoryPerson & { readonly since: string }) | undefined;
  private clock = Date.parse('2026-11-19T09:00:00Z');

  constructor(
    text: string,
    readonly me: MemoryPerson = METHODIST,
    private readonly obeysLocks = false,
  ) {
    this.text = text;
  }

  now(): string {
    this.clock += 60_000;
    return new Date(this.clock).toISOString();
  }

  reached(): void {
    if (this.offline) throw new TypeError('Failed to fetch');
  }

  design(): FormDesignView {
    const latest = this.versions[0];
    return {
      key: 'meeting',
      unit: { id: 'u-1', title: 'Школа № 7' },
      text: this.text,
      sha256: hashText(this.text),
      revision: this.revision,
      cursor: this.cursor,
      steps: [...this.steps],
      basedOn: latest
        ? { version: latest.version, sha256: latest.sha256, text: latest.text, unit: 'u-1' }
        : null,
      newerAbove: null,
      obeysLocks: this.obeysLocks,
      holder: this.hold(false).holder,
      savedAt: new Date(this.clock).toISOString(),
      savedBy: this.me,
    };
  }

  save({ revision, from, steps, cursor, sha256 }: SaveSteps): SaveStepsOutcome {
    if (revision !== this.revision) return { kind: 'stale', theirs: this.design() };
    const at = this.now();
    const journal = [...this.steps.slice(0, from), ...steps.map((step) => ({ ...step, by: this.me, at }))];
    const reached = this.textAfter(journal, from, cursor);
    if (hashText(reached) !== sha256) return { kind: 'refused', message: 'Шаги не приводят к этому тексту.' };
    this.text = reached;
    this.steps = journal;
    this.cursor = cursor;
    this.revision += 1;
    return { kind: 'saved', revision: this.revision, savedAt: at, dropped: 0 };
  }

  hold(takeOver: boolean): HoldView {
    if (!this.holder || takeOver) this.holder = { ...this.me, since: new Date(this.clock).toISOString() };
    return { holder: { ...this.holder, mine: this.holder.person === this.me.person } };
  }

  release(): void {
    this.holder = undefined;
  }

  /** The draft is gone, what was published stays. */
  drop(): void {
    this.dropped = true;
    this.text = this.versions[0]?.text ?? '';
    this.begin();
  }

  /** A publication ends the journal: the next draft begins with the version. */
  begin(): void {
    this.steps = [];
    this.cursor = 0;
    this.revision += 1;
  }

  /** Walks back to where the new steps branch off, and forward along them. */
  private textAfter(journal: readonly JournalStep[], from: number, cursor: number): string {
    let text = this.text;
    const common = Math.min(from, this.cursor);
    for (let at = this.cursor; at > Math.min(common, cursor); at -= 1)
      text = applyEdits(text, this.steps[at - 1]!.inverse);
    for (let at = Math.min(common, cursor); at < cursor; at += 1) text = applyEdits(text, journal[at]!.edits);
    return text;
  }
}
