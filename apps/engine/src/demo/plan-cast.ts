import type { TaskSpec, WorkflowDefinition } from '@tandem/workflow-core';
import { levelOf, WORKFLOW_OF } from '../approvals/open/planned-place.js';
import { completes } from '../pipeline/may-send.js';
import type { DemoUnit } from './demo-data.js';
import type { Scene } from './scene.js';

/** Who does what with a plan of this kind, by keys of people of the demonstration. */
export interface PlanCast {
  readonly writer: string;
  readonly sender: string;
  readonly reviewer: string;
  /** Registers the act of approval. */
  readonly approver: string;
  readonly publisher: string;
}

/** Whose work each step is, the workflow of the plan says: the role of the task that the event completes, and where it is asked. */
export const castOf = (scene: Scene, unit: string): PlanCast => {
  const here = unitOf(scene, unit);
  const level = levelOf(here.kind);
  if (!level) throw new Error(`no plan is drawn up at ${unit}`);
  const definition = scene.workflow(WORKFLOW_OF[level]);
  // In a school writing ends with handing the plan to the head, elsewhere with sending it.
  const who = (...events: readonly string[]): string => {
    const task = events.map((event) => taskOf(definition, event)).find((one) => one !== undefined);
    if (!task) throw new Error(`nobody is asked for ${events.join(' or ')} in ${definition.key}`);
    return holderOf(scene, here, task);
  };
  return {
    writer: who('ROADMAP.READY', 'ROADMAP.SUBMIT'),
    sender: who('ROADMAP.SUBMIT'),
    reviewer: who('ROADMAP.TAKE'),
    approver: who('ROADMAP.APPROVE'),
    publisher: who('ROADMAP.PUBLISH'),
  };
};

const taskOf = ({ tasks = {} }: WorkflowDefinition, event: string): TaskSpec | undefined =>
  Object.values(tasks).find((task) => completes(task, event));

const holderOf = (scene: Scene, here: DemoUnit, { role, otherwise, at }: TaskSpec): string => {
  const place = typeof at === 'object' && 'body' in at ? bodyOf(scene, here, at.body) : here.key;
  const found = scene.holder(place, role) ?? (otherwise && scene.holder(place, otherwise));
  if (!found) throw new Error(`nobody is ${role} at ${place}`);
  return found;
};

/** The body of that kind beside the place, or beside the nearest place above it. */
const bodyOf = (scene: Scene, { parent }: DemoUnit, kind: string): string => {
  if (parent === undefined) throw new Error(`the demonstration has no ${kind}`);
  const body = scene.data.units.find((one) => one.parent === parent && one.kind === kind);
  return body?.key ?? bodyOf(scene, unitOf(scene, parent), kind);
};

const unitOf = (scene: Scene, key: string): DemoUnit => scene.data.units.find((one) => one.key === key)!;
