import type { AnswerView } from '@tandem/contracts';

/** Forms whose answers the case page draws in its own way. */
export const PROGRAMME = 'personalised-programme';
export const MEETING = 'meeting-log';

export const latestAnswer = (answers: readonly AnswerView[], form: string): AnswerView | undefined =>
  answers.filter((answer) => answer.form === form).sort((one, other) => other.at.localeCompare(one.at))[0];

export interface Measure {
  readonly title: string;
  readonly kind: string;
  readonly area: string;
  readonly mark: string;
  readonly dueKind: string;
  readonly due: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly month: string | undefined;
}
export interface Area {
  readonly area: string;
  readonly expected: string;
  readonly done: number;
  readonly total: number;
}
export interface Programme {
  readonly goal: string;
  readonly progress: number;
  readonly done: number;
  readonly counted: number;
  readonly meetingsPlanned: number;
  readonly measures: readonly Measure[];
  readonly areas: readonly Area[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const some = (value: unknown): string | undefined => text(value) || undefined;
const rows = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    : [];

/** The programme of a pair as its answers tell it, with today's mark of each measure by its title: measures, and how far each area of difficulty has come. */
export function readProgramme(
  data: Readonly<Record<string, unknown>>,
  marks: Readonly<Record<string, string>> = {},
): Programme {
  const measures = rows(data['measures']).map((row): Measure => ({
    title: text(row['title']),
    kind: text(row['kind']),
    area: text(row['deficitRef']),
    mark: marks[text(row['title'])] ?? (text(row['mark']) || 'notStarted'),
    dueKind: text(row['dueKind']),
    due: some(row['due']),
    from: some(row['dueFrom']),
    to: some(row['dueTo']),
    month: some(row['dueMonth']),
  }));
  const counted = measures.filter(({ mark }) => mark !== 'cancelled');
  const done = counted.filter(({ mark }) => mark === 'done').length;
  const areas = rows(data['expected']).map((row): Area => {
    const own = counted.filter(({ area }) => area === row['deficitArea']);
    return {
      area: text(row['deficitArea']),
      expected: text(row['expected']),
      done: own.filter(({ mark }) => mark === 'done').length,
      total: own.length,
    };
  });
  return {
    goal: text(data['goal']),
    progress: counted.length === 0 ? 0 : Math.round((done * 100) / counted.length),
    done,
    counted: counted.length,
    meetingsPlanned: Number(data['meetingsPlanned']) || 0,
    measures,
    areas,
  };
}
