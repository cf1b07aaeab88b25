import type { OpenTask, TaskSpec, WorkflowDefinition } from '@tandem/workflow-core';
import type { LiveCase } from '@tandem/store';
import type { Viewer } from '../../identity/viewer.js';
import { completes, mayDoTask } from '../../pipeline/may-send.js';

/** Work on the page of a plan that ends by sending it is writing it; reviewers work on the same page. */
const isWriting = (spec: TaskSpec | undefined): boolean =>
  spec?.work === 'plan' && completes(spec, 'ROADMAP.SUBMIT');

/** Is somebody asked to write the plan now? */
export const isBeingWritten = ({ state }: LiveCase, { tasks }: WorkflowDefinition): boolean =>
  state.tasks.some((task) => isWriting(tasks?.[task.key]));

/** The open task of writing, where it is this person's: he holds the role at the plan's own place. From above one only remarks. */
export const ownWritingTask = (
  viewer: Viewer,
  live: LiveCase,
  levelPath: string,
  { tasks }: WorkflowDefinition,
): OpenTask | undefined =>
  worksAt(viewer, levelPath)
    ? live.state.tasks.find((task) => isWriting(tasks?.[task.key]) && mayDoTask(viewer, live, task))
    : undefined;

/** Works at this very place: those who may read its draft. */
const worksAt = ({ reach }: Pick<Viewer, 'reach'>, path: string): boolean =>
  reach.inner.includes(path) || reach.outer.includes(path);
