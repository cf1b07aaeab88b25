import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '../config/environment.js';
import { EnginePool } from '../database/pools.js';
import { Definitions } from '../pipeline/definitions.js';
import { UnitDirectory } from '../pipeline/unit-directory.js';
import { readDemoData, type DemoData } from './demo-data.js';
import { settlePastEffects } from './settle-past-effects.js';
import { settleToldMoments } from './settle-told-moments.js';
import { Scene } from './scene.js';
import { settleRegion } from './settle-region.js';
import { beginCycle, continueCycle, gatherBases } from './tell-cycle.js';
import { tellAnnual } from './tell-annual.js';
import { tellCampaigns } from './tell-campaigns.js';
import { tellCandidacy } from './tell-candidacy.js';
import { tellPair } from './tell-pair.js';
import { tellPlans } from './tell-plans.js';
import { tellSurveys } from './tell-surveys.js';
import { tellRequest } from './tell-request.js';

/**
 * Makes the demonstration region, once: its organisation from data files, its school year through the pipeline, as if
 * the people had lived it. Days are counted from `now`, so that the picture is true whenever it is made.
 */
export const makeDemonstration = async (
  app: NestFastifyApplication,
  env: Environment,
  now = new Date(),
  data: DemoData = readDemoData(),
): Promise<void> => {
  // A process that only serves leaves it to the one that performs effects: the past has effects too.
  if (env.ENGINE_ROLE === 'api') return;
  const pool = app.get(EnginePool);
  await settleRegion(pool, data, async () => {
    await Promise.all([app.get(Definitions).refresh(), app.get(UnitDirectory).reload()]);
    const scene = await Scene.set(app, data, now);
    await tellYear(scene);
    await tellPlans(scene, app);
    // Reports are made of the rows of plans.
    if (data.plans.length > 0) {
      await tellCampaigns(scene, app);
      await tellAnnual(scene, app);
    }
    await tellSurveys(scene, app);
    await settlePastEffects(app);
    await settleToldMoments(pool);
  });
};

/** Later chapters ask what earlier ones left: cycles, then who waits and who is admitted, then pairs. */
const tellYear = async (scene: Scene): Promise<void> => {
  const { data } = scene;
  const cycles = await Promise.all(
    data.cycles.map(async (cycle) => ({ cycle, story: await beginCycle(scene, cycle) })),
  );
  const bases = await Promise.all([
    ...data.requests.map((request) => tellRequest(scene, request)),
    ...data.candidacies.map((candidacy) => tellCandidacy(scene, candidacy)),
  ]);
  for (const { cycle, story } of cycles) await gatherBases(story, cycle);
  const pairs = await Promise.all(data.pairs.map((pair) => tellPair(scene, pair)));
  for (const { cycle, story } of cycles) await continueCycle(story, cycle);
  await Promise.all([...bases, ...pairs].map((story) => story.end()));
};
