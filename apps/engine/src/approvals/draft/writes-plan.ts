import type { OpenTask, WorkflowDefinition } from '@tandem/workflow-core';
import type { LiveCase } from '@tandem/store';
import type { Viewer } from '../../identity/viewer.js';
import { mayDoTask } from '../../pipeline/may-send.js';

/** The open task of writing the plan, where somebody has one. */
export const writingTask = (
  live: LiveCase,
  { tasks }: WorkflowDefinition,
): OpenTask | undefined => live.state.tasks.find((task) => tasks?.[task.key]?.work === 'plan');

/** The same, where it is this person's: he holds the role at the plan's own place. From above one only remarks. */
export const ownWritingTask = (
  viewer: Viewer,
  live: LiveCase,
  levelPath: string,
  { tasks }: WorkflowDefinition,
): OpenTask | undefined =>
  worksAt(viewer, levelPath)
    ? live.state.tasks.find((task) => tasks?.[task.key]?.work === 'plan' && mayDoTask(viewer, live, task))
    : undefined;

/** Works at this very place: those who may read its draft. */
export const worksAt = ({ reach }: Pick<Viewer, 'reach'>, path: string): boolean =>
  reach.inner.includes(path) || reach.outer.includes(path);
