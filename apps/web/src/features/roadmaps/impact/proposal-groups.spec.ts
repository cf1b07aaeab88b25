import { describe, expect, it } from '@jest/globals';
import { groupProposals, takeAll, takenProposals, type ProposalView } from './proposal-groups.js';

const proposal = (
  id: string,
  kind: 'changed' | 'removed',
  own: string,
  steps: unknown[] = [{}],
): ProposalView => ({
  id,
  change: {
    kind,
    at: kind === 'changed' ? { measure: own, field: 'indicator' } : { measure: own },
    title: own,
    before: '',
    after: '',
    text: { ru: own },
    matters: true,
  },
  own,
  steps,
  text: { ru: id },
});

const proposals = [
  proposal('follow', 'changed', 'a'),
  proposal('remove', 'removed', 'b'),
  proposal('keep', 'removed', 'b'),
  proposal('think', 'changed', 'c', []),
];
const groups = groupProposals(proposals);
const of = (index: number) => groups[index]!.id;

describe('proposals by change', () => {
  it('put alternatives together and what can only be thought about apart', () => {
    expect(
      groups.map(({ options, advice }) => [options.map(({ id }) => id), advice.map(({ id }) => id)]),
    ).toEqual([
      [['follow'], []],
      [['remove', 'keep'], []],
      [[], ['think']],
    ]);
  });
  it('are taken all at once only where there is nothing to choose', () => {
    expect(takeAll(groups, {})).toEqual({ [of(0)]: { take: 'follow' } });
  });
  it('leave alone what was refused, and what was chosen by hand', () => {
    const chosen = { [of(0)]: 'skip', [of(1)]: { take: 'keep' } } as const;
    expect(takeAll(groups, chosen)).toEqual(chosen);
    expect(takenProposals(groups, chosen).map(({ id }) => id)).toEqual(['keep']);
  });
});
