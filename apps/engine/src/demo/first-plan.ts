import { planFromParent, type Measure, type PlanLevel, type RoadmapPlan } from '@tandem/roadmap-core';
import { newId } from '@tandem/store';
import type { DemoPlan, DemoUnit } from './demo-data.js';
import type { Scene } from './scene.js';
import type { Roadmaps } from './told-roadmaps.js';
import { pathOf } from './write-organisation.js';

type FromAbove = Extract<DemoPlan['plan'], { parent: true }>;

/** What stands in a plan when it is begun: a public roadmap, or the rows of the plan above with what is different here. */
export const firstPlanOf = async (
  scene: Scene,
  roadmaps: Roadmaps,
  { unit, plan, links = {}, act }: DemoPlan,
): Promise<RoadmapPlan> => {
  if (!('file' in plan)) return planFromAbove(scene, roadmaps, unit, plan);
  const read = scene.data.roadmaps[plan.file]!;
  return {
    ...read,
    ...(act ? { act } : {}),
    measures: read.measures.map((one) => (links[one.id] ? { ...one, parentMeasure: links[one.id]! } : one)),
  };
};

const planFromAbove = async (
  scene: Scene,
  roadmaps: Roadmaps,
  key: string,
  own: FromAbove,
): Promise<RoadmapPlan> => {
  const units = new Map(scene.data.units.map((unit) => [unit.key, unit]));
  const unit = units.get(key)!;
  const place = unit.kind === 'municipalAuthority' ? units.get(unit.parent!)! : unit;
  const above = await roadmaps.above(pathOf(place, units));
  if (!above) throw new Error(`no plan is in force above ${place.title}`);
  const plan = planFromParent(above.plan, {
    level: levelOf(unit),
    title: `Дорожная карта методического сопровождения молодых педагогов и наставников. ${place.title}, 2025–2028 годы`,
    newId,
  });
  const { without = [], exclude = {}, lower = {} } = own;
  const left = new Set([...without, ...Object.keys(exclude)]);
  return {
    ...plan,
    measures: plan.measures
      .filter((one) => !left.has(one.parentMeasure ?? ''))
      .map((one) => lowered(one, lower[one.parentMeasure ?? ''])),
    exclusions: Object.entries(exclude).map(([parentMeasure, reason]) => ({ parentMeasure, reason })),
  };
};

const levelOf = ({ kind }: DemoUnit): PlanLevel => {
  if (kind === 'municipalAuthority') return 'municipality';
  return kind === 'regionFounded' ? 'regionFounded' : 'school';
};

const lowered = (measure: Measure, by: number | undefined): Measure => {
  if (by === undefined || !measure.indicator) return measure;
  const targets = measure.indicator.targets.map((one) => ({ ...one, value: one.value - by }));
  const raw = targets.map(({ year, value }) => `${year} год - ${value}%`).join('\n');
  return { ...measure, indicator: { ...measure.indicator, targets, raw } };
};
