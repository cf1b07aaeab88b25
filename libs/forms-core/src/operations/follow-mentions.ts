import type { JsonObject, Text } from '@tandem/domain';
import { partsOf } from '../schema/pointer.js';
import type { FieldMove } from './follow-fields.js';
import { findMentions, type Mention } from './find-mentions.js';
import type { Work } from './work.js';

/** A condition written by hand that names a field which moves. */
export interface FollowedMention {
  readonly text: Text;
  /** It can be said of the new name: the field has only been renamed. */
  readonly stays: boolean;
  readonly write: (work: Work) => void;
}

/** Conditions of plain JSON Schema follow a field that gets another name beside the same siblings; any other move they cannot follow. */
export const mentionsOf = (schema: JsonObject, moves: readonly FieldMove[]): FollowedMention[] =>
  moves.flatMap((move) => {
    const key = renamedTo(move);
    return findMentions(schema, partsOf(move.at)).map((mention) => ({
      text: mention.text,
      stays: key !== undefined,
      write: (work: Work) => {
        if (key !== undefined) rename(work, mention, key);
      },
    }));
  });

const renamedTo = ({ at, to }: FieldMove): string | undefined => {
  if (to === undefined) return undefined;
  const [before, after] = [partsOf(at), partsOf(to.at)];
  return before.slice(0, -1).join('/') === after.slice(0, -1).join('/') ? after.at(-1) : undefined;
};

const rename = (work: Work, mention: Mention, key: string): void => {
  const parts = ['schema', ...mention.parts];
  if (mention.is === 'member') work.draft.rename(parts, key);
  else work.draft.set(parts, { value: key });
};
