import type { OpenTask, TaskSpec, WorkflowDefinition } from '@tandem/workflow-core';
import type { LiveCase } from '@tandem/store';
import type { Viewer } from '../../identity/viewer.js';
import { completes, mayDoTask } from '../../pipeline/may-send.js';

/** How writing ends: sent, or handed to the head who sends it. Others work on the same page and only decide. */
const ENDS = ['ROADMAP.SUBMIT', 'ROADMAP.READY'];

const isWriting = (spec: TaskSpec | undefined): boolean =>
  spec?.work === 'plan' && spec.at === 'own' && ENDS.some((event) => completes(spec, event));

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
  viewer.reach.own.includes(levelPath)
    ? live.state.tasks.find((task) => isWriting(tasks?.[task.key]) && mayDoTask(viewer, live, task))
    : undefined;
