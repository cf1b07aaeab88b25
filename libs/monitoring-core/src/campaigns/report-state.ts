/** What happened to a report, in the order of moments. */
export interface ReportEvent {
  /** `takenBack`: handed back for rework within its place, or withdrawn before anybody looked at it. */
  readonly kind: 'started' | 'sentInside' | 'submitted' | 'takenBack' | 'taken' | 'returned' | 'accepted';
  readonly at: string;
}

/** States of form 26 and those beside them (workflows e). */
export type ReportState =
  | 'notStarted'
  | 'draft'
  | 'internalApproval'
  | 'submitted'
  | 'checking'
  | 'returned'
  | 'accepted'
  | 'overdue'
  | 'lateAccepted'
  | 'missing'
  | 'corrected';

export interface ReportStanding {
  readonly state: ReportState;
  /** Handed in by the due date, however often it was returned afterwards; undefined while it may still be. */
  readonly inTime?: boolean;
  readonly firstSubmitted?: string;
  /** Taken back before anybody took it up, and not sent since: the moment of it. */
  readonly withdrawn?: string;
  /** An accepted version stands in the totals, also while it is being corrected. */
  readonly counted: boolean;
}

const AFTER: { readonly [kind in Exclude<ReportEvent['kind'], 'takenBack'>]: ReportState } = {
  started: 'draft',
  sentInside: 'internalApproval',
  submitted: 'submitted',
  taken: 'checking',
  returned: 'returned',
  accepted: 'accepted',
};

/**
 * Where a report stands: a function of what happened and of the clock, so that nothing has to be written when a
 * moment passes. What was never handed in is overdue after its date and missing once the totals are made; what is
 * accepted after that corrects them by a version, never overwrites them (LATE_ACCEPT).
 */
export const standingOf = (
  events: readonly ReportEvent[],
  {
    dueAt,
    consolidatedAt,
    now,
  }: { readonly dueAt: string; readonly consolidatedAt?: string; readonly now: string },
): ReportStanding => {
  const known = events.filter(({ at }) => !isAfter(at, now)).sort((a, b) => moment(a.at) - moment(b.at));
  const happened = standingEvents(known);
  const first = happened.find(({ kind }) => kind === 'submitted')?.at;
  const late = first === undefined ? isAfter(now, dueAt) : isAfter(first, dueAt);
  const summed = consolidatedAt !== undefined && !isAfter(consolidatedAt, now) ? consolidatedAt : undefined;
  const withdrawn = withdrawnAt(known);
  return {
    state: stateOf(happened, { first, late, summed }),
    ...(first !== undefined || late ? { inTime: !late } : {}),
    ...(first === undefined ? {} : { firstSubmitted: first }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    counted: happened.some(({ kind }) => kind === 'accepted'),
  };
};

/** Handed back within its place it was not withdrawn: that follows what was sent inside. */
const withdrawnAt = (events: readonly ReportEvent[]): string | undefined => {
  const after = events[events.findLastIndex(({ kind }) => kind === 'submitted') + 1];
  const sent = events.some(({ kind }) => kind === 'submitted');
  return sent && after?.kind === 'takenBack' ? after.at : undefined;
};

type StandingEvent = ReportEvent & { readonly kind: keyof typeof AFTER };

/** What was taken back was not handed in: the report stands where it stood before it was handed on. */
const standingEvents = (events: readonly ReportEvent[]): StandingEvent[] => {
  const standing: StandingEvent[] = [];
  for (const event of events) {
    if (isStanding(event)) standing.push(event);
    else while (HANDED_ON.has(standing.at(-1)?.kind)) standing.pop();
  }
  return standing;
};

const isStanding = (event: ReportEvent): event is StandingEvent => event.kind !== 'takenBack';

const HANDED_ON: ReadonlySet<ReportEvent['kind'] | undefined> = new Set(['sentInside', 'submitted']);

const stateOf = (
  happened: readonly StandingEvent[],
  { first, late, summed }: { first: string | undefined; late: boolean; summed: string | undefined },
): ReportState => {
  const last = happened.at(-1);
  if (first === undefined && summed !== undefined) return 'missing';
  if (first === undefined && late) return 'overdue';
  if (last === undefined) return 'notStarted';
  if (last.kind !== 'accepted') return AFTER[last.kind];
  const acceptances = happened.filter(({ kind }) => kind === 'accepted');
  const before = acceptances.some(({ at }) => summed === undefined || !isAfter(at, summed));
  if (summed !== undefined && isAfter(last.at, summed)) return before ? 'corrected' : 'lateAccepted';
  if (acceptances.length > 1) return 'corrected';
  return late ? 'lateAccepted' : 'accepted';
};

/** Only these are reminded: whoever has handed in waits for others, and a correction is nobody's debt. */
export const stillOwes = ({ state, counted }: ReportStanding): boolean => !counted && OWING.has(state);

const OWING: ReadonlySet<ReportState> = new Set([
  'notStarted',
  'draft',
  'internalApproval',
  'returned',
  'overdue',
  'missing',
]);

const moment = (at: string): number => Date.parse(at);

const isAfter = (a: string, b: string): boolean => moment(a) > moment(b);
