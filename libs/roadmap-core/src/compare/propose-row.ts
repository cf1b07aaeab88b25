import { ownMeasure } from '../plan/plan-from-parent.js';
import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { quoted } from '../words/quote.js';
import { freeId } from './free-id.js';
import type { PlanChange } from './plan-change.js';
import type { Proposal } from './proposal.js';
import { proposalId } from './proposal-id.js';
import type { RowPlace } from './row-places.js';

/** A row that the parent has now: the same one here, linked to it, where its neighbours stand. */
export const proposeRow = (change: PlanChange, row: Measure, own: RoadmapPlan, place: RowPlace): Proposal => {
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
