import type { ReportRowView, ReportView, SaveReport } from '@tandem/contracts';
import type { DemoCampaigns } from './demo-data.js';
import type { SeededRandom } from './seeded-random.js';

type Step = SaveReport['steps'][number];
type Entry = Extract<Step, { do: 'setRow' }>['entry'];

/** What somebody would enter in a report: numbers about the plan, words where it falls short. */
export const fillReport = (
  report: Pick<ReportView, 'rows'>,
  texts: DemoCampaigns['texts'],
  random: SeededRandom,
): Step[] => {
  const one = (words: readonly string[]): string => words[Math.floor(random.next() * words.length)]!;
  const young = 6 + Math.floor(random.next() * 14);
  return [
    ...report.rows
      .filter((row) => row.live === null)
      .map((row): Step => ({ do: 'setRow', entry: entryOf(row, young, random, () => one(texts.short)) })),
    {
      do: 'setContext',
      context: { youngTeachers: young, mentors: young - 2, pairs: young - 3, institutions: 1 + (young % 9) },
    },
    ...(['analysis', 'deficits', 'proposals'] as const).map((text): Step => ({
      do: 'setText',
      text,
      value: one(texts[text]),
    })),
  ];
};

/** One of five falls short of its plan. */
const entryOf = (row: ReportRowView, young: number, random: SeededRandom, why: () => string): Entry => {
  const planned = row.plan?.value ?? (row.unit === 'count' ? 2 : 60);
  const reached = random.next() < 0.2 ? 0.6 : 1 + random.next() * 0.2;
  const short = reached < 1 ? { status: 'inProgress' as const, comment: why() } : {};
  switch (row.unit) {
    case 'percent':
      return {
        measure: row.measure,
        numerator: Math.min(young, Math.ceil((young * planned * reached) / 100)),
        denominator: young,
        ...short,
      };
    case 'count':
      return { measure: row.measure, count: Math.max(0, Math.round(planned * reached)), ...short };
    case 'presence':
      return reached < 1
        ? { measure: row.measure, present: false, status: 'notDone', comment: why() }
        : { measure: row.measure, present: true, status: 'done' };
  }
};
