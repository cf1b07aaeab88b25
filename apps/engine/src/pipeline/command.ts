import type { Json, JsonObject } from '@tandem/domain';
import type { Actor, CompiledWorkflow } from '@tandem/workflow-core';
import type { LiveCase, MovedForms, NewCase, WriterRequest } from '@tandem/store';
import type { Refusal } from '../problems/problem-error.js';

/** A command on its way to the commit: who has been checked, answers are valid, only the case itself can still refuse. */
export interface CommandRequest extends WriterRequest {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly data?: JsonObject;
  readonly comment?: string;
  readonly taskId?: string;
  readonly timerId?: string;
  readonly answer?: { readonly form: string; readonly version: number; readonly data: JsonObject };
  readonly units?: { readonly [person: string]: string };
  /** Names of the persons in `units`, for the title of the case. */
  readonly names?: { readonly [person: string]: string };
  readonly readers?: { readonly roles: readonly string[]; readonly participants: readonly string[] };
  /** The revision on which the sender's right was judged; when the case has moved since, `mayStill` judges again. */
  readonly seen?: number;
  readonly mayStill?: (live: LiveCase) => boolean;
  /** The revision that the person saw; another one answers 409. */
  readonly revision?: number;
  readonly idempotencyKey?: string;
  readonly requestSha256?: string;
  /** Persons whose open pairs the decision counts: nobody else may decide about them meanwhile. */
  readonly counted?: readonly string[];
  /** Other versions of forms with the drafts fitted to them: only with `@forms`. */
  readonly forms?: MovedForms;
  readonly opening?: NewCase & { readonly workflow: CompiledWorkflow };
}

export type CommandAnswer =
  | {
      readonly kind: 'moved';
      readonly caseId: string;
      readonly revision: number;
      readonly state: Json;
      readonly stage: number | null;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
