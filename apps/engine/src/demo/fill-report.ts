import type { ReportRowView, ReportView, SaveReport } from '@tandem/contracts';
import type { DemoCampaigns } from './demo-data.js';
import type { SeededRandom } from './seeded-random.js';

type Step = SaveReport['steps'][number];
type Entry = Extract<Step, { do: 'setRow' }>['entry'];

/** Fewer young teachers than this: most schools of the municipality are not in the system yet. */
const FEW = 5;

/** Who works at a place, as its report tells it. */
interface People {
  readonly youngTeachers: number;
  readonly mentors: number;
  readonly pairs: number;
  readonly institutions: number;
}

/**
 * What somebody would enter in a report: words where it falls short, and numbers where the system knows none. `size` is
 * of the place and the same from half to half; `random` is of this report.
 */
export const fillReport = (
  report: Pick<ReportView, 'rows' | 'context' | 'level'>,
  texts: DemoCampaigns['texts'],
  { size, random }: { readonly size: SeededRandom; readonly random: SeededRandom },
): Step[] => {
  const one = (words: readonly string[]): string => words[Math.floor(random.next() * words.length)]!;
  const why = () => one(texts.short);
  const guessed = guess(report.level, size);
  const { live } = report.context;
  const known = (live['youngTeachers'] ?? 0) >= (isOfMany(report.level) ? FEW : 1);
  const all = live['institutions'] ?? 0;
  const people: People = known
    ? { ...guessed, ...live }
    : { ...guessed, institutions: all > 1 ? all : guessed.institutions };
  return [
    ...report.rows.flatMap((row): Step[] => {
      const entry = isReckoned(row, known) ? saidOf(row, why) : entryOf(row, people, random, why);
      return entry ? [{ do: 'setRow', entry }] : [];
    }),
    { do: 'setContext', context: known ? {} : { ...people } },
    ...(['analysis', 'deficits', 'proposals'] as const).map((text): Step => ({
      do: 'setText',
      text,
      value: one(texts[text]),
    })),
  ];
};

const isOfMany = (level: ReportView['level']): boolean => level === 'municipality' || level === 'region';

const guess = (level: ReportView['level'], size: SeededRandom): People => {
  const upTo = (most: number) => Math.floor(size.next() * most);
  const youngTeachers = isOfMany(level) ? 7 + upTo(13) : 2 + upTo(4);
  const mentors = Math.max(2, youngTeachers - upTo(3));
  return {
    youngTeachers,
    mentors,
    pairs: Math.min(youngTeachers, mentors),
    institutions: isOfMany(level) ? 4 + upTo(9) : 1,
  };
};

/** What the place itself has is always known; a share of people or of schools, where those are in the system. */
const isReckoned = ({ live, madeOf }: ReportRowView, known: boolean): boolean => {
  if (!live) return false;
  if (madeOf) return true;
  const { measured, cases } = live;
  if (measured.kind !== 'share') return true;
  return measured.denominator > 0 && (known || (cases === 0 && measured.denominator === 1));
};

/** What the system has reckoned is left as it is; a person says why it falls short. */
const saidOf = (row: ReportRowView, why: () => string): Entry | undefined =>
  row.commentDemanded || row.status === null
    ? { measure: row.measure, status: row.status ?? 'inProgress', comment: why() }
    : undefined;

/** One of five falls short of its plan. */
const entryOf = (row: ReportRowView, people: People, random: SeededRandom, why: () => string): Entry => {
  const { measure } = row;
  const planned = row.plan?.value ?? (row.unit === 'count' ? 2 : 60);
  const reached = random.next() < 0.2 ? 0.6 : 1 + random.next() * 0.2;
  const short = () => ({ status: 'inProgress' as const, comment: why() });
  switch (row.unit) {
    case 'percent': {
      const denominator = wholeOf(row, people);
      const numerator = Math.min(denominator, Math.ceil((denominator * planned * reached) / 100));
      const falls = numerator * 100 < planned * denominator;
      return { measure, numerator, denominator, ...(falls ? short() : {}) };
    }
    case 'count': {
      const count = Math.max(0, Math.round(planned * reached));
      return { measure, count, ...(count < planned ? short() : {}) };
    }
    case 'presence':
      return reached < 1
        ? { measure, present: false, status: 'notDone', comment: why() }
        : { measure, present: true, status: 'done' };
  }
};

/** Without words about people a share is of institutions: sites, papers. */
const wholeOf = ({ population }: ReportRowView, people: People): number =>
  population === null ? people.institutions : Math.min(people.youngTeachers, people.mentors);
