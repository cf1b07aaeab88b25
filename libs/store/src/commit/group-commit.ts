/** One waiting command: `caseId` keeps two commands of one case out of the same group. */
interface Waiting<Request, Outcome> {
  readonly caseId: string;
  readonly request: Request;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions {
  /** Groups that are under way at once: one is decided while others are being written. */
  readonly inFlight?: number;
  readonly maxGroup?: number;
  /** While one group is under way, another starts only when so many wait: small groups cost as much as large ones. */
  readonly besides?: number;
}

/**
 * Gathers concurrent commands into groups, so that one round trip and one flush of the log serve many cases.
 * No timer: a group is whatever has arrived while the previous ones were being written.
 */
export class GroupCommit<Request, Outcome> {
  private waiting: Waiting<Request, Outcome>[] = [];
  private readonly busy = new Set<string>();
  private running = 0;
  private scheduled = false;
  private readonly inFlight: number;
  private readonly maxGroup: number;
  private readonly besides: number;

  constructor(
    private readonly run: (group: readonly Request[]) => Promise<Outcome[]>,
    options: GroupCommitOptions = {},
  ) {
    this.inFlight = options.inFlight ?? 3;
    this.maxGroup = options.maxGroup ?? 128;
    this.besides = options.besides ?? 16;
  }

  /** Resolves with the outcome of this request alone, whatever becomes of its neighbours. */
  submit(caseId: string, request: Request): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ caseId, request, resolve, reject });
      this.schedule();
    });
  }

  /** Resolves when nothing is waiting or under way. */
  async idle(): Promise<void> {
    while (this.running > 0 || this.waiting.length > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    // One turn of the event loop lets requests that arrived together share a group.
    setImmediate(() => {
      this.scheduled = false;
      this.drain();
    });
  }

  private drain(): void {
    while (this.running === 0 || (this.running < this.inFlight && this.waiting.length >= this.besides)) {
      const group = this.take(this.share());
      if (group.length === 0) return;
      this.running += 1;
      void this.execute(group);
    }
  }

  /** Many that came together are divided among the groups that may start: one is decided while another is written. */
  private share(): number {
    const parts = Math.min(this.inFlight - this.running, Math.floor(this.waiting.length / this.besides));
    return Math.min(this.maxGroup, Math.ceil(this.waiting.length / Math.max(1, parts)));
  }

  private take(size: number): Waiting<Request, Outcome>[] {
    const group: Waiting<Request, Outcome>[] = [];
    const left: Waiting<Request, Outcome>[] = [];
    for (const one of this.waiting) {
      if (group.length < size && !this.busy.has(one.caseId)) {
        this.busy.add(one.caseId);
        group.push(one);
      } else left.push(one);
    }
    this.waiting = left;
    return group;
  }

  private async execute(group: Waiting<Request, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.run(group.map((one) => one.request));
      group.forEach((one, index) => one.resolve(outcomes[index] as Outcome));
    } catch (error) {
      for (const one of group) one.reject(error);
    } finally {
      for (const one of group) this.busy.delete(one.caseId);
      this.running -= 1;
      this.drain();
    }
  }
}
