import type { BoardColumn, BoardView, CaseCard, TaskView } from '@tandem/contracts';
import { stageStates } from './stage-states.js';

export interface CycleRow {
  id: string;
  title: string;
  school_year: string | null;
  revision: number;
  status: 'open' | 'done' | 'cancelled';
  opened_at: Date;
  unit_id: string;
  state_paths: string[];
}

export interface CycleTask {
  readonly task: TaskView;
  readonly stage: number;
}

export interface CountRow {
  stage: number;
  subject: string;
  count: number;
  overdue: number;
  soon: number;
  median_days: number | null;
}

/** One column: its cards that came along, its counts over all of them, and the cycle’s own tasks. */
export const column = (
  stage: number,
  title: string,
  counts: readonly CountRow[],
  cards: readonly CaseCard[],
  tasks: readonly CycleTask[],
  cycle: CycleRow | null,
): BoardColumn => {
  const own = counts.filter((row) => row.stage === stage);
  const medians = own.flatMap((row) => (row.median_days === null ? [] : [row.median_days]));
  return {
    stage,
    title,
    count: own.reduce((sum, row) => sum + row.count, 0),
    overdue: own.reduce((sum, row) => sum + row.overdue, 0),
    medianDays:
      medians.length === 0 ? null : Math.round(medians.reduce((sum, days) => sum + days, 0) / medians.length),
    state: stateOf(stage, cycle),
    cards: cards.filter((card) => card.stage === stage),
    tasks: tasks.filter((task) => task.stage === stage).map((one) => one.task),
  };
};

/** Sub-states of the cycle are named after stages: `running.stage2.open`, `….closed`, `….waiting`. */
const stateOf = (stage: number, cycle: CycleRow | null): BoardColumn['state'] =>
  stageStates(cycle?.state_paths ?? []).get(stage) ?? 'ahead';

export const totalsOf = (counts: readonly CountRow[]): BoardView['totals'] => {
  const sum = (rows: readonly CountRow[], key: 'count' | 'overdue' | 'soon') =>
    rows.reduce((total, row) => total + row[key], 0);
  const of = (subject: string) =>
    sum(
      counts.filter((row) => row.subject === subject),
      'count',
    );
  return {
    all: sum(counts, 'count'),
    request: of('request'),
    candidacy: of('candidacy'),
    pair: of('pair'),
    overdue: sum(counts, 'overdue'),
    soon: sum(counts, 'soon'),
  };
};
