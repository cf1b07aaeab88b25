import { Injectable } from '@nestjs/common';
import { reachOf, roleThatMay, type Permission } from '@tandem/domain';
import { AuditLog } from '../../audit/audit-log.js';
import type { Viewer } from '../../identity/viewer.js';
import { UnitDirectory, type UnitFacts } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';

const SEE: Permission = 'roadmaps.see';

/** The place over whose plans somebody looks: the one he asks for, or the highest that he may. */
@Injectable()
export class RegionPlace {
  constructor(
    private readonly units: UnitDirectory,
    private readonly audit: AuditLog,
  ) {}

  async of(viewer: Viewer, unit: string | undefined): Promise<UnitFacts> {
    const asked = unit === undefined ? await this.highest(viewer) : await this.placeOf(unit);
    if (asked && roleThatMay(viewer.held, SEE, asked.path)) return asked;
    this.audit.refused(viewer, SEE, unit ?? 'own');
    throw refuse.notFound();
  }

  /** A body is asked for the place that it answers for. */
  private async placeOf(id: string): Promise<UnitFacts | undefined> {
    const unit = await this.units.of(id);
    return unit && this.units.at(reachOf({ unitKind: unit.kind, unitPath: unit.path }));
  }

  private async highest(viewer: Viewer): Promise<UnitFacts | undefined> {
    const [first] = viewer.held
      .filter((one) => roleThatMay([one], SEE, reachOf(one)))
      .sort((a, b) => depth(a) - depth(b) || (reachOf(a) < reachOf(b) ? -1 : 1));
    if (!first) return undefined;
    await this.units.of(first.unitId);
    return this.units.at(reachOf(first));
  }
}

const depth = (held: Viewer['held'][number]): number => reachOf(held).split('.').length;
