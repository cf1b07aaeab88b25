import { Injectable } from '@nestjs/common';
import type { Role } from '@tandem/domain';
import { AuditLog } from '../audit/audit-log.js';
import type { Viewer } from '../identity/viewer.js';
import { UnitDirectory, type UnitFacts } from '../pipeline/unit-directory.js';
import { Refusal, refuse } from '../problems/problem-error.js';
import { onlyAsAdministrator, rolesThatFit, rolesToGive } from './roles-to-give.js';

/** Answers the one question of this feature: may the viewer give or take this role at this unit? A refusal is logged. */
@Injectable()
export class ManagedUnits {
  constructor(
    private readonly directory: UnitDirectory,
    private readonly audit: AuditLog,
  ) {}

  /** The unit, when the viewer may manage this role there; throws the refusal otherwise. */
  async whereMayGive(
    viewer: Viewer,
    unitId: string,
    role: Role,
    action: string,
    personId?: string,
  ): Promise<UnitFacts> {
    const unit = await this.directory.of(unitId);
    if (!unit) throw refuse.badInput([{ path: '/unit', message: 'Такой организации нет.', code: 'unknown' }]);
    if (!rolesToGive(viewer.held, unit).has(role)) {
      this.audit.refused(viewer, action, personId ?? unit.id, { unit: unit.id, role });
      throw this.whyNot(viewer, unit, role);
    }
    // Whoever runs the system gives access and reads no content (roles.md, 3.5): not even by a role that he gives himself.
    if (personId === viewer.person.id && onlyAsAdministrator(viewer.held, unit, role)) {
      this.audit.refused(viewer, action, personId, { unit: unit.id, role, why: 'own-role' });
      throw refuse.notYours({
        ru: 'Администратор не назначает роли самому себе: попросите другого администратора.',
        en: 'An administrator gives no roles to himself: ask another administrator.',
      });
    }
    return unit;
  }

  private whyNot(viewer: Viewer, unit: UnitFacts, role: Role): Refusal {
    const fits = (rolesThatFit(unit.kind as never) as readonly string[]).includes(role);
    if (!fits && rolesToGive(viewer.held, unit).size > 0)
      return refuse.notPossible('role-does-not-fit', {
        ru: 'Такой роли в организации этого вида не бывает.',
        en: 'There is no such role in a unit of this kind.',
      });
    return refuse.notYours({
      ru: 'Назначать эту роль здесь вы не можете: это делает тот, кто стоит выше.',
      en: 'You cannot give this role here: whoever stands above does that.',
    });
  }
}
