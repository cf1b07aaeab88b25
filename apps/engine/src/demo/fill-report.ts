import type { ReportRowView, ReportView, SaveReport } from '@tandem/contracts';
import type { DemoCampaigns } from './demo-data.js';
import type { SeededRandom } from './seeded-random.js';

type Step = SaveReport['steps'][number];
type Entry = Extract<Step, { do: 'setRow' }>['entry'];

/** What somebody would enter in a report: numbers about the plan, words where it falls short. */
export const fillReport = (
  report: Pick<ReportView, 'rows' | 'context'>,
  texts: DemoCampaigns['texts'],
  random: SeededRandom,
): Step[] => {
  const one = (words: readonly string[]): string => words[Math.floor(random.next() * words.length)]!;
  const { live } = report.context;
  // Where the system knows the people of a place, they are those whom the report is about: a share of more is refused.
  const young = live['youngTeachers'] || 6 + Math.floor(random.next() * 14);
  const mentors = live['mentors'] || Math.max(1, young - 2);
  const whole = Math.min(young, mentors);
  return [
    ...report.rows.flatMap((row): Step[] => {
      const why = () => one(texts.short);
      const entry = row.live ? saidOf(row, why) : entryOf(row, whole, random, why);
      return entry ? [{ do: 'setRow', entry }] : [];
    }),
    {
      do: 'setContext',
      context: {
        youngTeachers: young,
        mentors,
        pairs: live['pairs'] || whole,
        institutions: live['institutions'] || 1 + (young % 9),
      },
    },
    ...(['analysis', 'deficits', 'proposals'] as const).map((text): Step => ({
      do: 'setText',
      text,
      value: one(texts[text]),
    })),
  ];
};

/** What the system has reckoned is left as it is; a person says why it falls short. */
const saidOf = (row: ReportRowView, why: () => string): Entry | undefined =>
  row.commentDemanded || row.status === null
    ? { measure: row.measure, status: row.status ?? 'inProgress', comment: why() }
    : undefined;

/** One of five falls short of its plan. */
const entryOf = (row: ReportRowView, whole: number, random: SeededRandom, why: () => string): Entry => {
  const planned = row.plan?.value ?? (row.unit === 'count' ? 2 : 60);
  const reached = random.next() < 0.2 ? 0.6 : 1 + random.next() * 0.2;
  const short = reached < 1 ? { status: 'inProgress' as const, comment: why() } : {};
  switch (row.unit) {
    case 'percent':
      return {
        measure: row.measure,
        numerator: Math.min(whole, Math.ceil((whole * planned * reached) / 100)),
        denominator: whole,
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
