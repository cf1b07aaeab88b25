import type { AvailableEventView } from '@tandem/contracts';

/** Who decides about a plan decides beside the plan above it, where his remarks are. */
export const DECIDED_BESIDE = /^(ROADMAP\.(RETURN|AGREE|AGREE_WITH_REMARKS)|GROUP\..*)$/u;

export interface PlanMoves {
  /** The one button of the page. */
  readonly primary: AvailableEventView | undefined;
  readonly others: readonly AvailableEventView[];
  /** This person's own steps that the state of things forbids now, each with its reason. */
  readonly refused: readonly AvailableEventView[];
}

const RANK = { primary: 0, plain: 1, danger: 2 };
const rank = ({ tone }: AvailableEventView) => RANK[tone ?? 'plain'];

/** What can be done with the plan now: one thing first, the rest behind a menu. */
export function planMoves(events: readonly AvailableEventView[]): PlanMoves {
  const allowed = events.filter((event) => event.allowed).toSorted((one, other) => rank(one) - rank(other));
  const primary = allowed.find((event) => event.tone === 'primary');
  return {
    primary,
    others: allowed.filter((event) => event !== primary),
    refused: events.filter((event) => !event.allowed && event.reasonCode !== 'not-yours'),
  };
}
