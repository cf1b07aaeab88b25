import { PLAN_LIMITS } from '../plan/limits.js';
import type { PlanLevel, PlanSection, RoadmapPlan } from '../plan/plan.js';
import { readSchedule } from '../schedule/read-schedule.js';
import { choosePlan } from './choose-plan.js';
import { findPlans, type FoundPlan } from './find-plan-tables.js';
import { gatherRows } from './gather-rows.js';
import type { Gathered, GatheredMeasure } from './gathered.js';
import { columnsOf } from './heading-columns.js';
import { NoteBook } from './import-notes.js';
import { refuseImport } from './import-refusals.js';
import type { ImportResult, SourceTable } from './imported-plan.js';
import { isTooLong, isTooMuch, measurePlan, textsOf } from './measure-source.js';
import { wordsOf } from './mend-text.js';
import { readDocumentHead } from './read-document-head.js';
import { readFootnotes } from './read-footnotes.js';
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

/** Reads a plan out of the tables of a document. Never throws, whatever stands in them; goes over the text a fixed number of times. */
export const readPlanTables = (tables: readonly SourceTable[], options: ReadPlanOptions): ImportResult => {
  if (!tables.some(({ rows }) => rows.length > 0)) return refuseImport('no-table');
  if (isTooMuch(tables)) return refuseImport('too-many-rows');
  const found = choosePlan(findPlans(tables), options.table);
  if (!found) return refuseImport('no-header');
  const large = measurePlan(found);
  if (large) return refuseImport(large.code, large.raw);
  const notes = new NoteBook();
  const isTerm = (text: string) => readSchedule(text).rules.length > 0;
  const gathered = gatherRows(found, { newId: options.newId, notes, isTerm });
  if (gathered.measures.length === 0) return refuseImport('no-rows');
  if (gathered.measures.length > PLAN_LIMITS.measures || gathered.sections.length > PLAN_LIMITS.sections)
    return refuseImport('too-many-rows');
  return write(tables, found, gathered, notes, options);
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
  const tolerance = readFootnotes(
    gathered.footnotes,
    tables[found.pages.at(-1)!.index + 1]?.before ?? [],
    notes,
  );
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

const noteEmptySections = (
  sections: readonly PlanSection[],
  measures: readonly GatheredMeasure[],
  notes: NoteBook,
): void => {
  const used = new Set(measures.map(({ section }) => section));
  for (const { id, title } of sections)
    if (!used.has(id)) notes.say('section-empty', { section: id, field: 'title' }, title);
};
