import { isAddressed } from '../plan/addressed-bodies.js';
import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { comparePlans } from './compare-plans.js';
import type { PlanChange } from './plan-change.js';
import type { Proposal } from './proposal.js';
import { proposalId } from './proposal-id.js';
import { proposeField } from './propose-field.js';
import { proposeRow } from './propose-row.js';
import { rowPlaces } from './row-places.js';
import { groupBy } from '../plan/group-by.js';

/**
 * What a new version of the parent means for a plan below it, row by row. Own targets and terms follow the parent's
 * where they were the parent's; where the plan says something of its own, it is only told.
 */
export const proposalsFor = (
  own: RoadmapPlan,
  parentBefore: RoadmapPlan,
  parentAfter: RoadmapPlan,
): Proposal[] => {
  const before = byId(parentBefore);
  const after = byId(parentAfter);
  const linked = groupBy(own.measures, ({ parentMeasure }) => parentMeasure);
  const excluded = new Set(own.exclusions.map(({ parentMeasure }) => parentMeasure));
  const placeFor = rowPlaces(own, parentAfter);
  const addedToo = new Set<string>();
  return comparePlans(parentBefore, parentAfter)
    .filter(({ matters }) => matters)
    .flatMap((change): Proposal[] => {
      const id = change.at.measure;
      if (id === undefined) return [headerProposal(change)];
      if (excluded.has(id)) return [];
      const rows = linked.get(id) ?? [];
      const [was, is] = [before.get(id), after.get(id)];
      if (!is) return rows.flatMap((row) => proposeRemoval(change, row));
      if (rows.length > 0) return was ? rows.flatMap((row) => proposeField(change, row, was, is, own)) : [];
      // A row that concerns this plan only now is as good as a new one, and is proposed once, whatever changed in it.
      const isNew = !was || !isAddressed(was, own.level);
      if (!isAddressed(is, own.level) || addedToo.has(id)) return [];
      addedToo.add(id);
      return [isNew ? proposeRow(change, is, own, placeFor(is)) : missingRow(change)];
    });
};

const byId = ({ measures }: RoadmapPlan): ReadonlyMap<string, Measure> =>
  new Map(measures.map((measure) => [measure.id, measure]));

const headerProposal = (change: PlanChange): Proposal => ({
  id: proposalId(change),
  change,
  own: null,
  steps: [],
  text: {
    ru: 'Изменилась вышестоящая карта в целом: проверьте сроки и показатели своих мероприятий.',
    en: 'The plan above has changed as a whole: check the terms and indicators of your measures.',
  },
});

const missingRow = (change: PlanChange): Proposal => ({
  id: proposalId(change),
  change,
  own: null,
  steps: [],
  text: {
    ru: 'В вашей карте этого мероприятия нет: добавьте его, укажите своё или исключите с причиной.',
    en: 'Your plan does not have this measure: add it, name your own for it or leave it out with a reason.',
  },
});

/** The parent asks for it no longer: it may go, or stay as the plan's own. */
const proposeRemoval = (change: PlanChange, { id }: Measure): Proposal[] => [
  {
    id: proposalId(change, id, 'remove'),
    change,
    own: id,
    steps: [{ do: 'removeMeasures', measures: [id] }],
    text: { ru: 'Убрать и у себя.', en: 'Remove it here, too.' },
  },
  {
    id: proposalId(change, id, 'keep'),
    change,
    own: id,
    steps: [{ do: 'setMeasure', measure: id, set: { parentMeasure: null } }],
    text: { ru: 'Оставить как своё мероприятие.', en: 'Keep it as a measure of your own.' },
  },
];
