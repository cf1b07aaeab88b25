import type { Pool } from 'pg';
import { LiveCases } from '../live/live-cases.js';
import type { LiveCase } from '../live/live-case.js';
import { liveAfter, type CommitItem } from './commit-item.js';
import { GroupCommit, type GroupCommitOptions } from './group-commit.js';
import { writeGroup } from './write-group.js';

/** What the shell decided for one request: to be written, or answered as it is. */
export type Prepared<Answer> =
  | { readonly kind: 'commit'; readonly item: CommitItem; readonly answer: (after: LiveCase) => Answer }
  | { readonly kind: 'answer'; readonly answer: Answer };

export interface WriterRequest {
  readonly caseId: string;
  /** True where the case is opened by this request, so that there is nothing to load. */
  readonly opens?: boolean;
}

export interface CaseWriterOptions<Request extends WriterRequest, Answer> extends GroupCommitOptions {
  readonly pool: Pool;
  /** Gathers facts for the group and decides each request on the case as it is now. */
  readonly prepare: (
    group: readonly { request: Request; live: LiveCase | null }[],
  ) => Promise<Prepared<Answer>[]>;
  /** Another commit was faster three times, or the key was used before. */
  readonly onStale: (request: Request, live: LiveCase | null) => Promise<Answer>;
  readonly onCommitted?: (items: readonly CommitItem[]) => void;
  readonly cacheSize?: number;
}

const TRIES = 3;

/** `commit()`: the only writer of a case. Load, decide, write in groups; a stale case is read and decided again. */
export class CaseWriter<Request extends WriterRequest, Answer> {
  readonly live: LiveCases;
  private readonly groups: GroupCommit<Attempt<Request>, Attempted<Answer>>;

  constructor(private readonly options: CaseWriterOptions<Request, Answer>) {
    this.live = new LiveCases(options.pool, options.cacheSize);
    this.groups = new GroupCommit((group) => this.runGroup(group), options);
  }

  async commit(request: Request): Promise<Answer> {
    for (let tried = 1; tried <= TRIES; tried += 1) {
      const attempted = await this.groups.submit(request.caseId, { request });
      if (attempted.kind === 'answered') return attempted.answer;
      if (attempted.kind === 'broken') throw attempted.error;
      this.live.drop(request.caseId);
    }
    const live = (await this.live.get([request.caseId])).get(request.caseId) ?? null;
    return this.options.onStale(request, live);
  }

  idle(): Promise<void> {
    return this.groups.idle();
  }

  private async runGroup(group: readonly Attempt<Request>[]): Promise<Attempted<Answer>[]> {
    const known = await this.live.get(
      group.filter((one) => !one.request.opens).map((one) => one.request.caseId),
    );
    const prepared = await this.options.prepare(
      group.map(({ request }) => ({ request, live: known.get(request.caseId) ?? null })),
    );
    const overtaken = await this.decidedOnOldCopies(prepared, group, known);
    const toWrite = prepared.flatMap((one) => (one.kind === 'commit' ? [one.item] : []));
    const written = toWrite.length > 0 ? await writeGroup(this.options.pool, toWrite) : [];
    const committed: CommitItem[] = [];
    let next = 0;
    const results = prepared.map((one, index): Attempted<Answer> => {
      if (one.kind === 'answer') {
        const isOld = overtaken.has(group[index]!.request.caseId);
        return isOld ? { kind: 'stale' } : { kind: 'answered', answer: one.answer };
      }
      const outcome = written[next++]!;
      if (outcome.kind !== 'committed') return outcome;
      const after = liveAfter(one.item);
      this.live.put(after);
      committed.push(one.item);
      return { kind: 'answered', answer: one.answer(after) };
    });
    if (committed.length > 0) this.options.onCommitted?.(committed);
    return results;
  }

  /** A command that is written meets the version check; one that is refused must not be refused by what was yesterday. */
  private async decidedOnOldCopies(
    prepared: readonly Prepared<Answer>[],
    group: readonly Attempt<Request>[],
    known: ReadonlyMap<string, LiveCase>,
  ): Promise<Set<string>> {
    const copies = prepared.flatMap((one, index) =>
      one.kind === 'answer' ? (known.get(group[index]!.request.caseId) ?? []) : [],
    );
    return copies.length > 0 ? this.live.overtaken(copies) : new Set();
  }
}

interface Attempt<Request> {
  readonly request: Request;
}
type Attempted<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'stale' }
  | { readonly kind: 'broken'; readonly error: unknown };
