import type { Json, JsonObject } from '@tandem/domain';

type Row = { readonly [field: string]: Json };

/** What forms of a pair are told of its programme under `$case/programme/…`. */
interface ProgrammeInForce {
  /** The rows of the version that is approved, each with its mark of today. */
  readonly measures: readonly Row[];
  /** The same as rows of the form that marks them. */
  readonly marks: readonly Row[];
  readonly done: number;
  /** All but the cancelled. */
  readonly counted: number;
  readonly progress: number;
}

/**
 * The programme as it stands: which version is approved, what is done and cancelled, the case itself knows
 * (`measures`, `measuresDone`, `measuresCancelled`, `progress` of its context, set by the workflow). From the answers
 * come the rows, and marks that do not count for the progress: begun, in part, not done.
 */
export const programmeInForce = (
  context: JsonObject,
  all: { readonly [form: string]: readonly Json[] },
): ProgrammeInForce | null => {
  const titles = texts(context['measures']);
  if (titles.length === 0) return null;
  const done = new Set(texts(context['measuresDone']));
  const cancelled = new Set(texts(context['measuresCancelled']));
  const marked = latestMarks(all['programme-marks'] ?? []);
  const met = new Set(
    (all['meeting-log'] ?? []).flatMap((one) => texts((one as JsonObject)['programmeItems'])),
  );
  const markOf = (row: Row): Json => {
    const title = row['title'] as string;
    if (cancelled.has(title)) return 'cancelled';
    if (done.has(title)) return 'done';
    const explicit = marked.get(title)?.['mark'] ?? row['mark'] ?? 'notStarted';
    return explicit === 'notStarted' && met.has(title) ? 'inProgress' : explicit;
  };
  const measures = rowsOf(all['personalised-programme'] ?? [], titles).map((row): Row => {
    const { factDate, factResult, mentorScore } = marked.get(row['title'] as string) ?? {};
    return { ...row, ...present({ factDate, factResult, mentorScore }), mark: markOf(row) };
  });
  const counted = titles.filter((title) => !cancelled.has(title));
  return {
    measures,
    marks: measures.map((row) =>
      present({
        measure: row['title'],
        mark: row['mark'],
        factDate: row['factDate'],
        factResult: row['factResult'],
        mentorScore: row['mentorScore'],
      }),
    ),
    done: counted.filter((title) => done.has(title)).length,
    counted: counted.length,
    progress: typeof context['progress'] === 'number' ? context['progress'] : 0,
  };
};

/** The rows of the newest version with just these measures: a newer one may still be with the head. */
const rowsOf = (programmes: readonly Json[], titles: readonly string[]): readonly Row[] => {
  const wanted = [...titles].sort().join('\n');
  const rows = programmes.map((one) => ((one as JsonObject)['measures'] ?? []) as readonly Row[]);
  return (
    rows.findLast(
      (list) =>
        list
          .map((row) => String(row['title']))
          .sort()
          .join('\n') === wanted,
    ) ??
    rows.at(-1) ??
    []
  );
};

const latestMarks = (sent: readonly Json[]): Map<string, Row> => {
  const marks = new Map<string, Row>();
  for (const one of sent)
    for (const row of ((one as JsonObject)['marks'] ?? []) as readonly Row[])
      marks.set(row['measure'] as string, row);
  return marks;
};

const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const present = (fields: { readonly [field: string]: Json | undefined }): Row =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Row;
