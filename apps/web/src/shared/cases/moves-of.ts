import type { AvailableEventView } from '@tandem/contracts';

export interface CaseMoves {
  /** The one button of the page. */
  readonly primary: AvailableEventView | undefined;
  readonly others: readonly AvailableEventView[];
  /** This person's own steps that the state of things forbids now, each with its reason. */
  readonly refused: readonly AvailableEventView[];
}

const RANK = { primary: 0, plain: 1, danger: 2 };
const rank = ({ tone }: AvailableEventView) => RANK[tone ?? 'plain'];

/** What can be done with a case now: one thing first, the rest behind a menu. */
export function movesOf(events: readonly AvailableEventView[]): CaseMoves {
  const allowed = events.filter((event) => event.allowed).toSorted((one, other) => rank(one) - rank(other));
  const primary = allowed.find((event) => event.tone === 'primary');
  return {
    primary,
    others: allowed.filter((event) => event !== primary),
    refused: events.filter((event) => !event.allowed && event.reasonCode !== 'not-yours'),
  };
}
