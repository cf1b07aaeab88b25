import type { ApprovalAct, PlanPeriod } from '../plan/plan.js';
import type { FoundPlan } from './find-plan-tables.js';
import type { Gathered } from './gathered.js';
import type { NoteBook } from './import-notes.js';
import type { SourceTable } from './imported-plan.js';
import { plain } from './mend-text.js';
import { readAct, stampOf } from './read-act.js';
import type { ReadPlanOptions } from './read-plan-tables.js';
import { readPeriod, spanOfYears } from './read-period.js';
import { readTitle } from './read-title.js';

export interface DocumentHead {
  readonly title: string;
  readonly period: PlanPeriod;
  readonly act?: ApprovalAct;
}

/** Paragraphs that are looked at: an order and its programme have some hundreds. */
const MOST_PARAGRAPHS = 1_000;

/** Title, period and act: what stands above the table and not in it. */
export const readDocumentHead = (
  tables: readonly SourceTable[],
  found: FoundPlan,
  gathered: Gathered,
  notes: NoteBook,
  options: ReadPlanOptions,
): DocumentHead => {
  const own = found.pages[0]!.before;
  const earlier = tables.slice(0, found.index).flatMap(({ before }) => before);
  const before = [...earlier, ...own]
    .slice(-MOST_PARAGRAPHS)
    .map((text) => text.slice(0, 2_000))
    .filter((text) => text.trim() !== '');
  const read = readTitle(before);
  const title = read?.title ?? (options.title?.trim() || 'Дорожная карта');
  if (!read) notes.say('title-guessed', { field: 'title' }, title);
  const at = read?.at ?? before.length;
  const act = readAct(before, at);
  if (!act) notes.say('act-missing', { field: 'act' }, stampOf(before, at));
  else if (act.numberInAppendix && act.numberInAppendix !== act.number)
    notes.say('act-differs', { field: 'act' }, `${act.number}, ${act.numberInAppendix}`);
  const period = periodOf(title, before, tables, gathered, act, notes, options);
  return { title, period, ...(act ? { act } : {}) };
};

/** From the title; else from the order, from a passport of the programme, from the years of the rows, from the act. */
const periodOf = (
  title: string,
  before: readonly string[],
  tables: readonly SourceTable[],
  gathered: Gathered,
  act: ApprovalAct | undefined,
  notes: NoteBook,
  { year }: ReadPlanOptions,
): PlanPeriod => {
  const stated = readPeriod(title);
  if (stated) return stated;
  const guess = (period: PlanPeriod, raw: string): PlanPeriod => {
    notes.say('period-guessed', { field: 'period' }, raw);
    return period;
  };
  const order = before.find((text) => /^об\s+утверждении/i.test(text.trim()) && readPeriod(text));
  if (order) return guess(readPeriod(order)!, plain(order));
  const passport = inPassport(tables);
  if (passport) return guess(readPeriod(passport)!, passport);
  const years = spanOfYears(
    gathered.measures.flatMap(({ indicator, parts }) => [
      indicator,
      ...parts.map(({ schedule }) => schedule),
    ]),
  );
  if (years) return guess(years, `${years.from.slice(0, 4)}–${years.to.slice(0, 4)}`);
  const signed = act?.date?.slice(0, 4);
  if (signed) return guess({ from: `${signed}-01-01`, to: `${signed}-12-31` }, signed);
  notes.say('period-unknown', { field: 'period' }, '');
  const now = String(year ?? 2025);
  return { from: `${now}-01-01`, to: `${now}-12-31` };
};

/** «Сроки реализации | 2024 - 2034 годы» in another table of the document. */
const inPassport = (tables: readonly SourceTable[]): string | undefined => {
  for (const { rows } of tables)
    for (const { cells } of rows) {
      const [name, value] = cells;
      if (name && value && /^\s*срок/i.test(name.text) && name.text.length < 100) {
        const text = plain(value.text).slice(0, 300);
        if (readPeriod(text)) return text;
      }
    }
  return undefined;
};
