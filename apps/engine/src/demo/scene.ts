import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { JsonObject } from '@tandem/domain';
import type { WorkflowDefinition } from '@tandem/workflow-core';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';
import { Definitions } from '../pipeline/definitions.js';
import { UnitDirectory } from '../pipeline/unit-directory.js';
import { Refusal } from '../problems/problem-error.js';
import type { DemoData } from './demo-data.js';
import { loadActors } from './load-actors.js';
import { Past } from './past.js';
import { RegionFiles } from './region-files.js';
import { ToldDays } from './told-days.js';

/** Everything that the stories are told with: who acts, where, and on which day. */
export class Scene {
  private constructor(
    readonly data: DemoData,
    readonly past: Past,
    readonly days: ToldDays,
    readonly files: RegionFiles,
    private readonly ids: ReadonlyMap<string, string>,
    private readonly actors: ReadonlyMap<string, Viewer>,
    private readonly definitions: Definitions,
  ) {}

  static async set(app: NestFastifyApplication, data: DemoData, now: Date): Promise<Scene> {
    const ids = new Map([...data.units, ...data.people].map((one) => [`${kindOf(one)}:${one.key}`, one.id]));
    const actors = await loadActors(
      app.get(EnginePool),
      data.people.map((one) => one.id),
    );
    const days = new ToldDays(now, data.zone, app.get(UnitDirectory).calendar(data.region));
    return new Scene(data, new Past(app), days, new RegionFiles(app), ids, actors, app.get(Definitions));
  }

  unit(key: string): string {
    return found(this.ids.get(`unit:${key}`), key);
  }

  person(key: string): string {
    return found(this.ids.get(`person:${key}`), key);
  }

  actor(key: string): Viewer {
    return found(this.actors.get(this.person(key)), key);
  }

  /** The process of the installation by which its cases are told. */
  workflow(key: string): WorkflowDefinition {
    return found(this.definitions.latestWorkflow(key), key).compiled.definition;
  }

  /** Who holds a role at a unit: the first in the file. */
  holder(unit: string, role: string): string | undefined {
    return this.data.people.find((one) => one.unit === unit && one.roles.some((held) => held === role))?.key;
  }

  story(): Story {
    return new Story(this);
  }
}

const kindOf = (one: object): 'unit' | 'person' => ('kind' in one ? 'unit' : 'person');

const found = <Value>(value: Value | undefined, key: string): Value => {
  if (value === undefined) throw new Error(`the demonstration does not know «${key}»`);
  return value;
};

const BETWEEN_MS = 23 * 60_000;

/** The life of one case, told step by step: each later than the one before. */
export class Story {
  private caseId = '';
  private last = 0;

  constructor(private readonly scene: Scene) {}

  get id(): string {
    return this.caseId;
  }

  async open(by: string, day: number, workflow: string, unit: string, data: JsonObject): Promise<this> {
    const input = { workflow, unit: this.scene.unit(unit), data };
    const at = this.at(day);
    this.caseId = await this.scene.past
      .open(this.scene.actor(by), input, at)
      .catch((error: unknown) => tellFailure(error, `${by} opens ${workflow} ${at}`));
    return this;
  }

  /** A case that is opened in another way: `open` is told the moment and answers the id. */
  async begin(day: number, open: (at: string) => Promise<string>): Promise<void> {
    this.caseId = await this.act(day, open);
  }

  /** Something that people do with the case beside its events, or with more than an event. */
  async act<Result>(day: number, does: (at: string) => Promise<Result>): Promise<Result> {
    const at = this.at(day);
    if (this.caseId) await this.scene.past.letTimePass(this.caseId, at);
    const result = await does(at).catch((error: unknown) =>
      tellFailure(error, `${does.name || 'a step'} ${at}`),
    );
    if (this.caseId) await this.scene.past.deliver(this.caseId);
    return result;
  }

  /** `exactly`: on that very day, be it a day off; otherwise on the last working day. */
  async step(
    by: string,
    day: number,
    type: string,
    said: { readonly data?: JsonObject; readonly comment?: string; readonly exactly?: boolean } = {},
  ): Promise<void> {
    const { exactly = false, ...step } = said;
    const at = this.at(day, exactly);
    await this.scene.past
      .send(this.scene.actor(by), this.caseId, { type, ...step }, at)
      .catch((error: unknown) => tellFailure(error, `${by} ${type} ${at}`));
  }

  /** Whatever came due since the last step has happened by now. */
  async end(): Promise<void> {
    await this.scene.past.letTimePass(this.caseId, this.scene.days.now.toISOString());
  }

  private at(day: number, exactly = false): string {
    const { days } = this.scene;
    const wanted = days.moment(exactly ? days.date(day) : days.workday(day));
    this.last = Math.max(wanted, this.last + BETWEEN_MS);
    return new Date(this.last).toISOString();
  }
}

/** A story that forms or workflows no longer allow is a mistake of the data files: say which step it is. */
const tellFailure = (error: unknown, step: string): never => {
  const said = error instanceof Refusal ? `${error.words.ru} ${JSON.stringify(error.extra)}` : String(error);
  throw new Error(`the demonstration stops at «${step}»: ${said}`, { cause: error });
};
