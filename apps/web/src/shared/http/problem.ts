import type { Problem } from '@tandem/contracts';

/** The server refused or failed and said so in words: RFC 9457. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    /** Members beyond the standard ones, as the server sent them. */
    readonly extension: Readonly<Record<string, unknown>> = {},
  ) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** The request never reached the server: no network, or nobody answers. */
export class OfflineError extends Error {
  constructor() {
    super('offline');
    this.name = 'OfflineError';
  }
}

export const isProblem = (error: unknown, status?: number): error is ProblemError =>
  error instanceof ProblemError && (status === undefined || error.status === status);

/** Asking again may help: the network, or a server that is busy or restarting. */
export const mayPass = (error: unknown): boolean =>
  error instanceof OfflineError || (error instanceof ProblemError && error.status >= 500);
