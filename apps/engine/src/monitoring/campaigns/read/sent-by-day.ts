import type { CampaignView } from '@tandem/contracts';
import { localDate } from '@tandem/domain';
import type { StandingReport } from './report-rows.js';

type Level = CampaignView['levels'][number];
type Counted = Pick<StandingReport, 'standing' | 'zone' | 'due_on'>;

/** First handings in, each on the day of its own place. What was taken back was not handed in. */
export const sentByDay = (reports: readonly Counted[]): Level['sent'] =>
  countDays(
    reports.flatMap(({ standing: { firstSubmitted }, zone }) =>
      firstSubmitted === undefined ? [] : [localDate(Date.parse(firstSubmitted), zone)],
    ),
  );

/** The days by which they are due now. */
export const duesOf = (reports: readonly Counted[]): Level['dues'] =>
  countDays(reports.map(({ due_on }) => due_on));

const countDays = (dates: readonly string[]): { date: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
  return [...counts].map(([date, count]) => ({ date, count })).sort((a, b) => (a.date < b.date ? -1 : 1));
};
