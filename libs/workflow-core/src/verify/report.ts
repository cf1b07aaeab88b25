import type { Text } from '@tandem/domain';

/** What is wrong with a definition, with its place and the mend. Errors forbid publication and start. */
export interface WorkflowIssue {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** JSON Pointer into the definition. */
  readonly path: string;
  readonly message: Text;
}

export class Report {
  readonly issues: WorkflowIssue[] = [];

  get failed(): boolean {
    return this.issues.some(({ severity }) => severity === 'error');
  }

  error(code: string, path: string, ru: string, en: string): void {
    this.issues.push({ severity: 'error', code, path, message: { ru, en } });
  }

  warning(code: string, path: string, ru: string, en: string): void {
    this.issues.push({ severity: 'warning', code, path, message: { ru, en } });
  }
}
