import { Injectable } from '@nestjs/common';
import type { CaseMoved } from '@tandem/contracts';
import type { JsonObject, Language } from '@tandem/domain';
import type { Viewer } from '../identity/viewer.js';
import { Refusal } from '../problems/problem-error.js';
import { AcceptCommand, type Moved, type SentCommand } from './accept-command.js';

/** Who moves a case, in which language he is answered, and by which key a repeated request is known. */
export interface Moving {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly key?: string | undefined;
  /** When it happened, where that is not now: only for a past that is told (the demonstration). Never from outside. */
  readonly at?: string | undefined;
}

/** What a page sends: an event of a case or a task of it that is done. */
export interface Move {
  readonly caseId: string;
  readonly type?: string | undefined;
  readonly taskId?: string | undefined;
  readonly data?: JsonObject | undefined;
  readonly comment?: string | undefined;
  readonly revision?: number | undefined;
}

/** What was frozen for a sending, and how to take it back where nothing was sent. */
export interface FrozenFor {
  /** The revision of the case that it was frozen at. */
  readonly revision: number;
  readonly takeBack: () => Promise<void>;
}

/** A move as the pages send it, answered by where the case stands now. */
@Injectable()
export class MoveCase {
  constructor(private readonly accepting: AcceptCommand) {}

  /** Throws `Refusal`. */
  send(moving: Moving, move: Move): Promise<CaseMoved> {
    return this.accept(moving, move, false);
  }

  /** Where this very move has brought the case, if it was sent before with the same key. */
  async sentBefore(moving: Moving, move: Move): Promise<CaseMoved | undefined> {
    const moved = await this.accepting.answered(commandOf(moving, move));
    return moved && caseMoved(moved);
  }

  private async accept(moving: Moving, move: Move, isFrozen: boolean): Promise<CaseMoved> {
    const { viewer, language } = moving;
    return caseMoved(await this.accepting.send(viewer, { ...commandOf(moving, move), isFrozen }, language));
  }

  /** Sends what was frozen for it; a sending that is refused leaves no version behind. */
  async sendFrozen(moving: Moving, move: Move, frozen: FrozenFor | undefined): Promise<CaseMoved> {
    try {
      const moved = await this.accept(moving, move, frozen !== undefined);
      // A repeated request is answered with what it did the first time: then nothing was sent now.
      if (frozen && moved.revision <= frozen.revision) await frozen.takeBack();
      return moved;
    } catch (error) {
      if (frozen && error instanceof Refusal) await frozen.takeBack();
      throw error;
    }
  }
}

const commandOf = ({ key, at }: Moving, move: Move): SentCommand => {
  const { caseId, type, taskId, data, comment, revision } = move;
  return {
    caseId,
    ...(type ? { type } : {}),
    ...(taskId ? { taskId } : {}),
    ...(data ? { data } : {}),
    ...(comment ? { comment } : {}),
    ...(revision === undefined ? {} : { revision }),
    ...(key ? { idempotencyKey: key } : {}),
    ...(at ? { at } : {}),
  };
};

const caseMoved = ({ revision, state, stage }: Moved): CaseMoved => ({ revision, state, stage });

/** The page that it was sent from showed the case as it is. */
export const isOfNow = (live: { readonly revision: number }, revision: number | undefined): boolean =>
  revision === undefined || revision === live.revision;
