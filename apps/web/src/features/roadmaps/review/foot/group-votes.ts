import type { CaseView } from '@tandem/contracts';

export interface GroupVote {
  readonly id: string;
  readonly name: string;
  /** Null: not yet. */
  readonly agrees: boolean | null;
  readonly remark: string | undefined;
}

export interface GroupVotes {
  readonly votes: readonly GroupVote[];
  /** How many have to be in favour. */
  readonly quorum: number;
  /** What the group was asked, where it has something particular to decide. */
  readonly question: string | undefined;
  /** What came of it; undefined while votes are awaited. */
  readonly verdict: 'for' | 'against' | 'none' | undefined;
}

const CALL = 'working-group';
const FORM = 'working-group-vote';

/** Who of the working group has voted and how; nothing where none is called. Votes of an earlier group do not count. */
export function groupVotes({
  participants,
  answers,
  data,
}: Pick<CaseView, 'participants' | 'answers' | 'data'>): GroupVotes | undefined {
  const members = participants.filter(({ role, state }) => role === 'groupMember' && state === 'active');
  if (members.length === 0) return undefined;
  const quorum = typeof data.quorum === 'number' ? data.quorum : members.length;
  const question = answers.find(({ form }) => form === CALL)?.data?.question;
  return {
    quorum,
    verdict: verdictOf(data.groupVerdict),
    question: typeof question === 'string' ? question : undefined,
    votes: members.map(({ person, joinedAt }) => {
      const answer = answers.findLast(
        ({ form, author, onBehalfOf, at }) =>
          form === FORM && (onBehalfOf ?? author).id === person.id && Date.parse(at) >= Date.parse(joinedAt),
      );
      const agree = answer?.data?.agree;
      const remark = answer?.data?.remark;
      return {
        id: person.id,
        name: person.name,
        agrees: typeof agree === 'boolean' ? agree : null,
        remark: typeof remark === 'string' ? remark : undefined,
      };
    }),
  };
}

const verdictOf = (said: unknown): GroupVotes['verdict'] =>
  said === 'for' || said === 'against' || said === 'none' ? said : undefined;
