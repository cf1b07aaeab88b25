import { POLICY, reachOf, type Permission, type Role } from '@tandem/domain';
import type { OpenTask } from '@tandem/workflow-core';
import type { Viewer } from '../../identity/viewer.js';
import { completes, doingOf } from '../../pipeline/may-send.js';
import type { SeenRoadmap } from './find-roadmap.js';

/** For whom somebody speaks: the body, and the colleague whose role he holds for a while. */
export interface Side {
  readonly unitId: string;
  readonly onBehalfOf?: string;
}

/** Events by which a reading of a plan ends; a task that holds one of them is a reviewer's. */
const DECISIONS = [
  'ROADMAP.TAKE',
  'ROADMAP.RETURN',
  'ROADMAP.AGREE',
  'ROADMAP.AGREE_WITH_REMARKS',
  'GROUP.VOTE',
  'GROUP.DISSOLVE',
];

/** The side that reads this plan now, where the viewer is of it: he holds an open task of reviewing. */
export const reviewingSide = (
  viewer: Viewer,
  { live, workflow }: Pick<SeenRoadmap, 'live' | 'workflow'>,
): Side | undefined => {
  for (const task of live.state.tasks) {
    if (!isReading(task, workflow.compiled.definition.tasks)) continue;
    const doing = doingOf(viewer, live, task);
    if (doing) return { unitId: bodyOf(live, task), ...doing };
  }
  return undefined;
};

/** A working group speaks for the body that called it; where that cannot be told, each member for his own. */
const bodyOf = ({ unitId, state }: SeenRoadmap['live'], task: OpenTask): string => {
  if (!task.person) return task.unit;
  const caller = state.tasks.find((one) => !one.person && one.unit !== unitId);
  const member = state.participants.find((one) => one.person === task.person && one.state === 'active');
  return caller?.unit ?? member?.unit ?? task.unit;
};

const isReading = (
  { key }: OpenTask,
  specs: SeenRoadmap['workflow']['compiled']['definition']['tasks'],
): boolean => {
  const spec = specs?.[key];
  return spec !== undefined && DECISIONS.some((event) => completes(spec, event));
};

/** The side that wrote the plan: whoever may write at the plan's own place, never from above. */
export const writingSide = (
  viewer: Viewer,
  { live, levelPath }: Pick<SeenRoadmap, 'live' | 'levelPath'>,
): Side | undefined => sideOf(viewer, live.unitId, 'roadmaps.write', (held) => reachOf(held) === levelPath);

/**
 * The body that has written a remark, where the viewer works there as one who reviews, or wrote it as a member of its
 * working group. Who has gone over to the side of the authors speaks for them now.
 */
export const sideOfRemark = (
  viewer: Viewer,
  seen: Pick<SeenRoadmap, 'live' | 'levelPath'>,
  remark: RemarkSide,
): Side | undefined => {
  const held = sideOf(viewer, remark.unitId, 'roadmaps.review', (one) => one.unitId === remark.unitId);
  if (held) return held;
  const inGroup = seen.live.state.participants.some(
    (one) => one.person === viewer.person.id && one.role === 'groupMember' && one.state === 'active',
  );
  return inGroup && viewer.person.id === remark.author && !writingSide(viewer, seen)
    ? { unitId: remark.unitId }
    : undefined;
};

interface RemarkSide {
  readonly unitId: string;
  readonly author: string;
}

/**
 * May this person take away a remark that was not sent: its author, whoever had it written, or a colleague who reads
 * the plan for the same body now. Such a remark is the body's word and keeps it from agreeing; rights are of a role at a
 * unit, not of a person (roles.md), and nobody's absence stops a term (workflows.md (d)). A colleague's removal is
 * written to the journal.
 */
export const mayDiscard = (
  viewer: Viewer,
  seen: Pick<SeenRoadmap, 'live' | 'levelPath' | 'workflow'>,
  remark: RemarkSide & { readonly onBehalfOf: string | null },
): boolean =>
  isOwnRemark(viewer, remark) ||
  (reviewingSide(viewer, seen)?.unitId === remark.unitId &&
    sideOf(viewer, remark.unitId, 'roadmaps.review', (one) => one.unitId === remark.unitId) !== undefined);

/** Written by him, or in his name. */
export const isOwnRemark = (
  { person }: Pick<Viewer, 'person'>,
  { author, onBehalfOf }: { readonly author: string; readonly onBehalfOf: string | null },
): boolean => author === person.id || onBehalfOf === person.id;

const sideOf = (
  viewer: Viewer,
  unitId: string,
  permission: Permission,
  there: (held: Viewer['held'][number]) => boolean,
): Side | undefined => {
  const fitting = viewer.held.filter(
    (held) => (POLICY[permission] as readonly Role[]).includes(held.role) && there(held),
  );
  const held = fitting.find((one) => !one.actingFor) ?? fitting[0];
  return held && { unitId, ...(held.actingFor ? { onBehalfOf: held.actingFor } : {}) };
};

/** States in which a plan is read by those above. */
const UNDER_REVIEW = ['submitted', 'inReview', 'groupReview', 'departmentReview'];

/** Is the plan being read by those above it now. */
export const isUnderReview = ({ live }: Pick<SeenRoadmap, 'live'>): boolean => {
  const { value } = live.state.machine;
  const top = typeof value === 'string' ? value : Object.keys(value ?? {})[0];
  return UNDER_REVIEW.includes(top ?? '');
};
