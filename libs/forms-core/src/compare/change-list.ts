import type { Text } from '@tandem/domain';
import type { ChangeClass, FormChange, FormLoss } from './change.js';

interface More {
  readonly loses?: FormLoss;
  readonly to?: string;
}

/** Collects the differences; one sentence each. */
export class ChangeList {
  readonly changes: FormChange[] = [];

  add(kind: ChangeClass, code: string, at: string, text: Text, more: More = {}): void {
    this.changes.push({ class: kind, code, at, text, ...more });
  }

  has(...codes: readonly string[]): boolean {
    return this.changes.some((change) => codes.includes(change.code));
  }
}
