import { sharedPart } from '../coverage/likeness.js';
import { wordsOf } from '../coverage/words-of-row.js';
import type { PlanStep } from '../operations/plan-step.js';
import { groupBy } from '../plan/group-by.js';
import type { Measure, PlanSection, RoadmapPlan } from '../plan/plan.js';
import { freeId } from './free-id.js';

/** Where a row of the parent belongs in the plan below it. */
export interface RowPlace {
  readonly section: PlanSection;
  readonly after: string | null;
  /** Where the plan has no fitting section yet. */
  readonly steps: readonly PlanStep[];
}

/**
 * Behind the own row that carries out the nearest row before it; else last in a section called alike; else in a new
 * one. Both plans are looked through once: a parent written anew asks for hundreds of places.
 */
export const rowPlaces = (own: RoadmapPlan, parent: RoadmapPlan): ((row: Measure) => RowPlace) => {
  const last = new Map(own.measures.map((measure) => [measure.parentMeasure, measure]));
  const sections = new Map(own.sections.map((section) => [section.id, section]));
  const siblings = groupBy(parent.measures, ({ section }) => section);
  const places = groupBy(parent.sections, ({ id }) => id);
  const titled = new Map<string, RowPlace>();
  return (row) => {
    const near = nearestBefore(row, siblings.get(row.section) ?? [], last);
    const section = near && sections.get(near.section);
    if (section) return { section, after: near.id, steps: [] };
    const known = titled.get(row.section);
    if (known) return known;
    const place = placeByTitle(row.section, places.get(row.section)?.[0]?.title ?? '', own);
    titled.set(row.section, place);
    return place;
  };
};

const nearestBefore = (
  row: Measure,
  siblings: readonly Measure[],
  last: ReadonlyMap<string | undefined, Measure>,
): Measure | undefined => {
  const own = ({ id }: Measure) => last.has(id);
  const at = siblings.findIndex(({ id }) => id === row.id);
  const found = siblings.slice(0, Math.max(at, 0)).findLast(own) ?? siblings.find(own);
  return found && last.get(found.id);
};

const SAME_SECTION = 0.6;
const lineOf = (title: string) => wordsOf({ title, subItems: [], result: '' }).task;

const placeByTitle = (id: string, title: string, own: RoadmapPlan): RowPlace => {
  const words = lineOf(title);
  const alike = own.sections.find((section) => sharedPart(lineOf(section.title), words) >= SAME_SECTION);
  if (alike) {
    const end = own.measures.findLast(({ section }) => section === alike.id);
    return { section: alike, after: end?.id ?? null, steps: [] };
  }
  const section = { id: freeId(id, new Set(own.sections.map((one) => one.id))), title };
  const after = own.sections.at(-1)?.id ?? null;
  return { section, after: null, steps: [{ do: 'addSection', section, after }] };
};
