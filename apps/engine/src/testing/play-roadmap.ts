import type { RoadmapView } from '@tandem/contracts';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import type { EngineUnderTest } from './engine-under-test.js';
import { eventually } from './school-year.js';

export const ACT = { type: 'order', number: '17од', date: '2025-03-11', appendixNo: '1' };

/** Plans on their way between levels, each step by the person whose step it is. */
export class PlayRoadmap {
  constructor(private readonly engine: EngineUnderTest) {}

  async begin(login: string, unit: string, from: object, more: object = {}): Promise<string> {
    const { id } = await this.post<{ id: string }>(login, '/roadmaps', {
      unit: this.engine.world.units[unit],
      from,
      ...more,
    });
    return id;
  }

  async post<Body>(login: string, path: string, body: object): Promise<Body> {
    const answer = await (await this.engine.as(login)).post(path, body);
    if (answer.status >= 300)
      throw new Error(`${login} at ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 600)}`);
    return answer.body as Body;
  }

  async move(login: string, id: string, verb: 'submit' | 'return' | 'agree' | 'approve', input: object = {}) {
    return this.post<{ revision: number; state: unknown }>(login, `/roadmaps/${id}/${verb}`, input);
  }

  async event(login: string, id: string, type: string, input: { data?: object; comment?: string } = {}) {
    const { status, body } = await (await this.engine.as(login)).event(id, type, input);
    if (status !== 201) throw new Error(`${login} could not send ${type}: ${status} ${JSON.stringify(body)}`);
  }

  async see(login: string, id: string, query = ''): Promise<RoadmapView> {
    const { status, body } = await (await this.engine.as(login)).get(`/roadmaps/${id}${query}`);
    if (status !== 200) throw new Error(`${login} cannot see ${id}: ${status} ${JSON.stringify(body)}`);
    return body as RoadmapView;
  }

  /** Steps on the draft as it is now. */
  async write(login: string, id: string, ...steps: readonly object[]): Promise<void> {
    const { showing } = await this.see(login, id);
    await this.post(login, `/roadmaps/${id}/draft/steps`, { revision: showing.draftRevision, steps });
  }

  /** The region's plan, from its draft to its publication. */
  async regionInForce(plan: RoadmapPlan): Promise<string> {
    const id = await this.begin('operator', 'region', { kind: 'plan', plan });
    await this.regionAgain(id);
    return id;
  }

  /** What the operator has written is sent, approved and published. */
  async regionAgain(id: string): Promise<void> {
    await this.move('operator', id, 'submit');
    await this.event('department', id, 'ROADMAP.TAKE');
    await this.move('department', id, 'approve', { act: { ...ACT, type: 'directive' } });
    await this.event('operator', id, 'ROADMAP.PUBLISH', { data: { url: 'https://example.org/roadmap' } });
  }

  /** Waits until the plan stands there: changes of the plan above come through the queue. */
  async standing(login: string, id: string, standing: string): Promise<RoadmapView> {
    return eventually(
      () => this.see(login, id),
      (seen) => seen.standing === standing,
      `${standing} of ${id}`,
    );
  }
}
