import type { CaseState } from '@tandem/workflow-core';

/** A case in memory: its row and the whole state that decisions read. True as long as `revision` is the stored one. */
export interface LiveCase {
  readonly id: string;
  readonly revision: number;
  readonly workflowId: string;
  readonly workflowKey: string;
  readonly subject: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly cycleId: string | null;
  readonly parentId: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly stage: number | null;
  readonly formVersions: { readonly [form: string]: number };
  readonly state: CaseState;
}
