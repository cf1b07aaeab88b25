import type { Language } from '@tandem/domain';
import {
  indicatorWords,
  partyWords,
  scheduleWords,
  type Assignment,
  type Measure,
  type PlanColumn,
  type Schedule,
} from '@tandem/roadmap-core';
import type { PaperRow } from './plan-paper.js';

/**
 * A measure as rows of the table: one, and one more for each party with a term or a result of its own, as `002…` has
 * it in row 2. What all of them share stands in the first and goes on below it.
 */
export const measureRows = (
  measure: Measure,
  columns: readonly PlanColumn[],
  language: Language,
): PaperRow[] =>
  partsOf(measure).map((part, at) =>
    columns.map((column) => {
      if (column === 'schedule') return scheduleLine(part.schedule, language);
      if (column === 'assignments') return part.parties.map(partyWords).join(';\n');
      if (column === 'result' && part.result !== undefined) return part.result;
      return at === 0 ? sharedCell(measure, column, language) : null;
    }),
  );

interface Part {
  readonly schedule: Schedule;
  /** Only where this party has one of its own. */
  readonly result?: string;
  readonly parties: readonly Assignment[];
}

const partsOf = ({ schedule, assignments }: Measure): Part[] => {
  const shared = assignments.filter(({ schedule: own, result }) => !own && !result);
  const first: Part = { schedule, parties: shared };
  const own = new Map<string, Part>();
  for (const party of assignments) {
    if (!party.schedule && !party.result) continue;
    const key = JSON.stringify([party.schedule?.raw, party.result]);
    const part = own.get(key) ?? {
      schedule: party.schedule ?? schedule,
      ...(party.result && { result: party.result }),
      parties: [],
    };
    own.set(key, { ...part, parties: [...part.parties, party] });
  }
  // Where everybody has a term of his own and nothing is said for all, there is no first row to be empty.
  const isEmpty = shared.length === 0 && schedule.raw.trim() === '' && schedule.rules.length === 0;
  return isEmpty && own.size > 0 ? [...own.values()] : [first, ...own.values()];
};

const scheduleLine = (schedule: Schedule, language: Language): string =>
  schedule.raw.trim() === '' ? scheduleWords(schedule, language) : schedule.raw;

const sharedCell = (
  { label, title, subItems, indicator, result }: Measure,
  column: PlanColumn,
  language: Language,
): string => {
  switch (column) {
    case 'label':
      return label;
    case 'title':
      return [title, ...subItems.map((item) => `–\u00a0${item}`)].join('\n');
    case 'indicator':
      if (!indicator) return '';
      return indicator.raw.trim() === '' ? indicatorWords(indicator, language) : indicator.raw;
    default:
      return result;
  }
};
