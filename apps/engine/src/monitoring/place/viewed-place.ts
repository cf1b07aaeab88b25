import { Injectable } from '@nestjs/common';
import { reachOf, roleThatMay, type Permission } from '@tandem/domain';
import { AuditLog } from '../../audit/audit-log.js';
import type { Viewer } from '../../identity/viewer.js';
import { UnitDirectory, type UnitFacts } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';

/** The place whose numbers somebody looks at or enters: the one he asks for, or the highest that he may. */
@Injectable()
export class ViewedPlace {
  constructor(
    private readonly units: UnitDirectory,
    private readonly audit: AuditLog,
  ) {}

  async of(
    viewer: Viewer,
    unit: string | undefined,
    permission: Permission = 'monitoring.see',
  ): Promise<UnitFacts> {
    const asked = unit === undefined ? await this.highest(viewer, permission) : await this.placeOf(unit);
    if (asked && roleThatMay(viewer.held, permission, asked.path)) return asked;
    this.audit.refused(viewer, permission, unit ?? 'own');
    throw refuse.notFound();
  }

  /** A body is asked for the place that it answers for. */
  private async placeOf(id: string): Promise<UnitFacts | undefined> {
    const unit = await this.units.of(id);
    return unit && this.units.at(reachOf({ unitKind: unit.kind, unitPath: unit.path }));
  }

  private async highest(viewer: Viewer, permission: Permission): Promise<UnitFacts | undefined> {
    const [first] = viewer.held
      .filter((one) => roleThatMay([one], permission, reachOf(one)))
      .sort((a, b) => depth(a) - depth(b) || (reachOf(a) < reachOf(b) ? -1 : 1));
    if (!first) return undefined;
    await this.units.of(first.unitId);
    return this.units.at(reachOf(first));
  }
}

const depth = (held: Viewer['held'][number]): number => reachOf(held).split('.').length;

/** Does he work at this very place: nothing is hidden from him there that he could count himself. */
export const worksAt = (viewer: Viewer, path: string): boolean =>
  viewer.held.some((held) => held.unitPath === path);

/** Does he work at the body of this very place, and not above it: its neighbours are not his to compare. */
export const answersFor = (viewer: Viewer, path: string): boolean =>
  viewer.held.some((held) => reachOf(held) === path) &&
  !viewer.held.some((held) => isAbove(reachOf(held), path));

const isAbove = (one: string, path: string): boolean => path.startsWith(`${one}.`);
