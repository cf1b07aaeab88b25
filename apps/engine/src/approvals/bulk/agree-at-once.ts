import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { BulkAgreed, bulkAgreeSchema } from '@tandem/contracts';
import type { Text } from '@tandem/domain';
import { ListEvents } from '../../cases/list-events.js';
import { CommitCase } from '../../pipeline/commit-case.js';
import { Definitions } from '../../pipeline/definitions.js';
import { keyOfOne } from '../../pipeline/idempotency.js';
import { MoveCase, type Moving } from '../../pipeline/move-case.js';
import { Refusal, refuse } from '../../problems/problem-error.js';
import { PlansToAgree, type PlanToAgree } from './plans-to-agree.js';
import { warningsOf } from './plan-warnings.js';

type Row = BulkAgreed['rows'][number];
type Input = z.infer<typeof bulkAgreeSchema>;

const AGREE = 'ROADMAP.AGREE';
/** Plans looked at side by side: each takes a connection for a moment. */
const SIDE_BY_SIDE = 4;

/** Many plans agreed to at once. Each is a decision of its own: one that is refused does not hold up the others. */
@Injectable()
export class AgreeAtOnce {
  constructor(
    private readonly plans: PlansToAgree,
    private readonly cases: CommitCase,
    private readonly definitions: Definitions,
    private readonly events: ListEvents,
    private readonly moves: MoveCase,
  ) {}

  async agree(moving: Moving, input: Input): Promise<BulkAgreed> {
    refuseRepeated(input.roadmaps);
    const plans = await this.plans.read(moving.viewer, input.roadmaps);
    const decide = (id: string, plan: PlanToAgree) =>
      input.dryRun ? this.foresee(moving, id, plan) : this.send(moving, id, plan, input.comment);
    return {
      rows: await eachOf(input.roadmaps, async (id) => {
        const plan = plans.get(id);
        return plan ? decide(id, plan) : refusedRow(id, refuse.notFound().words);
      }),
    };
  }

  /** The same as the page of the plan would say of its button. */
  private async foresee({ viewer, language }: Moving, id: string, plan: PlanToAgree): Promise<Row> {
    const live = (await this.cases.live(id))!;
    const offered = await this.events.for(
      viewer,
      live,
      await this.definitions.workflow(live.workflowId),
      language,
    );
    const agree = offered.find((event) => event.type === AGREE);
    if (agree?.allowed) return { ...told(plan), outcome: 'would' };
    return refusedRow(id, agree?.reason ? { ru: agree.reason } : NOT_NOW, plan);
  }

  private async send(
    moving: Moving,
    id: string,
    plan: PlanToAgree,
    comment: string | undefined,
  ): Promise<Row> {
    try {
      const each = { ...moving, key: keyOfOne('agree', id, moving.key) };
      await this.moves.send(each, { caseId: id, type: AGREE, comment });
      return { ...told(plan), outcome: 'agreed' };
    } catch (error) {
      if (error instanceof Refusal && error.status < 500) return refusedRow(id, error.words, plan);
      throw error;
    }
  }
}

const NOT_NOW: Required<Text> = {
  ru: 'Сейчас этот план не ждёт вашего согласования.',
  en: 'This plan does not wait for your agreement now.',
};

const told = (plan: PlanToAgree) => ({
  roadmap: plan.id,
  title: plan.title,
  place: plan.place,
  warnings: warningsOf(plan),
});

const refusedRow = (roadmap: string, reason: Text, plan?: PlanToAgree): Row => ({
  ...(plan ? told(plan) : { roadmap, title: '', place: '', warnings: [] }),
  outcome: 'refused',
  reason: { ...reason },
});

const refuseRepeated = (ids: readonly string[]): void => {
  const again = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (again >= 0)
    throw refuse.badInput([
      {
        path: `/roadmaps/${again}`,
        message: 'Этот план уже есть в списке: укажите каждый один раз.',
        code: 'repeated',
      },
    ]);
};

/** Some at a time, answers in the order of the asking. */
const eachOf = async <Answer>(
  ids: readonly string[],
  work: (id: string) => Promise<Answer>,
): Promise<Answer[]> => {
  const answers = new Array<Answer>(ids.length);
  let next = 0;
  const one = async (): Promise<void> => {
    for (let at = next++; at < ids.length; at = next++) answers[at] = await work(ids[at]!);
  };
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, ids.length) }, one));
  return answers;
};
