import { z } from 'zod';
import type { campaignReportsQuery } from '@tandem/contracts';
import type { ReportState } from '@tandem/monitoring-core';
import type { Cursor } from '../../../problems/paging.js';
import { byTitle } from './completeness.js';
import type { StandingReport } from './report-rows.js';

type Sort = z.infer<typeof campaignReportsQuery>['sort'];

/** What the place of a report in a list follows from. */
export type Sorted = Pick<StandingReport, 'id' | 'unit_title' | 'due_on' | 'bindingness'> & {
  readonly standing: Pick<StandingReport['standing'], 'state'>;
};
type Order = (a: Sorted, b: Sorted) => number;

/** What is late, what was returned, what waits for a check, what is still being written, what is done. */
const NEED: readonly ReportState[] = [
  'overdue',
  'missing',
  'returned',
  'submitted',
  'checking',
  'notStarted',
  'draft',
  'internalApproval',
  'lateAccepted',
  'corrected',
  'accepted',
];

const byName: Order = (a, b) => byTitle(a.unit_title, b.unit_title) || a.id.localeCompare(b.id);
const byDue: Order = (a, b) => a.due_on.localeCompare(b.due_on);
/** Of two that are late the one that is obliged comes first. */
const byDuty: Order = (a, b) => Number(a.bindingness === 'advisory') - Number(b.bindingness === 'advisory');
const byNeed: Order = (a, b) => NEED.indexOf(a.standing.state) - NEED.indexOf(b.standing.state);

export const ORDERS: Record<Sort, Order> = {
  need: (a, b) => byNeed(a, b) || byDuty(a, b) || byDue(a, b) || byName(a, b),
  title: byName,
  due: (a, b) => byDue(a, b) || byName(a, b),
};

/** A cursor is short: of a long title its beginning. */
const TITLE = 100;
const mark = z.tuple([z.string(), z.enum(['mandatory', 'advisory']), z.string(), z.string()]);

/** Where a report stood when its page was shown. It may be accepted before the next page is asked for, and stand elsewhere. */
export const cursorOf = ({ id, standing, bindingness, due_on, unit_title }: Sorted): Cursor => ({
  at: JSON.stringify([standing.state, bindingness, due_on, unit_title.slice(0, TITLE)]),
  id,
});

/** Those of a sorted list that come after where the last one stood. */
export const restAfter = <One extends Sorted>(sorted: readonly One[], sort: Sort, cursor: Cursor): One[] => {
  const read = mark.safeParse(parsed(cursor.at));
  if (!read.success) return [...sorted];
  const [state, bindingness, due_on, unit_title] = read.data;
  const last: Sorted = {
    id: cursor.id,
    unit_title,
    due_on,
    bindingness,
    standing: { state: state as ReportState },
  };
  return sorted.filter((one) => one.id !== last.id && ORDERS[sort](one, last) > 0);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
