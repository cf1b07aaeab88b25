import type { ImpactView } from '@tandem/contracts';

export type ProposalView = ImpactView['proposals'][number];

/** One change of the parent where it meets one row of ours, and what may be done about it. */
export interface ProposalGroup {
  readonly id: string;
  readonly change: ProposalView['change'];
  readonly own: string | null;
  /** What can be taken by a press; of several one is chosen. */
  readonly options: readonly ProposalView[];
  /** Said where a person has to think: nothing can be taken by a press. */
  readonly advice: readonly ProposalView[];
}

/** What was decided about a group: the proposal that is taken, or that none is needed. */
export type Choice = { readonly take: string } | 'skip';
export type Choices = Readonly<Record<string, Choice>>;

/** Alternatives to the same change of the same row stand together: one of them can be taken. */
export function groupProposals(proposals: readonly ProposalView[]): readonly ProposalGroup[] {
  const groups = new Map<string, ProposalView[]>();
  for (const proposal of proposals) {
    const { kind, at } = proposal.change;
    const key = [kind, at.measure ?? at.section ?? '', at.field ?? '', proposal.own ?? ''].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), proposal]);
  }
  return [...groups].flatMap(([id, inside]) => {
    const [first] = inside;
    if (!first) return [];
    return [
      {
        id,
        change: first.change,
        own: first.own,
        options: inside.filter(({ steps }) => steps.length > 0),
        advice: inside.filter(({ steps }) => steps.length === 0),
      },
    ];
  });
}

/** Everything that has only one way to be taken; where there are two, only a person can choose. */
export const takeAll = (groups: readonly ProposalGroup[], choices: Choices): Choices => ({
  ...choices,
  ...Object.fromEntries(
    groups.flatMap(({ id, options }) => {
      const [only, ...others] = options;
      return only && others.length === 0 && choices[id] !== 'skip' ? [[id, { take: only.id }]] : [];
    }),
  ),
});

/** What is to be written into the draft, in the order of the parent's changes. */
export const takenProposals = (groups: readonly ProposalGroup[], choices: Choices): readonly ProposalView[] =>
  groups.flatMap(({ id, options }) => {
    const choice = choices[id];
    return options.filter((option) => typeof choice === 'object' && choice.take === option.id);
  });
