import { INSTITUTION_KINDS, POLICY, reachOf, type Role, type UnitKind } from '@tandem/domain';
import type { Obligation, PlanLevel } from '@tandem/roadmap-core';
import type { Viewer } from '../../identity/viewer.js';
import { placeOfUnit } from '../../pipeline/own-place.js';
import type { UnitDirectory, UnitFacts } from '../../pipeline/unit-directory.js';
import { refuseRoadmap } from '../refusals.js';

/** Whose plan it is, and who answers for it. */
export interface PlannedPlace {
  /** Municipality, region or institution. */
  readonly path: string;
  readonly title: string;
  readonly level: PlanLevel;
  /** The body at whose unit the case stands; an institution answers for itself. */
  readonly unit: UnitFacts;
}

export const WORKFLOW_OF: Record<PlanLevel, string> = {
  school: 'roadmap-school',
  regionFounded: 'roadmap-institution',
  municipality: 'roadmap-municipality',
  region: 'roadmap-region',
};

/** A recommendation to municipalities (`000…`, clause 4), a duty of institutions under the region (clause 5) and of schools under their municipality. */
export const obligationOf = (level: PlanLevel): Obligation =>
  level === 'school' || level === 'regionFounded' ? 'required' : 'recommended';

const BODY_OF: Partial<Record<PlanLevel, UnitKind>> = {
  municipality: 'municipalAuthority',
  region: 'regionalOperator',
};

/** The place that is planned where somebody names a unit: a body is named for the place that it answers for. */
export const plannedPlace = (units: UnitDirectory, named: UnitFacts): PlannedPlace => {
  const level = levelOf(named.kind);
  if (!level) throw refuseRoadmap.noPlanHere();
  const path = placeOfUnit(named);
  const title = units.at(path)?.title ?? named.title;
  const kind = BODY_OF[level];
  if (!kind) return { path, title, level, unit: named };
  const body = units.bodyOf(path, kind);
  if (!body || placeOfUnit(body) !== path) throw refuseRoadmap.noBody();
  return { path, title, level, unit: body };
};

/** At which level a unit of this kind is planned; a body is named for the place that it answers for. */
export const levelOf = (kind: UnitKind): PlanLevel | undefined => {
  if (kind === 'regionFounded') return 'regionFounded';
  if (INSTITUTION_KINDS.includes(kind)) return 'school';
  if (kind === 'municipality' || kind === 'municipalAuthority') return 'municipality';
  if (kind === 'region' || kind === 'regionalOperator') return 'region';
  return undefined;
};

/** Does he write plans at this very place? Reaching over it from above is not enough. */
export const writesAt = (viewer: Pick<Viewer, 'held'>, path: string): boolean =>
  viewer.held.some(
    (held) => (POLICY['roadmaps.write'] as readonly Role[]).includes(held.role) && reachOf(held) === path,
  );

/** The place of a plan by its level and the path of the unit that answers for it. */
export const placeOf = (level: string | null, unitPath: string): string =>
  level !== null && Object.hasOwn(BODY_OF, level) ? unitPath.split('.').slice(0, -1).join('.') : unitPath;
