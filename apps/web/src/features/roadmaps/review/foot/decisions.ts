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
  'ROADMAP.APPROVE',
];
/** Those that are the point of this page; others (publish, withdraw) are offered on the page of the plan. */
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
  const yours = events.filter(({ allowed, reasonCode }) => allowed || reasonCode !== 'not-yours');
  // Who may send the plan back decides by an act; for its own head the act is a record, made on the page of the plan.
  const byAct = yours.some(({ type }) => type === 'ROADMAP.RETURN');
  const own = yours
    .filter(({ type }) => HERE.has(type) && (byAct || type !== 'ROADMAP.APPROVE'))
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
