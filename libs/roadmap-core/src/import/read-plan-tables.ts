import { PLAN_LIMITS } from '../plan/limits.js';
import type { Measure, PlanLevel, PlanSection, RoadmapPlan } from '../plan/plan.js';
import { readSchedule } from '../schedule/read-schedule.js';
import { findPlans, type FoundPlan } from './find-plan-tables.js';
import { gatherRows, type Gathered, type GatheredMeasure } from './gather-rows.js';
import { columnsOf } from './heading-columns.js';
import { NoteBook } from './import-notes.js';
import { refuseImport } from './import-refusals.js';
import type { ImportResult, SourceTable } from './imported-plan.js';
import { isTooWide } from './lay-out-rows.js';
import { wordsOf } from './mend-text.js';
import { readDocumentHead } from './read-document-head.js';
import { isFootnote, readTolerance } from './read-footnotes.js';
import { STARTS_ANOTHER } from './read-title.js';
import { writeMeasure } from './write-measure.js';

export interface ReadPlanOptions {
  readonly level: PlanLevel;
  readonly newId: () => string;
  /** Index of the table to read; without it the one that looks most like a plan. */
  readonly table?: number;
  /** Name of the file, where the document names no plan. */
  readonly title?: string;
  /** Taken for the period where nothing in the document tells it. */
  readonly year?: number;
}

/** Rows that are looked at, also those that are joined or left out; far more than any plan has. */
const MOST_ROWS = 5_000;
/** Characters of all cells: hundreds of times what the documents have, and still read in a moment. */
const MOST_TEXT = 2_000_000;

/** Reads a plan out of the tables of a document. Never throws, whatever stands in them; goes over the text a fixed number of times. */
export const readPlanTables = (tables: readonly SourceTable[], options: ReadPlanOptions): ImportResult => {
  if (!tables.some(({ rows }) => rows.length > 0)) return refuseImport('no-table');
  if (tables.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS)
    return refuseImport('too-many-rows');
  if (tables.some(isTooWide)) return refuseImport('too-many-columns');
  const found = choose(findPlans(tables), options.table);
  if (!found) return refuseImport('no-header');
  const long = tooLongCell(found);
  if (long !== undefined) return refuseImport('too-long', long);
  if (lengthOf(found) > MOST_TEXT) return refuseImport('too-much-text');
  const notes = new NoteBook();
  const isTerm = (text: string) => readSchedule(text).rules.length > 0;
  const gathered = gatherRows(found, { newId: options.newId, notes, isTerm });
  if (gathered.measures.length === 0) return refuseImport('no-rows');
  if (gathered.measures.length > PLAN_LIMITS.measures || gathered.sections.length > PLAN_LIMITS.sections)
    return refuseImport('too-many-rows');
  return write(tables, found, gathered, notes, options);
};

const choose = (found: readonly FoundPlan[], table: number | undefined): FoundPlan | undefined => {
  if (table !== undefined)
    return found.find(({ index, pages }) => index === table || pages.some((page) => page.index === table));
  const score = ({ pages }: FoundPlan) => {
    const columns = pages[0]!.columns;
    const known = columns.filter(({ role }) => role !== undefined).length;
    const named = pages[0]!.before
      .slice(-4)
      .some((text) => /дорожн\S{1,4}\s+карт/i.test(text.slice(0, 2_000)));
    return known * 2 - (columns.length - known) + (named ? 5 : 0);
  };
  return found.reduce<FoundPlan | undefined>(
    (best, one) => (!best || score(one) > score(best) ? one : best),
    undefined,
  );
};

const tooLongCell = ({ pages }: FoundPlan): string | undefined => {
  for (const { rows, firstRow } of pages)
    for (const row of rows.slice(firstRow))
      for (const { text } of row) if (text.length > PLAN_LIMITS.text) return text.trim();
  return undefined;
};

const write = (
  tables: readonly SourceTable[],
  found: FoundPlan,
  gathered: Gathered,
  notes: NoteBook,
  options: ReadPlanOptions,
): ImportResult => {
  const head = readDocumentHead(tables, found, gathered, notes, options);
  const words = wordsOf(textsOf(found));
  const measures = gathered.measures.map((one) =>
    writeMeasure(one, { newId: options.newId, notes, period: head.period, level: options.level, words }),
  );
  const long = measures.find(isTooLong);
  if (long) return refuseImport('too-long', long.title);
  const tolerance = readFootnotes([...gathered.footnotes, ...footnotesBelow(tables, found)], notes);
  const plan: RoadmapPlan = {
    title: head.title,
    level: options.level,
    period: head.period,
    ...(head.act ? { act: head.act } : {}),
    ...(tolerance ? { tolerance } : {}),
    columns: columnsOf(found.pages[0]!.columns),
    sections: gathered.sections,
    measures,
    exclusions: [],
  };
  noteEmptySections(gathered.sections, gathered.measures, notes);
  const counts = { ...gathered.counts, measures: measures.length, sections: gathered.sections.length };
  return { ok: true, imported: { plan, table: found.index, notes: notes.all(), counts } };
};

/** Those that stand below the last page, up to where another part of the document begins. */
const footnotesBelow = (tables: readonly SourceTable[], { pages }: FoundPlan): string[] => {
  const below = (tables[pages.at(-1)!.index + 1]?.before ?? []).map((text) => text.slice(0, 2_000).trim());
  const end = below.findIndex((text) => STARTS_ANOTHER.test(text));
  return below.slice(0, end < 0 ? MOST_BELOW : Math.min(end, MOST_BELOW)).filter(isFootnote);
};

const MOST_BELOW = 10;

const readFootnotes = (footnotes: readonly string[], notes: NoteBook) => {
  let tolerance: RoadmapPlan['tolerance'];
  for (const text of footnotes) {
    const read = readTolerance(text);
    if (read && !tolerance) tolerance = read;
    if (!read) notes.say('footnote', {}, text);
    else
      notes.say(read.kind === 'unstated' ? 'tolerance-unstated' : 'tolerance', { field: 'tolerance' }, text);
  }
  return tolerance;
};

const noteEmptySections = (
  sections: readonly PlanSection[],
  measures: readonly GatheredMeasure[],
  notes: NoteBook,
): void => {
  const used = new Set(measures.map(({ section }) => section));
  for (const { id, title } of sections)
    if (!used.has(id)) notes.say('section-empty', { section: id, field: 'title' }, title);
};

/** Joined from several rows a text may grow beyond what a plan keeps. */
const isTooLong = ({ title, result, schedule, indicator, note, subItems, assignments }: Measure): boolean =>
  [
    title,
    result,
    schedule.raw,
    indicator?.raw ?? '',
    note ?? '',
    ...subItems,
    ...assignments.flatMap((one) => [one.name, one.result ?? '', one.schedule?.raw ?? '']),
  ].some((text) => text.length > PLAN_LIMITS.text);

const lengthOf = (found: FoundPlan): number => {
  let length = 0;
  for (const text of textsOf(found)) length += text.length;
  return length;
};

function* textsOf({ pages }: FoundPlan): Generator<string> {
  for (const { rows } of pages) for (const row of rows) for (const { text } of row) yield text;
}
