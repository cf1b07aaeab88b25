import { hasDocument, isWithin, type JsonObject } from '@tandem/domain';
import type { LiveCase } from '@tandem/store';
import { placeOf } from '../approvals/open/planned-place.js';
import { seesWork } from '../approvals/read/roadmap-rows.js';
import type { Viewer } from '../identity/viewer.js';
import { mayDoTask } from '../pipeline/may-send.js';

/** What somebody above the school may know of a pair's context: that it is there and how far it has come. */
const FACT = ['kind', 'periodFrom', 'periodTo', 'progress'];

/** Values of the case as its page shows them. Names of measures and persons in them stay with those who see the work. */
export const contextFor = (viewer: Viewer, live: LiveCase): JsonObject => {
  const { context } = live.state.machine;
  const sees = seesContent(viewer, live);
  return Object.fromEntries(
    // What the engine keeps for itself begins with «@».
    Object.entries(context).filter(([name]) => !name.startsWith('@') && (sees || FACT.includes(name))),
  ) as JsonObject;
};

/** Who reads a published plan from beside is not told how it is being changed. */
export const seesContent = (viewer: Viewer, live: LiveCase): boolean =>
  (hasDocument(live.subject)
    ? seesWork(viewer, placeOf(live.kind, live.unitPath))
    : live.subject !== 'pair') ||
  viewer.reach.inner.some((path) => isWithin(live.unitPath, path)) ||
  live.state.participants.some((one) => one.person === viewer.person.id && one.state === 'active') ||
  live.state.tasks.some((task) => mayDoTask(viewer, live, task));
