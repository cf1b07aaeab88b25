import { sharedPart } from '../coverage/likeness.js';
import { wordsOf } from '../coverage/words-of-row.js';
import type { PlanStep } from '../operations/plan-step.js';
import type { Measure, PlanSection, RoadmapPlan } from '../plan/plan.js';
import { ownMeasure } from '../plan/plan-from-parent.js';
import { quoted } from '../words/quote.js';
import { freeId } from './free-id.js';
import type { PlanChange } from './plan-change.js';
import type { Proposal } from './proposal.js';
import { proposalId } from './proposal-id.js';

/** A row that the parent has now: the same one here, linked to it, where its neighbours stand. */
export const proposeRow = (
  change: PlanChange,
  row: Measure,
  own: RoadmapPlan,
  parent: RoadmapPlan,
): Proposal => {
  const place = placeFor(row, own, parent);
  const measure = ownMeasure(row, place.section.id, own.level, idsFrom(row, own));
  const title = place.section.title;
  return {
    id: proposalId(change),
    change,
    own: null,
    steps: [...place.steps, { do: 'addMeasures', measures: [{ ...measure, label: '' }], after: place.after }],
    text: {
      ru: `Добавить такое же мероприятие в раздел ${quoted(title, 'ru')}.`,
      en: `Add the same measure to the section ${quoted(title, 'en')}.`,
    },
  };
};

interface RowPlace {
  readonly section: PlanSection;
  readonly after: string | null;
  /** Where the plan has no fitting section yet. */
  readonly steps: readonly PlanStep[];
}

/** Behind the own row that carries out the nearest row before it; else last in a section called alike; else in a new one. */
const placeFor = (row: Measure, own: RoadmapPlan, parent: RoadmapPlan): RowPlace => {
  const siblings = parent.measures.filter(({ section }) => section === row.section);
  const before = siblings
    .slice(
      0,
      siblings.findIndex(({ id }) => id === row.id),
    )
    .reverse();
  const near = [...before, ...siblings]
    .map(({ id }) => own.measures.findLast(({ parentMeasure }) => parentMeasure === id))
    .find((measure) => measure !== undefined);
  const nearSection = own.sections.find(({ id }) => id === near?.section);
  if (near && nearSection) return { section: nearSection, after: near.id, steps: [] };

  const title = parent.sections.find(({ id }) => id === row.section)?.title ?? '';
  const alike = own.sections.find(
    (section) => sharedPart(lineOf(section.title), lineOf(title)) >= SAME_SECTION,
  );
  if (alike) {
    const last = own.measures.findLast(({ section }) => section === alike.id);
    return { section: alike, after: last?.id ?? null, steps: [] };
  }
  const section = { id: freeId(row.section, new Set(own.sections.map(({ id }) => id))), title };
  const after = own.sections.at(-1)?.id ?? null;
  return { section, after: null, steps: [{ do: 'addSection', section, after }] };
};

const SAME_SECTION = 0.6;
const lineOf = (title: string) => wordsOf({ title, subItems: [], result: '' }).task;

/** The row's id first, then those of its parties. */
const idsFrom = (row: Measure, own: RoadmapPlan): (() => string) => {
  const taken = new Set(own.measures.map(({ id }) => id));
  let party = 0;
  let first = true;
  return () => {
    if (!first) return `own-${(party += 1)}`;
    first = false;
    return freeId(row.id, taken);
  };
};
