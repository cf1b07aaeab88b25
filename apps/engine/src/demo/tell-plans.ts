import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Roadmaps } from './told-roadmaps.js';
import type { DemoPlan } from './demo-data.js';
import type { Scene } from './scene.js';
import { PlanStory } from './plan-story.js';

/**
 * Roadmaps of the region and of those below it: each is drawn up, sent, looked through and approved by those who do it,
 * on its own days. Plans above come first: those below are made for them.
 */
export const tellPlans = async (scene: Scene, app: NestFastifyApplication): Promise<void> => {
  const roadmaps = new Roadmaps(app);
  const isAbove = ({ unit }: DemoPlan) =>
    scene.data.units.find(({ key }) => key === unit)!.kind === 'regionalOperator';
  const { plans } = scene.data;
  const told = new Map<string, string>();
  for (const plan of plans.filter(isAbove)) told.set(plan.key, await tell(scene, roadmaps, plan, told));
  await Promise.all(plans.filter((plan) => !isAbove(plan)).map((plan) => tell(scene, roadmaps, plan, told)));
};

const tell = async (
  scene: Scene,
  roadmaps: Roadmaps,
  plan: DemoPlan,
  told: ReadonlyMap<string, string>,
): Promise<string> => {
  const story = new PlanStory(scene, roadmaps, plan);
  await story.open(plan.replaces === undefined ? undefined : told.get(plan.replaces));
  await goTo(story, plan);
  await story.end();
  return story.id;
};

const goTo = async (story: PlanStory, plan: DemoPlan): Promise<void> => {
  if (plan.until === 'draft') return;
  await story.submit();
  if (plan.until === 'submitted') return;
  await story.take();
  if (plan.until === 'inReview') return story.remark();
  if (plan.until === 'returned') return story.return();
  await story.agree();
  if (plan.until === 'agreed' || plan.until === 'departmentReview') return;
  await story.approve();
  await story.publish();
};
