import type { JsonObject } from '@tandem/domain';
import type { Accepted, CaseState, Command } from '@tandem/workflow-core';
import type { LiveCase } from '../live/live-case.js';

/** A case that is opened by this commit: what its row holds besides the state. */
export type NewCase = Omit<LiveCase, 'revision' | 'state' | 'stage'> & {
  readonly openedBy: string | null;
  readonly openKey: string | null;
  readonly openSha256: string | null;
};

/** One accepted command, ready to be written. */
export interface CommitItem {
  /** The case as it was decided on; null for a new case. */
  readonly before: LiveCase | null;
  readonly opening?: NewCase;
  readonly command: Command;
  readonly decision: Accepted;
  readonly title: string;
  readonly kind: string | null;
  readonly idempotencyKey?: string;
  readonly requestSha256?: string;
  /** Who may read the submission that comes with this command (from the form's definition). */
  readonly readers?: { readonly roles: readonly string[]; readonly participants: readonly string[] };
  /** Forms that the case works with from now on in another version, with the drafts of answers fitted to it. */
  readonly forms?: MovedForms;
}

export interface MovedForms {
  readonly versions: { readonly [form: string]: number };
  readonly drafts: readonly CarriedDraft[];
}

export interface CarriedDraft {
  readonly id: string;
  /** The revision that was read: what somebody has typed since is not overwritten. */
  readonly revision: number;
  readonly data: JsonObject;
  readonly formVersion: number;
}

export const caseIdOf = (item: CommitItem): string => item.before?.id ?? item.opening!.id;

/** The case as memory holds it once the item is written. */
export const liveAfter = (item: CommitItem): LiveCase => {
  const { change, next } = item.decision;
  const header = item.before ?? item.opening!;
  return {
    id: header.id,
    revision: revisionAfter(item),
    workflowId: header.workflowId,
    workflowKey: header.workflowKey,
    subject: header.subject,
    unitId: header.unitId,
    unitPath: header.unitPath,
    cycleId: header.cycleId,
    parentId: header.parentId,
    title: item.title,
    kind: item.kind,
    stage: change.stage,
    formVersions: item.forms ? { ...header.formVersions, ...item.forms.versions } : header.formVersions,
    state: next,
  };
};

export const revisionAfter = (item: CommitItem): number => (item.before?.revision ?? 0) + 1;

/** Submissions that the next state no longer counts as the case's answers. */
export const retiredAnswers = (before: CaseState | undefined, next: CaseState): string[] => {
  if (!before || before.answers === next.answers) return [];
  const kept = new Set(next.answers.map((answer) => answer.id));
  return before.answers.filter((answer) => !kept.has(answer.id)).map((answer) => answer.id);
};
