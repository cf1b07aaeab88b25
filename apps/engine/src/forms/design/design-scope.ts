import { Injectable } from '@nestjs/common';
import { mayAnywhere, POLICY, reachOf, roleThatMay, type HeldRole, type Role } from '@tandem/domain';
import { AuditLog } from '../../audit/audit-log.js';
import type { Viewer } from '../../identity/viewer.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';
import { INSTALLATION, type Designing, type Owner } from './owner.js';

/** The word for the whole installation where a unit is asked for. */
const ALL_UNITS = 'all';

/** Whose forms a person designs: those of his municipality, of his region, or of the whole installation. */
@Injectable()
export class DesignScope {
  constructor(
    private readonly units: UnitDirectory,
    private readonly audit: AuditLog,
  ) {}

  /** The owner that is asked for, or the highest that the person designs for. Throws where he may not. */
  async designing(viewer: Viewer, key: string, unit?: string): Promise<Designing> {
    return { viewer, key, owner: await this.owner(viewer, unit) };
  }

  async owner(viewer: Viewer, unit?: string): Promise<Owner> {
    if (unit === undefined) return this.highest(viewer);
    if (unit === ALL_UNITS) {
      if (viewer.held.some(ofInstallation)) return INSTALLATION;
      throw this.refused(viewer, unit);
    }
    const asked = await this.units.of(unit);
    const may = asked && (viewer.held.some(ofInstallation) || roleThatMay(viewer.held, DESIGN, asked.path));
    if (!may) throw this.refused(viewer, unit);
    return { id: asked.id, path: asked.path, title: asked.title };
  }

  /** Without asking for any unit; undefined where he designs nothing. */
  ownOf(viewer: Viewer): Owner | undefined {
    return mayAnywhere(viewer.held, DESIGN) ? this.highest(viewer) : undefined;
  }

  private highest(viewer: Viewer): Owner {
    if (viewer.held.some(ofInstallation)) return INSTALLATION;
    const paths = viewer.held
      .filter((one) => (POLICY[DESIGN] as readonly Role[]).includes(one.role))
      .map((one) => reachOf(one))
      .sort((a, b) => a.split('.').length - b.split('.').length || (a < b ? -1 : 1));
    const unit = paths[0] === undefined ? undefined : this.units.at(paths[0]);
    if (!unit) throw this.refused(viewer, 'own');
    return { id: unit.id, path: unit.path, title: unit.title };
  }

  private refused(viewer: Viewer, unit: string) {
    this.audit.refused(viewer, DESIGN, unit);
    return refuse.notYours({
      ru: 'Формы этой организации меняет другой методист.',
      en: 'Somebody else designs the forms of this institution.',
    });
  }
}

const DESIGN = 'definitions.design';

/** An administrator of the whole region's system answers for what it came with; one of a single institution does not. */
const ofInstallation = (held: HeldRole): boolean => held.role === 'sysAdmin' && !reachOf(held).includes('.');
