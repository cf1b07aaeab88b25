import type { RoadmapPlan } from '@tandem/roadmap-core';
import type { EngineUnderTest } from './engine-under-test.js';
import { planOf } from './insert-roadmap.js';

interface Remark {
  readonly measure?: string;
  readonly parentMeasure?: string;
  readonly text: string;
}

/** The way of plans as people go it, over HTTP. Each step throws where it is refused. */
export class RoadmapRoad {
  constructor(private readonly engine: EngineUnderTest) {}

  async begin(login: string, unit: string, plan: RoadmapPlan): Promise<string> {
    const body = await this.done(login, '/roadmaps', {
      unit: this.engine.world.units[unit],
      from: { kind: 'plan', plan },
    });
    return body.id;
  }

  submit(login: string, id: string) {
    return this.done(login, `/roadmaps/${id}/submit`, {});
  }

  take(login: string, id: string) {
    return this.event(login, id, 'ROADMAP.TAKE');
  }

  return(login: string, id: string, remarks: readonly Remark[]) {
    return this.done(login, `/roadmaps/${id}/return`, { remarks });
  }

  approve(login: string, id: string, act: object) {
    return this.done(login, `/roadmaps/${id}/approve`, { act });
  }

  event(login: string, id: string, type: string, data?: object) {
    return this.done(login, `/cases/${id}/events`, { type, ...(data ? { data } : {}) });
  }

  /** The plan of the region from its drawing up to its publication. */
  async regionInForce(ids: readonly string[]): Promise<string> {
    const id = await this.begin(
      'operator',
      'region',
      planOf(ids, { level: 'region', title: 'Карта области' }),
    );
    await this.submit('operator', id);
    await this.take('department', id);
    await this.approve('department', id, { type: 'directive', number: '1-р', date: '2025-01-17' });
    await this.event('operator', id, 'ROADMAP.PUBLISH', { url: 'https://example.org/roadmap' });
    return id;
  }

  private async done(login: string, path: string, input: object): Promise<{ id: string }> {
    const { status, body } = await (await this.engine.as(login)).post(path, input);
    if (status >= 300) throw new Error(`${login} ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }
}
