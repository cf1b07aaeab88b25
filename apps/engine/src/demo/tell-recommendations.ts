import type { JsonObject } from '@tandem/domain';
import type { DemoRecommendation } from './demo-data.js';
import { castOf } from './plan-cast.js';
import type { Scene } from './scene.js';

const OPERATOR = 'operator';
const DAYS_TO_ANSWER = 21;

/** What was advised after the monitoring: some of it done and found to have worked, some under way, some just given. */
export const tellRecommendations = async (scene: Scene): Promise<void> => {
  await Promise.all(scene.data.annual.recommendations.map((one) => tell(scene, one)));
};

const tell = async (scene: Scene, told: DemoRecommendation): Promise<void> => {
  const { from, until, unit } = told;
  const giver = told.by ?? scene.holder(OPERATOR, 'regionalOperator')!;
  const story = scene.story();
  await story.open(giver, from, 'targeted-recommendation', unit, {
    topic: told.topic,
    about: told.about,
    problem: told.problem,
    advice: told.advice,
    answerBy: scene.days.date(from + DAYS_TO_ANSWER),
  });
  await goOn(scene, told, { story, giver });
  if (until !== 'given') await story.end();
};

const goOn = async (
  scene: Scene,
  told: DemoRecommendation,
  { story, giver }: { readonly story: ReturnType<Scene['story']>; readonly giver: string },
): Promise<void> => {
  const { from, until, unit } = told;
  if (until === 'given') return;
  const decides = scene.holder(unit, 'head') ?? scene.holder(unit, 'municipalAuthority')!;
  if (until === 'declined')
    return story.step(decides, from + 9, 'RECOMMENDATION.DECLINE', {
      data: { decision: 'decline', reason: told.reason! },
    });
  await story.step(decides, from + 9, 'RECOMMENDATION.ACCEPT', { data: decision(scene, told) });
  if (until === 'inWork') return;
  const { what, on } = told.done!;
  await story.step(decides, on, 'RECOMMENDATION.DONE', { data: { done: what, on: scene.days.workday(on) } });
  if (until === 'done') return;
  await story.step(giver, -20, 'RECOMMENDATION.CHECK', { data: { ...told.effect! } });
};

/** Whoever writes the reports of the place sees to it. */
const decision = (scene: Scene, { unit, what, due }: DemoRecommendation): JsonObject => ({
  decision: 'do',
  what: what!,
  owner: scene.person(castOf(scene, unit).writer),
  due: scene.days.workday(due!),
});
