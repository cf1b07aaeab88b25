import { checkPlan, coverPlan, type CoverageCounts, type RoadmapPlan } from '@tandem/roadmap-core';
import { amended, planBelow, regionalPlan } from './make-plan.js';
import { TEMPLATE_VARIANTS } from './region-of-plans.js';

/** One version of a text that many places copy, each with its own name in it. */
export interface PlanTemplate {
  readonly template: string;
  readonly number: number;
  readonly plan: RoadmapPlan;
  readonly coverage: CoverageCounts | null;
  readonly errors: number;
  readonly warnings: number;
}

/** All texts of the region: the region's own in two versions, and in three those of the places below. */
export const writeTemplates = (): PlanTemplate[] => {
  const first = regionalPlan();
  const region = [first, amended(first)];
  const regional = region.map((plan, at) => judged('region', at + 1, plan, undefined));
  const towns = Array.from({ length: TEMPLATE_VARIANTS }, (_, variant) =>
    below(`municipality ${variant}`, 'municipality', region, variant),
  );
  const schools = towns.flatMap((town, variant) =>
    below(
      `school ${variant}`,
      'school',
      town.map(({ plan }) => plan),
      variant + 5,
    ),
  );
  return [
    ...regional,
    ...towns.flat(),
    ...schools,
    ...below('school region', 'school', region, 7),
    ...below('regionFounded region', 'regionFounded', region, 8),
  ];
};

/** The first version is made for the parent's first, later ones for its second. */
const below = (
  template: string,
  level: RoadmapPlan['level'],
  parents: readonly RoadmapPlan[],
  variant: number,
): PlanTemplate[] =>
  [1, 2, 3].map((number) => {
    const parent = parents[number === 1 ? 0 : 1]!;
    return judged(template, number, planBelow(parent, level, variant, number), parent);
  });

const judged = (
  template: string,
  number: number,
  plan: RoadmapPlan,
  parent: RoadmapPlan | undefined,
): PlanTemplate => {
  const issues = checkPlan(plan, { ...(parent ? { parent } : {}), obligation: 'recommended' });
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return {
    template,
    number,
    plan,
    coverage: parent ? coverPlan(plan, parent).counts : null,
    errors,
    warnings: issues.length - errors,
  };
};
