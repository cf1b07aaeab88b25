import type { OpenTask, TaskSpec } from '@tandem/workflow-core';
import { isWithin, POLICY, reachOf, type Role } from '@tandem/domain';
import type { Viewer } from '../../../identity/viewer.js';
import { completes, doingOf, mayDoTask } from '../../../pipeline/may-send.js';
import type { SeenReport } from './find-report.js';

/** How writing ends: sent, or handed to whoever sends it. Others work on the same page and only decide. */
const ENDS = ['REPORT.SUBMIT', 'REPORT.READY'];
const DECISIONS = ['REPORT.TAKE', 'REPORT.RETURN', 'REPORT.ACCEPT'];

type Seen = Pick<SeenReport, 'source' | 'live' | 'workflow'>;

/** Does the work of this very place: those who may read a draft and the people behind its numbers. */
export const writesHere = ({ reach }: Pick<Viewer, 'reach'>, path: string): boolean =>
  reach.own.includes(path);

/** Stands at this very place; the department stands where the operator does, and receives what he writes. */
export const worksAt = ({ reach }: Pick<Viewer, 'reach'>, path: string): boolean =>
  reach.inner.includes(path) || reach.outer.includes(path);

/** Those above read what was sent. */
export const isAbove = ({ reach }: Pick<Viewer, 'reach'>, path: string): boolean =>
  reach.outer.some((one) => isWithin(path, one));

const isWriting = (spec: TaskSpec | undefined): boolean =>
  spec?.work === 'report' && spec.at === 'own' && ENDS.some((event) => completes(spec, event));

/** Is somebody asked to write the report now? */
export const isBeingWritten = ({ live, workflow }: Seen): boolean =>
  live.state.tasks.some((task) => isWriting(workflow.compiled.definition.tasks?.[task.key]));

/** The open task of writing, where it is this person's: he holds the role at the report's own place. */
export const ownWritingTask = (
  viewer: Viewer,
  { source, live, workflow }: Seen,
  event?: string,
): OpenTask | undefined =>
  writesHere(viewer, source.level_path)
    ? live.state.tasks.find((task) => {
        const spec = workflow.compiled.definition.tasks?.[task.key];
        return (
          isWriting(spec) && (event === undefined || completes(spec!, event)) && mayDoTask(viewer, live, task)
        );
      })
    : undefined;

/** For whom somebody speaks: the body, and the colleague whose role he holds for a while. */
export interface Side {
  readonly unitId: string;
  readonly onBehalfOf?: string;
}

/** The side that reads this report now, where the viewer is of it: he holds an open task of checking. */
export const checkingSide = (viewer: Viewer, { live, workflow }: Seen): Side | undefined => {
  for (const task of live.state.tasks) {
    const spec = workflow.compiled.definition.tasks?.[task.key];
    if (!spec || !DECISIONS.some((event) => completes(spec, event))) continue;
    const doing = doingOf(viewer, live, task);
    if (doing) return { unitId: task.unit, ...doing };
  }
  return undefined;
};

/** The side that wrote the report: whoever may write at its own place, never from above. */
export const writingSide = (viewer: Viewer, { source }: Pick<Seen, 'source'>): Side | undefined =>
  sideOf(viewer, source.owner_id, WRITERS, (held) => reachOf(held) === source.level_path);

/** The body that has written a remark, where the viewer works there as one who checks. */
export const sideOfBody = (viewer: Viewer, unitId: string): Side | undefined =>
  sideOf(viewer, unitId, POLICY['reports.check'], (held) => held.unitId === unitId);

/**
 * May this person take away a remark that was not sent: its author, whoever had it written, or a colleague who checks
 * the report for the same body now. As with plans (approvals, `mayDiscard`): it is the body's word and keeps the report
 * from being accepted, and nobody's absence stops a campaign of four days.
 */
export const mayDiscard = (
  viewer: Viewer,
  seen: Seen,
  remark: { readonly unitId: string; readonly author: string; readonly onBehalfOf: string | null },
): boolean => isOwnRemark(viewer, remark) || checkingSide(viewer, seen)?.unitId === remark.unitId;

/** Written by him, or in his name. */
export const isOwnRemark = (
  { person }: Pick<Viewer, 'person'>,
  { author, onBehalfOf }: { readonly author: string; readonly onBehalfOf: string | null },
): boolean => author === person.id || onBehalfOf === person.id;

/** Those who fill in a report, and those who send it. */
const WRITERS: readonly Role[] = [...POLICY['reports.write'], 'municipalAuthority'];

const sideOf = (
  viewer: Viewer,
  unitId: string,
  roles: readonly Role[],
  there: (held: Viewer['held'][number]) => boolean,
): Side | undefined => {
  const fitting = viewer.held.filter((held) => roles.includes(held.role) && there(held));
  const held = fitting.find((one) => !one.actingFor) ?? fitting[0];
  return held && { unitId, ...(held.actingFor ? { onBehalfOf: held.actingFor } : {}) };
};
