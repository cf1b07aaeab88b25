import { Injectable } from '@nestjs/common';
import { reachOf, roleThatMay, type Permission } from '@tandem/domain';
import { AuditLog } from '../../audit/audit-log.js';
import type { Viewer } from '../../identity/viewer.js';
import { UnitDirectory, type UnitFacts } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';

const SEE: Permission = 'answers.see';

/** The unit over whose answers somebody looks: the one he asks for, or the highest that he may. */
@Injectable()
export class AnswersPlace {
  constructor(
    private readonly units: UnitDirectory,
    private readonly audit: AuditLog,
  ) {}

  async of(viewer: Viewer, unit: string | undefined): Promise<UnitFacts> {
    const asked = unit === undefined ? this.highest(viewer) : await this.units.of(unit);
    if (asked && roleThatMay(viewer.held, SEE, asked.path)) return asked;
    this.audit.refused(viewer, SEE, unit ?? 'own');
    throw refuse.notFound();
  }

  /** Does the viewer's reach go beyond this unit? Then what he sees here must not tell of its neighbours. */
  seesAbove(viewer: Viewer, { path }: UnitFacts): UnitFacts | undefined {
    const above = this.units.at(path.split('.').slice(0, -1).join('.'));
    return above && roleThatMay(viewer.held, SEE, above.path) ? above : undefined;
  }

  private highest(viewer: Viewer): UnitFacts | undefined {
    const [path] = viewer.held
      .filter((one) => roleThatMay([one], SEE, reachOf(one)))
      .map((one) => reachOf(one))
      .sort((a, b) => a.split('.').length - b.split('.').length || (a < b ? -1 : 1));
    return path === undefined ? undefined : this.units.at(path);
  }
}
