import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { planSchema, type NewRoadmap } from '@tandem/contracts';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { MoveRoadmap, type MovingRoadmap } from '../approvals/move/move-roadmap.js';
import { findParent, type ParentPlan } from '../approvals/open/find-parent.js';
import { OpenRoadmap } from '../approvals/open/open-roadmap.js';
import { WriteRemarks, type NewRemark } from '../approvals/remarks/write-remarks.js';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';

/** What people do with plans, each thing at the moment when it is said to have happened. */
export class Roadmaps {
  private readonly pool: EnginePool;
  private readonly opening: OpenRoadmap;
  private readonly moving: MoveRoadmap;
  private readonly remarks: WriteRemarks;

  constructor(app: NestFastifyApplication) {
    this.pool = app.get(EnginePool);
    this.opening = app.get(OpenRoadmap, { strict: false });
    this.moving = app.get(MoveRoadmap, { strict: false });
    this.remarks = app.get(WriteRemarks, { strict: false });
  }

  /** The plan in force above a place. */
  async above(path: string): Promise<ParentPlan | undefined> {
    return findParent(this.pool, path);
  }

  open(
    viewer: Viewer,
    input: { unit: string; plan: RoadmapPlan; replaces: string | undefined },
    at: string,
  ): Promise<string> {
    const { unit, plan, replaces } = input;
    const body: NewRoadmap = {
      unit,
      from: { kind: 'plan', plan: planSchema.parse(plan) },
      ...(replaces ? { replaces } : {}),
    };
    return this.opening.open(viewer, body, 'ru', undefined, at);
  }

  async submit(viewer: Viewer, roadmap: string, at: string): Promise<void> {
    await this.moving.submit(by(viewer, roadmap, at), {});
  }

  async remark(viewer: Viewer, roadmap: string, remarks: readonly NewRemark[], at: string): Promise<void> {
    await this.remarks.write(viewer, roadmap, remarks, undefined, at);
  }
}

const by = (viewer: Viewer, roadmap: string, at: string): MovingRoadmap => ({
  viewer,
  roadmap,
  language: 'ru',
  key: undefined,
  at,
});
