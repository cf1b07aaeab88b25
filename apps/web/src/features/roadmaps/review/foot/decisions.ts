import type { AvailableEventView } from '@tandem/contracts';

/** Decisions on the plan in the order in which they stand at the foot, the weightiest last. */
const ORDER = [
  'GROUP.CALL',
  'GROUP.DISSOLVE',
  'ROADMAP.RETURN',
  'GROUP.VOTE',
  'ROADMAP.AGREE_WITH_REMARKS',
  'ROADMAP.AGREE',
  'ROADMAP.TAKE',
  'ROADMAP.SUBMIT',
];
/** Those that are the point of this page; others (approve, publish, withdraw) are offered on the page of the plan. */
const HERE = new Set(ORDER);

export interface Decisions {
  readonly offered: readonly AvailableEventView[];
  /** This person's decisions that the state of things forbids, with their reasons. */
  readonly locked: readonly AvailableEventView[];
  /** Which one is the solid button. */
  readonly primary: string | undefined;
}

/** Sorts what the server offers into the buttons of the foot. */
export function decisionsOf(events: readonly AvailableEventView[]): Decisions {
  const own = events
    .filter(({ type, allowed, reasonCode }) => HERE.has(type) && (allowed || reasonCode !== 'not-yours'))
    .toSorted((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type));
  const offered = own.filter(({ allowed }) => allowed);
  const told = offered.filter(({ tone }) => tone === 'primary').at(-1);
  return {
    offered,
    locked: own.filter(({ allowed }) => !allowed),
    primary: (told ?? offered.findLast(({ type }) => type !== 'GROUP.DISSOLVE' && type !== 'GROUP.CALL'))
      ?.type,
  };
}
