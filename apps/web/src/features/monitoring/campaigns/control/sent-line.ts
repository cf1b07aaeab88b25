import type { CampaignView } from '@tandem/contracts';

type Level = CampaignView['levels'][number];
export type Counted = Pick<Level, 'sent' | 'dues'>;
type DayCount = Level['sent'][number];

/** All levels together. */
export const together = (levels: readonly Counted[]): Counted => ({
  sent: sumDays(levels.flatMap(({ sent }) => sent)),
  dues: sumDays(levels.flatMap(({ dues }) => dues)),
});

const sumDays = (days: readonly DayCount[]): DayCount[] => {
  const counts = new Map<string, number>();
  for (const { date, count } of days) counts.set(date, (counts.get(date) ?? 0) + count);
  return [...counts].map(([date, count]) => ({ date, count })).sort((a, b) => (a.date < b.date ? -1 : 1));
};

export interface DayRow {
  readonly date: string;
  readonly came: number;
  readonly sum: number;
  readonly due: number;
}

/** Days on which something came or was due, with what has come by then in all. */
export const rowsOf = ({ sent, dues }: Counted): readonly DayRow[] => {
  const came = new Map(sent.map(({ date, count }) => [date, count]));
  const due = new Map(dues.map(({ date, count }) => [date, count]));
  let sum = 0;
  return [...new Set([...came.keys(), ...due.keys()])].toSorted().map((date) => {
    sum += came.get(date) ?? 0;
    return { date, came: came.get(date) ?? 0, sum, due: due.get(date) ?? 0 };
  });
};

export interface SentLine {
  readonly from: string;
  readonly to: string;
  /** Corners of a stair: what had come before a day, and with it; up to today, for nothing is known of later. */
  readonly points: readonly DayCount[];
}

/** The stair of what came, over the days from the opening to the last due date or today. */
export const lineOf = (
  { sent, dues }: Counted,
  { opensOn, today }: Pick<CampaignView, 'opensOn' | 'today'>,
  expected: number,
): SentLine => {
  const dates = [opensOn, today, ...sent.map(({ date }) => date), ...dues.map(({ date }) => date)].toSorted();
  const from = dates[0]!;
  const points: DayCount[] = [{ date: from, count: 0 }];
  let sum = 0;
  for (const { date, count } of sent) {
    points.push({ date, count: sum }, { date, count: Math.min(expected, sum + count) });
    sum += count;
  }
  const last = points.at(-1)!;
  if (today > last.date) points.push({ date: today, count: last.count });
  return { from, to: dates.at(-1)!, points };
};
