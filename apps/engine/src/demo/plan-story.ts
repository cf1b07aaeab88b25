import type { ApprovalAct } from '@tandem/roadmap-core';
import type { DemoPlan } from './demo-data.js';
import { firstPlanOf } from './first-plan.js';
import { castOf, type PlanCast } from './plan-cast.js';
import type { Scene, Story } from './scene.js';
import type { Roadmaps } from './told-roadmaps.js';

const DAY_MS = 86_400_000;

/** The life of one plan, told step by step with a few working days between. */
export class PlanStory {
  private readonly story: Story;
  private readonly cast: PlanCast;
  private day: number;
  private replaces: string | undefined;

  constructor(
    private readonly scene: Scene,
    private readonly roadmaps: Roadmaps,
    private readonly told: DemoPlan,
  ) {
    this.story = scene.story();
    this.cast = castOf(scene, told.unit);
    this.day = told.on === undefined ? (told.from ?? 0) : daysFromToday(scene.days.today, told.on);
  }

  get id(): string {
    return this.story.id;
  }

  async open(replaces: string | undefined): Promise<void> {
    this.replaces = replaces;
    const plan = await firstPlanOf(this.scene, this.roadmaps, this.told);
    await this.story.begin(this.day, (at) =>
      this.roadmaps.open(
        this.scene.actor(this.cast.writer),
        { unit: this.scene.unit(this.told.unit), plan, replaces },
        at,
      ),
    );
  }

  /** In a school the curator draws it up and the head sends it. */
  async submit(): Promise<void> {
    const { writer, sender } = this.cast;
    if (writer !== sender) await this.step(writer, 'ROADMAP.READY');
    await this.story.act(this.next(1), (at) => this.roadmaps.submit(this.scene.actor(sender), this.id, at));
  }

  take(): Promise<void> {
    return this.step(this.cast.reviewer, 'ROADMAP.TAKE', 2);
  }

  async remark(): Promise<void> {
    const { remarks = [] } = this.told;
    if (remarks.length === 0) return;
    await this.story.act(this.next(1), (at) =>
      this.roadmaps.remark(this.scene.actor(this.cast.reviewer), this.id, remarks, at),
    );
  }

  async return(): Promise<void> {
    await this.remark();
    await this.step(this.cast.reviewer, 'ROADMAP.RETURN', 2);
  }

  /** The department decides on the plan of the region itself: nobody agrees before it. */
  async agree(): Promise<void> {
    if (this.isRegion) return;
    await this.step(this.cast.reviewer, 'ROADMAP.AGREE', 4);
  }

  async approve(): Promise<void> {
    // An act is recorded once it is signed, not before.
    const signed = this.told.act?.date;
    if (signed) this.day = Math.max(this.day, daysFromToday(this.scene.days.today, signed) - 3);
    await this.step(this.cast.approver, 'ROADMAP.APPROVE', 3, { data: { ...this.act() } });
    // The plan that it replaces has something to say to those below it, too.
    if (this.replaces) await this.scene.past.deliver(this.replaces);
  }

  publish(): Promise<void> {
    const url = this.told.url ?? `https://edu-${this.told.key.toLowerCase()}.example.ru/nastavnichestvo`;
    return this.step(this.cast.publisher, 'ROADMAP.PUBLISH', 2, { data: { url } });
  }

  end(): Promise<void> {
    return this.story.end();
  }

  private get isRegion(): boolean {
    return this.kind === 'regionalOperator';
  }

  private get kind(): string {
    return this.scene.data.units.find((unit) => unit.key === this.told.unit)!.kind;
  }

  private async step(by: string, type: string, after = 1, said: Parameters<Story['step']>[3] = {}) {
    await this.story.step(by, this.next(after), type, said);
  }

  private next(after: number): number {
    this.day = Math.min(this.day + after, 0);
    return this.day;
  }

  private act(): ApprovalAct {
    const date = this.told.act?.date ?? this.scene.days.workday(this.day);
    const type = this.kind === 'regionFounded' || this.isRegion ? 'directive' : 'order';
    return this.told.act ?? { type, number: `${(this.told.key.length * 17) % 90}-о`, date, appendixNo: '1' };
  }
}

const daysFromToday = (today: string, date: string): number =>
  Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS);
